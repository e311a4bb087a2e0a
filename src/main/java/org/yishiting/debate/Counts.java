package org.yishiting.debate;

/** How many arguments are public: for, against, and for information. Removed ones do not count. */
public record Counts(int pro, int contra, int info) {

    public int all() {
        return pro + contra + info;
    }

    public int of(Side side) {
        return switch (side) {
            case FOR -> pro;
            case AGAINST -> contra;
            case INFO -> info;
        };
    }
}
