package org.yishiting.consensus;

import java.util.Arrays;

/** Agrees, disagrees and votes per statement, of everybody or of one group. Whole numbers, so nothing drifts. */
final class StatementCounts {

    int[] agrees;
    int[] disagrees;
    /** Votes, passes included. */
    int[] seen;

    StatementCounts(int statements) {
        agrees = new int[statements];
        disagrees = new int[statements];
        seen = new int[statements];
    }

    private StatementCounts(int[] agrees, int[] disagrees, int[] seen) {
        this.agrees = agrees;
        this.disagrees = disagrees;
        this.seen = seen;
    }

    void ensure(int statements) {
        if (statements > seen.length) {
            int room = Math.max(statements, seen.length + seen.length / 2 + 8);
            agrees = Arrays.copyOf(agrees, room);
            disagrees = Arrays.copyOf(disagrees, room);
            seen = Arrays.copyOf(seen, room);
        }
    }

    StatementCounts copy(int statements) {
        return new StatementCounts(Arrays.copyOf(agrees, statements), Arrays.copyOf(disagrees, statements), Arrays.copyOf(seen, statements));
    }

    /** Adds a vote, or takes it away again. */
    void count(int statement, int value, int times) {
        seen[statement] += times;
        if (value > 0) {
            agrees[statement] += times;
        } else if (value < 0) {
            disagrees[statement] += times;
        }
    }

    void countRow(char[] codes, int from, int to, int times) {
        for (int v = from; v < to; v++) {
            count(Votes.statement(codes[v]), Votes.value(codes[v]), times);
        }
    }

    /** Counts all votes of one kind at once: byCode[3j + x + 1] is how often statement j got x. */
    static StatementCounts ofCodes(int[] byCode) {
        StatementCounts counts = new StatementCounts(byCode.length / 3);
        for (int j = 0; j < counts.seen.length; j++) {
            counts.disagrees[j] = byCode[3 * j];
            counts.agrees[j] = byCode[3 * j + 2];
            counts.seen[j] = byCode[3 * j] + byCode[3 * j + 1] + byCode[3 * j + 2];
        }
        return counts;
    }

    static StatementCounts of(Votes votes) {
        int[] byCode = new int[3 * votes.statements()];
        for (char code : votes.codes) {
            byCode[code]++;
        }
        return ofCodes(byCode);
    }
}
