package org.yishiting.consensus;

/** Votes to measure with. */
public final class Conversations {

    private Conversations() {
    }

    /** {@code vtaiwan}, {@code 10k} or {@code 100k}. */
    public static Votes named(String name) {
        return switch (name) {
            case "vtaiwan" -> Reference.of("vtaiwan.uberx").votes();
            case "10k" -> Synthetic.b();
            case "100k" -> Synthetic.c();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
