package org.yishiting.base;

import java.util.HashSet;
import java.util.Set;

/** How alike two short texts are: the share of letter pairs they have in common, counted on the shorter one. Works without words parted by blanks. */
public final class Likeness {

    /** From here on two texts are worth being shown side by side. */
    public static final double ENOUGH = 0.34;

    private final Set<String> wanted;

    public Likeness(String wanted) {
        this.wanted = pairs(wanted);
    }

    /** 0 for nothing in common, 1 when all pairs of the shorter text are in the longer one. */
    public double to(String other) {
        var pairs = pairs(other);
        var shared = pairs.stream().filter(wanted::contains).count();
        return shared / (double) Math.max(1, Math.min(wanted.size(), pairs.size()));
    }

    private static Set<String> pairs(String text) {
        var letters = text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
