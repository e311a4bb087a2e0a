package org.yishiting.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P17")
@Tag("P25")
class RollShareTest {

    @Test
    void groupsOfTwentyAreShownWithWhoDidNotSay() {
        assertThat(RollShares.share(70, 30, 25, 20).groups()).isEqualTo(new RollShare.Groups(30, 25, 15));
        assertThat(RollShares.share(50, 30, 20, 20).groups()).isEqualTo(new RollShare.Groups(30, 20, 0));
    }

    @Test
    void aSmallGroupIsShownToNobodyNeitherDirectlyNorByTheSum() {
        assertThat(RollShares.share(60, 41, 19, 20).groups()).isNull();
        assertThat(RollShares.share(60, 19, 41, 20).groups()).isNull();
        assertThat(RollShares.share(60, 30, 25, 20).groups()).as("five who did not say").isNull();
        assertThat(RollShares.share(0, 0, 0, 20)).isEqualTo(new RollShare(0, null));
    }
}
