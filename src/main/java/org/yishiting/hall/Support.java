package org.yishiting.hall;

import org.yishiting.opendata.SmallCells;

/** How one opinion group, or everybody, answered a statement. */
public record Support(int agree, int pass, int disagree) {

    /** Below this the answers of single people could be guessed (rule P17), so nothing is shown. */
    public static final int LEAST = SmallCells.LEAST;

    public int seen() {
        return agree + pass + disagree;
    }

    public boolean enough() {
        return seen() >= LEAST;
    }

    /** Agreement in whole per cent of those who saw the statement. */
    public int percent() {
        return Math.round(100f * agree / Math.max(1, seen()));
    }
}
