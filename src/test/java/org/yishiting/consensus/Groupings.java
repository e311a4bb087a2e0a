package org.yishiting.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Divides the people of a map into as many groups as one likes. */
final class Groupings {

    private Groupings() {
    }

    static int[] given(Votes votes, OpinionMap map, boolean robust, int k) {
        int[] clustered = IntStream.range(0, votes.participants()).filter(i -> map.groupOf(i) >= 0).toArray();
        Points points = Points.alike(Arrays.stream(clustered).mapToDouble(map::x).toArray(), Arrays.stream(clustered).mapToDouble(map::y).toArray());
        Grouping grouping = (robust ? Grouping.robust(points) : Grouping.faithful(points)).choosing(k - 2);
        int[] labels = new int[votes.participants()];
        Arrays.fill(labels, -1);
        for (int c = 0; c < clustered.length; c++) {
            labels[clustered[c]] = grouping.labels()[c];
        }
        return labels;
    }
}
