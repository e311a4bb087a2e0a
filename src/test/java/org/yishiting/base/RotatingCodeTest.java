package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotatingCodeTest {

    static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    @Test
    void whatWasShownCountsForThreeMinutesAndNotForAnotherWall() {
        var secret = RotatingCode.newSecret();
        var shown = RotatingCode.shown(secret, NOW);
        assertThat(shown).matches("\\d{6}").isEqualTo(RotatingCode.shown(secret, NOW.plusSeconds(29)));
        assertThat(RotatingCode.wasShown(secret, shown.substring(0, 3) + " " + shown.substring(3), NOW.plusSeconds(179))).isTrue();
        assertThat(RotatingCode.wasShown(secret, shown, NOW.plusSeconds(180))).isFalse();
        assertThat(RotatingCode.wasShown(secret, shown, NOW.minusSeconds(1))).as("before it is shown").isFalse();
        assertThat(RotatingCode.wasShown(RotatingCode.newSecret(), shown, NOW)).isFalse();
        assertThat(RotatingCode.wasShown(secret, "", NOW)).isFalse();
    }
}
