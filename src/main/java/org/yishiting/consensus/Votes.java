package org.yishiting.consensus;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who answered what: participants 0..n-1, statements 0..m-1, at most one answer for each pair. Immutable; two bytes a vote.
 * Nothing else about a participant can be said here, so nothing else can move a group.
 */
public final class Votes {

    /** The most statements a topic can have: a vote and its statement share sixteen bits. */
    public static final int MAX_STATEMENTS = 21_845;

    private static final int WORTH_A_THREAD = 100_000;

    /** Rows one after another, each sorted by statement; a vote is 3 * statement + value + 1. */
    final char[] codes;
    final int[] starts;
    private final int statements;
    private final BitSet out;

    Votes(char[] codes, int[] starts, int statements, BitSet out) {
        this.codes = codes;
        this.starts = starts;
        this.statements = statements;
        this.out = out;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int participants() {
        return starts.length - 1;
    }

    public int statements() {
        return statements;
    }

    /** How many votes there are, passes included. */
    public int size() {
        return codes.length;
    }

    /** How many statements a participant answered, passes included. */
    public int size(int participant) {
        return starts[participant + 1] - starts[participant];
    }

    public boolean moderatedOut(int statement) {
        return out.get(statement);
    }

    BitSet out() {
        return out;
    }

    static char code(int statement, int value) {
        return (char) (3 * statement + value + 1);
    }

    static int statement(int code) {
        return code / 3;
    }

    static int value(int code) {
        return code % 3 - 1;
    }

    static void check(int value) {
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("A vote is -1, 0 or 1, not " + value);
        }
    }

    /** Where to cut the rows for working side by side. */
    int[] cuts() {
        return Parts.cut(starts, WORTH_A_THREAD);
    }

    /** The same rows in an order that depends on what was answered only, not on who came first. */
    Votes reordered(int[] order) {
        char[] sorted = new char[codes.length];
        int[] sortedStarts = new int[starts.length];
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            int length = size(order[i]);
            System.arraycopy(codes, starts[order[i]], sorted, end, length);
            end += length;
            sortedStarts[i + 1] = end;
        }
        return new Votes(sorted, sortedStarts, statements, out);
    }

    /** Participants sorted by a hash of their answers. Those who answered alike are interchangeable. */
    int[] canonicalOrder() {
        int n = participants();
        int bits = 32 - Integer.numberOfLeadingZeros(n);
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long hash = 0x9E3779B97F4A7C15L;
            for (int v = starts[i]; v < starts[i + 1]; v++) {
                hash = (hash ^ codes[v]) * 0xD6E8FEB86659FD93L;
                hash ^= hash >>> 32;
            }
            keys[i] = hash << bits | i;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & (1L << bits) - 1);
        }
        return order;
    }

    /** Collects votes in any order; of two on the same statement the later one counts. */
    public static final class Builder {

        private final Ballots ballots = new Ballots();
        private final BitSet out = new BitSet();
        private int statements;

        private Builder() {
        }

        /** @param value 1 agree, -1 disagree, 0 pass */
        public Builder vote(int participant, int statement, int value) {
            check(value);
            participants(participant + 1);
            statements(statement + 1);
            ballots.put(participant, statement, value);
            return this;
        }

        /** Makes room for at least so many participants, with or without votes. */
        public Builder participants(int count) {
            while (ballots.participants() < count) {
                ballots.addParticipant();
            }
            return this;
        }

        /** Makes room for at least so many statements, with or without votes. */
        public Builder statements(int count) {
            if (count > MAX_STATEMENTS) {
                throw new IllegalArgumentException("A topic holds at most " + MAX_STATEMENTS + " statements");
            }
            statements = Math.max(statements, count);
            return this;
        }

        /** Takes a statement out of the map; its votes stay. */
        public Builder moderateOut(int statement) {
            statements(statement + 1);
            out.set(statement);
            return this;
        }

        public Votes build() {
            return of(ballots, statements, out);
        }
    }

    static Votes of(Ballots ballots, int statements, BitSet out) {
        int n = ballots.participants();
        char[] codes = new char[Math.toIntExact(ballots.size())];
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(ballots.row(i), 0, codes, starts[i], ballots.length(i));
            starts[i + 1] = starts[i] + ballots.length(i);
        }
        return new Votes(codes, starts, statements, (BitSet) out.clone());
    }
}
