package org.yishiting.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishiting.residents.HukouStatus.LOCAL;
import static org.yishiting.residents.HukouStatus.NON_LOCAL;
import static org.yishiting.residents.HukouStatus.UNDISCLOSED;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yishiting.residents.EqualVoice.Cells;

/** What may be shown of three groups whose sum is shown. */
class EqualVoiceCellsTest {

    private static final int LEAST = 20;

    @Test
    @Tag("P25")
    void largeGroupsAreShownWithThoseWhoDoNotSay() {
        assertThat(shown(98, 62, 45)).isEqualTo(new VoiceCount("speakers", 205, 62, 98, 45));
    }

    @Test
    @Tag("P17")
    void aSmallGroupTakesAnotherWithItSoThatNobodySubtracts() {
        assertThat(shown(98, 19, 45)).isEqualTo(new VoiceCount("speakers", 162, null, 98, null));
        assertThat(shown(98, 62, 0)).isEqualTo(new VoiceCount("speakers", 160, null, 98, null));
        assertThat(shown(98, 4, 5)).isEqualTo(new VoiceCount("speakers", 107, null, null, null));
        assertThat(shown(3, 4, 5)).isEqualTo(new VoiceCount("speakers", null, null, null, null));
    }

    @Test
    @Tag("P17")
    void whatIsHiddenAmongMembersStaysHiddenAmongSpeakers() {
        assertThat(Cells.of(Map.of(LOCAL, 80, NON_LOCAL, 40, UNDISCLOSED, 30), LEAST, Set.of(NON_LOCAL, UNDISCLOSED)).as("speakers"))
                .isEqualTo(new VoiceCount("speakers", 150, null, 80, null));
    }

    /** Nobody learns a number below the least, not even from the sum. */
    @Test
    @Tag("P17")
    @Tag("P25")
    void noHiddenNumberCanBeWorkedOut() {
        var random = new Random(17);
        for (var turn = 0; turn < 20_000; turn++) {
            int local = random.nextInt(60);
            int elsewhere = random.nextInt(60);
            int unsaid = random.nextInt(60);
            var shown = shown(local, elsewhere, unsaid);
            var hidden = 0;
            var together = 0;
            var given = new Integer[] {shown.longTime(), shown.newcomers(), shown.undeclared()};
            var real = new int[] {local, elsewhere, unsaid};
            for (var index = 0; index < given.length; index++) {
                if (given[index] == null) {
                    hidden++;
                    together += real[index];
                } else {
                    assertThat(given[index]).isEqualTo(real[index]).isGreaterThanOrEqualTo(LEAST);
                }
            }
            assertThat(hidden).isNotEqualTo(1);
            if (hidden > 0 && hidden < given.length) {
                assertThat(together).isGreaterThanOrEqualTo(LEAST);
            }
            assertThat(shown.all() == null).isEqualTo(local + elsewhere + unsaid < LEAST);
        }
    }

    private static VoiceCount shown(int local, int elsewhere, int unsaid) {
        return Cells.of(Map.of(LOCAL, local, NON_LOCAL, elsewhere, UNDISCLOSED, unsaid), LEAST, Set.of()).as("speakers");
    }
}
