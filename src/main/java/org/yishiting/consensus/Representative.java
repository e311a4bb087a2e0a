package org.yishiting.consensus;

/**
 * A statement that sets a group apart from all others.
 *
 * @param agree whether the group stands out by agreeing; otherwise by disagreeing
 * @param successes how many members did so, of so many trials (members who answered, passes included)
 * @param share the smoothed share of successes, with its test
 * @param ratio how many times the share of the others, with its test
 * @param metric ratio * ratioTest * share * shareTest
 */
public record Representative(int statement, boolean agree, int successes, int trials,
        double share, double shareTest, double ratio, double ratioTest, double metric) {

    boolean sufficient() {
        return ratioTest > Significance.Z && shareTest > Significance.Z;
    }
}
