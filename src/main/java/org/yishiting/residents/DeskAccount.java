package org.yishiting.residents;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * As little of a person as somebody at the desk needs to ask whether it is the one who stands there.
 *
 * @param since month of joining the community, null for who does not belong to it
 * @param ownKeys whether the person has set a password and comes in without help
 * @param phone whether a proven phone belongs to it
 */
public record DeskAccount(ResidentId resident, String nickname, @Nullable YearMonth since, boolean ownKeys, boolean phone) {}
