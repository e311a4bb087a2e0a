package org.yishiting.consensus;

import java.util.Arrays;

/** Votes that still change: a row per participant, sorted by statement, two bytes a vote. */
final class Ballots {

    /** What {@link #put} answers when there was no vote before. */
    static final int NONE = Integer.MIN_VALUE;

    private static final char[] EMPTY = {};

    private char[][] rows = new char[16][];
    private int[] lengths = new int[16];
    private int participants;
    private long size;

    int participants() {
        return participants;
    }

    long size() {
        return size;
    }

    char[] row(int participant) {
        return rows[participant];
    }

    int length(int participant) {
        return lengths[participant];
    }

    int addParticipant() {
        if (participants == rows.length) {
            rows = Arrays.copyOf(rows, participants * 2);
            lengths = Arrays.copyOf(lengths, participants * 2);
        }
        rows[participants] = EMPTY;
        return participants++;
    }

    /** Records a vote and answers the value it replaces, or {@link #NONE}. */
    int put(int participant, int statement, int value) {
        char[] row = rows[participant];
        int length = lengths[participant];
        int at = find(row, length, statement);
        char code = Votes.code(statement, value);
        if (at < length && Votes.statement(row[at]) == statement) {
            int before = Votes.value(row[at]);
            row[at] = code;
            return before;
        }
        if (length == row.length) {
            row = rows[participant] = Arrays.copyOf(row, Math.max(8, length + length / 2));
        }
        System.arraycopy(row, at, row, at + 1, length - at);
        row[at] = code;
        lengths[participant]++;
        size++;
        return NONE;
    }

    /** The value of a vote, or {@link #NONE}. */
    int get(int participant, int statement) {
        int at = find(rows[participant], lengths[participant], statement);
        return at < lengths[participant] && Votes.statement(rows[participant][at]) == statement
                ? Votes.value(rows[participant][at]) : NONE;
    }

    private static int find(char[] row, int length, int statement) {
        if (length == 0 || row[length - 1] < 3 * statement) {
            return length;
        }
        int at = Arrays.binarySearch(row, 0, length, (char) (3 * statement));
        return at < 0 ? -at - 1 : at;
    }
}
