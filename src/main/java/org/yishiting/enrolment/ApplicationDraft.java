package org.yishiting.enrolment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.residents.HukouStatus;

/**
 * What somebody says to be on a roll. No number of any paper, no day of birth: whether one is of age on polling day is said and looked at in
 * person.
 *
 * @param name as it shall stand on the roll
 * @param since month since which one lives here; not needed with local hukou
 * @param ofAge says to be of age on polling day
 * @param nowhereElse says not to be registered elsewhere
 */
public record ApplicationDraft(String name, HukouStatus hukou, @Nullable YearMonth since, boolean ofAge, boolean nowhereElse) {}
