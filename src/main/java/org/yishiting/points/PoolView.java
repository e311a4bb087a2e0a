package org.yishiting.points;

/** The common purse as a member of the household sees it: what is in it, one's own share, and how many of how many agreed. */
public record PoolView(long balance, long share, int agreed, int people, boolean mine) {

    /** Whether points can be put in: only where everybody agreed. */
    public boolean open() {
        return people > 1 && agreed == people;
    }
}
