package org.yishiting.rewards;

/**
 * Whether the community can pay for the points that are out, in cents.
 *
 * @param outstanding points people and households hold or have reserved
 * @param centsAPoint what a point costs at most on the shelf as it is, in hundredths of a cent
 * @param owed what it would cost if all were spent on the dearest
 * @param funds all that was set aside
 * @param spent what was handed over so far
 * @param warnPercent from how much of the rest on the committee is warned
 */
public record Liability(long outstanding, long centsAPoint, long owed, long funds, long spent, int warnPercent) {

    public long rest() {
        return funds - spent;
    }

    /** Whether not all could be paid. */
    public boolean unpayable() {
        return owed > rest();
    }

    /** Whether it gets tight. */
    public boolean tight() {
        return owed * 100 > rest() * warnPercent;
    }

    /** What is missing, 0 where nothing is. */
    public long missing() {
        return Math.max(0, owed - rest());
    }
}
