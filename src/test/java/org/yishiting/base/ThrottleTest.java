package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    final Hands clock = new Hands();
    final Throttle throttle = new Throttle(5, Duration.ofMinutes(15), clock);

    @Test
    void fiveAreFreeThenOneComesBackEveryThreeMinutes() {
        for (var i = 0; i < 5; i++) {
            assertThat(throttle.take("a")).isZero();
        }
        assertThat(throttle.take("a")).isEqualTo(Duration.ofMinutes(3));
        assertThat(throttle.take("b")).isZero();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> throttle.require("a", "wait")).isInstanceOfSatisfying(RuleViolation.class, it ->
                assertThat(it.args()).containsExactly(1L));
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(throttle.take("a")).isZero();
    }

    @Test
    void whatIsForgottenCountsNoMore() {
        for (var i = 0; i < 5; i++) {
            throttle.take("a");
        }
        throttle.forget("a");
        assertThat(throttle.take("a")).isZero();
    }

    static class Hands extends Clock {
        Instant now = Instant.parse("2026-09-07T02:24:00Z");

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }
        @Override public Clock withZone(ZoneId zone) { return this; }
        @Override public Instant instant() { return now; }
    }
}
