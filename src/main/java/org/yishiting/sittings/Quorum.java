package org.yishiting.sittings;

/**
 * Whether enough are there, computed from who checked in and has not left.
 *
 * @param seats those with a seat and a voice
 * @param present of them
 * @param needed to begin
 * @param observers who listen, besides
 */
public record Quorum(int seats, int present, int needed, int observers) {

    private static final int TWO_THIRDS = 67;
    private static final int HALF = 50;
    private static final int ALL = 100;

    /** 67 is two thirds, 50 is more than half, anything else that share, rounded up. */
    static int needed(int seats, int percent) {
        return switch (percent) {
            case TWO_THIRDS -> (seats * 2 + 2) / 3;
            case HALF -> seats / 2 + 1;
            default -> (seats * percent + ALL - 1) / ALL;
        };
    }

    public boolean reached() {
        return seats > 0 && present >= needed;
    }

    public int missing() {
        return Math.max(0, needed - present);
    }
}
