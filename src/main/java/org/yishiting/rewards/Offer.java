package org.yishiting.rewards;

/**
 * Something on the shelf for one person.
 *
 * @param stop why it cannot be had just now
 * @param missing points that are missing, 0 unless {@code stop} is SHORT
 */
public record Offer(Reward reward, Stop stop, long missing) {

    /** What stands between a person and a thing. */
    public enum Stop { NONE, SOLD_OUT, SHORT, HOUSEHOLD, QUARTER }
}
