package org.yishiting.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many in so long for each key, counted in memory of this process. What is used up comes back bit by bit. */
public final class Throttle {

    private static final int KEYS_KEPT = 200_000;

    private final Cache<String, Bucket> buckets;
    private final int times;
    private final Duration within;
    private final TimeMeter time;

    public Throttle(int times, Duration within, Clock clock) {
        this.times = times;
        this.within = within;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(KEYS_KEPT).expireAfterAccess(within.multipliedBy(2)).build();
    }

    /** Takes one. Answers zero, or how long to wait before there is one again. */
    public Duration take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Undoes all that was taken for this key. */
    public void forget(String key) {
        buckets.invalidate(key);
    }

    /** Refuses with the given key and the minutes to wait, rounded up, unless there is one to take. */
    public void require(String key, String refusal) {
        var wait = take(key);
        RuleViolation.require(wait.isZero(), refusal, minutes(wait));
    }

    private static long minutes(Duration wait) {
        return (wait.toSeconds() + 59) / 60;
    }

    private Bucket bucket(String key) {
        return buckets.get(key, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .withCustomTimePrecision(time)
                .build());
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
