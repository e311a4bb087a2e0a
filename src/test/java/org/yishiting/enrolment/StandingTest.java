package org.yishiting.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishiting.base.RuleViolation;

class StandingTest {

    /** The arrows of domain.md 3.2, written down once more. */
    static final Map<Standing, Set<Standing>> ARROWS = new EnumMap<>(Map.of(
            Standing.APPLIED, EnumSet.of(Standing.CHECKED, Standing.REFUSED, Standing.OBJECTED, Standing.WITHDRAWN),
            Standing.CHECKED, EnumSet.of(Standing.CONSENTED, Standing.LISTED, Standing.REFUSED, Standing.WITHDRAWN),
            Standing.CONSENTED, EnumSet.of(Standing.LISTED, Standing.WITHDRAWN),
            Standing.LISTED, EnumSet.of(Standing.OBJECTED, Standing.FINAL, Standing.WITHDRAWN),
            Standing.OBJECTED, EnumSet.of(Standing.DECIDED, Standing.WITHDRAWN),
            Standing.DECIDED, EnumSet.of(Standing.OBJECTED, Standing.REFUSED, Standing.FINAL, Standing.WITHDRAWN),
            Standing.REFUSED, EnumSet.of(Standing.APPLIED, Standing.OBJECTED, Standing.WITHDRAWN),
            Standing.WITHDRAWN, EnumSet.of(Standing.APPLIED),
            Standing.FINAL, EnumSet.noneOf(Standing.class)));

    @ParameterizedTest
    @EnumSource
    void onlyTheDrawnArrowsAreGone(Standing from) {
        for (var to : Standing.values()) {
            if (ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatExceptionOfType(RuleViolation.class).as(from + " to " + to).isThrownBy(() -> from.to(to)).withMessage("enrolment.step.refused");
            }
        }
    }

    @Test
    void whatIsFinalStaysAndUntilThenOneMayLeave() {
        assertThat(Standing.FINAL.next()).isEmpty();
        assertThat(EnumSet.complementOf(EnumSet.of(Standing.FINAL, Standing.WITHDRAWN))).allMatch(it -> it.next().contains(Standing.WITHDRAWN));
    }

    @Test
    void anEnrolmentGoesForwardOnly() {
        for (var from : Phase.values()) {
            assertThat(from.next()).allMatch(it -> it.ordinal() > from.ordinal());
        }
        assertThat(Phase.FINAL.next()).containsExactly(Phase.CLOSED);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> NominationStanding.NOMINATED.to(NominationStanding.APPOINTED)).withMessage("enrolment.associate.not-now");
    }
}
