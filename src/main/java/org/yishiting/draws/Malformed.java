package org.yishiting.draws;

/** What was handed in cannot be drawn from; the message says why, in English, as it comes from files. */
public final class Malformed extends RuntimeException {

    private static final int MOST = 100;

    Malformed(String why) {
        super(why);
    }

    static void unless(boolean holds, String why) {
        if (!holds) {
            throw new Malformed(why);
        }
    }

    /** A text that stands on a line of its own in what is hashed. */
    static void word(String what, String text) {
        unless(text != null && !text.isBlank() && text.length() <= MOST && text.chars().noneMatch(Character::isISOControl),
                what + " has to be 1 to " + MOST + " characters on one line");
    }
}
