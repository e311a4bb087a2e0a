package org.yishiting.consensus;

/**
 * A statement that most of all participants answer alike, whatever their group.
 *
 * @param successes how many did, of so many trials (all who answered, passes included)
 * @param share the smoothed share of successes, with its test
 */
public record Agreement(int statement, int successes, int trials, double share, double shareTest) {
}
