package org.yishiting.moderation;

import java.util.ArrayList;
import java.util.List;

/** What two versions of a text share, and what only one of them has: for people to see what would be changed. */
public final class Difference {

    /** Beyond this the middle is shown as one piece gone and one piece new. */
    private static final int LONGEST_COMPARED = 1_500;

    private Difference() {}

    public enum Side {
        SAME, GONE, NEW
    }

    public record Piece(Side side, String text) {}

    /** In reading order: all but NEW make up the first text, all but GONE the second. */
    public static List<Piece> between(String before, String after) {
        var start = 0;
        while (start < Math.min(before.length(), after.length()) && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < Math.min(before.length(), after.length()) - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        var pieces = new ArrayList<Piece>();
        add(pieces, Side.SAME, before.substring(0, start));
        compare(pieces, before.substring(start, before.length() - end), after.substring(start, after.length() - end));
        add(pieces, Side.SAME, before.substring(before.length() - end));
        return pieces;
    }

    private static void compare(List<Piece> pieces, String one, String other) {
        if (one.length() > LONGEST_COMPARED || other.length() > LONGEST_COMPARED) {
            add(pieces, Side.GONE, one);
            add(pieces, Side.NEW, other);
            return;
        }
        var common = common(one, other);
        var a = 0;
        var b = 0;
        while (a < one.length() || b < other.length()) {
            if (a < one.length() && b < other.length() && one.charAt(a) == other.charAt(b)) {
                add(pieces, Side.SAME, one.substring(a, ++a));
                b++;
            } else if (b == other.length() || a < one.length() && common[a + 1][b] >= common[a][b + 1]) {
                add(pieces, Side.GONE, one.substring(a, ++a));
            } else {
                add(pieces, Side.NEW, other.substring(b, ++b));
            }
        }
    }

    /** How much the rest of one text has in common with the rest of the other, from every place on. */
    private static int[][] common(String one, String other) {
        var common = new int[one.length() + 1][other.length() + 1];
        for (var a = one.length() - 1; a >= 0; a--) {
            for (var b = other.length() - 1; b >= 0; b--) {
                common[a][b] = one.charAt(a) == other.charAt(b) ? common[a + 1][b + 1] + 1 : Math.max(common[a + 1][b], common[a][b + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Side side, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().side() == side) {
            pieces.set(pieces.size() - 1, new Piece(side, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(side, text));
        }
    }
}
