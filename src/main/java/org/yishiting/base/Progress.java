package org.yishiting.base;

import java.io.PrintStream;

/**
 * Shows on a terminal how far a command has come: a bar that redraws itself. Where the output is no terminal, a plain
 * line for every tenth.
 */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String label;
    private final long total;
    private int shown = -1;

    /** @param total what {@link #advanceTo} counts up to, in any unit */
    public Progress(String label, long total) {
        this(System.err, System.console() != null && System.console().isTerminal(), label, total);
    }

    Progress(PrintStream out, boolean terminal, String label, long total) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
        this.total = Math.max(1, total);
    }

    public void advanceTo(long done) {
        var percent = (int) Math.min(100, done * 100 / total);
        var step = terminal ? percent : percent / 10 * 10;
        if (step <= shown) {
            return;
        }
        shown = step;
        if (terminal) {
            var filled = WIDTH * percent / 100;
            out.print("\r" + label + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %");
            out.flush();
        } else {
            out.println(label + " " + step + " %");
        }
    }

    @Override
    public void close() {
        if (terminal && shown >= 0) {
            out.println();
        }
    }
}
