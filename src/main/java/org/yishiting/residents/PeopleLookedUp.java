package org.yishiting.residents;

import java.util.List;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/**
 * Somebody in office looked people up. Whoever keeps the log of that hears it within the same transaction.
 *
 * @param by {@code phone} or {@code name}
 * @param why {@code office} to entrust one, or {@code voice} to enter what was said on paper or by phone
 */
public record PeopleLookedUp(Actor staff, List<ResidentId> people, String by, String why) {}
