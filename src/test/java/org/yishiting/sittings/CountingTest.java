package org.yishiting.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yishiting.base.RotatingCode;

class CountingTest {

    @Test
    void twoThirdsOfTheSeatsAreRoundedUp() {
        assertThat(Quorum.needed(15, 67)).isEqualTo(10);
        assertThat(Quorum.needed(16, 67)).isEqualTo(11);
        assertThat(Quorum.needed(3, 67)).isEqualTo(2);
        assertThat(Quorum.needed(100, 67)).isEqualTo(67);
        assertThat(Quorum.needed(10, 50)).isEqualTo(6);
        assertThat(Quorum.needed(11, 50)).isEqualTo(6);
        assertThat(Quorum.needed(10, 80)).isEqualTo(8);
        assertThat(new Quorum(0, 0, 0, 4).reached()).isFalse();
    }

    @Test
    void aThresholdIsReachedOnlyByThoseWhoAgree() {
        assertThat(Threshold.MAJORITY.reached(5, 10)).isFalse();
        assertThat(Threshold.MAJORITY.reached(6, 10)).isTrue();
        assertThat(Threshold.TWO_THIRDS.reached(10, 15)).isTrue();
        assertThat(Threshold.TWO_THIRDS.reached(9, 15)).isFalse();
        assertThat(Threshold.THREE_QUARTERS.reached(3, 4)).isTrue();
        assertThat(Threshold.MAJORITY.reached(0, 0)).isFalse();
    }

    @Test
    void aPictureOfTheWallIsOfNoUseLater() {
        var secret = RotatingCode.newSecret();
        var now = Instant.parse("2026-09-15T10:52:00Z");
        var code = RotatingCode.shown(secret, now);

        assertThat(code).matches("\\d{6}");
        assertThat(RotatingCode.until(now)).isEqualTo(now.plusSeconds(30));
        assertThat(RotatingCode.wasShown(secret, code, now.plusSeconds(100))).isTrue();
        assertThat(RotatingCode.wasShown(secret, code, now.plusSeconds(181))).isFalse();
        assertThat(RotatingCode.wasShown(secret, code, now.minusSeconds(60))).isFalse();
        assertThat(RotatingCode.wasShown(RotatingCode.newSecret(), code, now)).isFalse();
    }

    @Test
    void aPersonalCodeIsReadOutAsItIsSeen() {
        var secret = RotatingCode.newSecret();
        var code = Codes.personal(secret, "one");
        assertThat(code).matches("[A-HJ-NP-Z2-9]{6}");
        assertThat(Codes.isPersonal(secret, "one", " " + code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(3))).isTrue();
        assertThat(Codes.isPersonal(secret, "another", code)).isFalse();
    }
}
