package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From votes to a map, once through: centre, components, positions, groups, counts. */
final class Mapping {

    private Mapping() {
    }

    /**
     * A map and how it came about.
     *
     * @param grouping null while nobody is clustered
     * @param base the base cluster of each participant, -1 for none
     */
    record Drawn(OpinionMap map, @Nullable Grouping grouping, int[] base) {
    }

    static OpinionMap faithful(Votes votes) {
        return map(votes, IntStream.range(0, votes.participants()).toArray(), 1, false).map;
    }

    /** Works on the rows in an order of their own, so that even the last bit does not depend on who came first. */
    static Drawn robust(Votes votes, long version) {
        int[] order = votes.canonicalOrder();
        return map(votes.reordered(order), order, version, true);
    }

    /** @param order which participant each row belongs to */
    private static Drawn map(Votes votes, int[] order, long version, boolean robust) {
        StatementCounts totals = StatementCounts.of(votes);
        Centre centre = new Centre(totals, votes.statements(), votes.out());
        PrincipalComponents components = PrincipalComponents.cold(new SparseCovariance(votes, centre), centre, OpinionMap.EXACT);
        int n = votes.participants();
        double[] x = new double[n];
        double[] y = new double[n];
        Projection projection = new Projection(centre, components);
        Parts.run(votes.cuts(), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                projection.project(votes.codes, votes.starts[i], votes.starts[i + 1], x, y, i);
            }
        });
        int[] clustered = clustered(IntStream.range(0, n).map(votes::size).toArray(), centre.columns, new BitSet());
        @Nullable Grouping grouping = null;
        int[] group = new int[n];
        int[] base = new int[n];
        Arrays.fill(group, OpinionMap.NO_GROUP);
        Arrays.fill(base, -1);
        if (clustered.length > 0) {
            Points points = Points.alike(at(x, clustered), at(y, clustered));
            grouping = robust ? Grouping.robust(points) : Grouping.faithful(points);
            int[] labels = grouping.labels();
            int[] names = robust ? largestFirst(grouping.division()) : IntStream.range(0, grouping.groups()).toArray();
            for (int c = 0; c < clustered.length; c++) {
                group[clustered[c]] = names[labels[c]];
                base[clustered[c]] = grouping.base().label()[c];
            }
        }
        List<StatementCounts> counts = count(votes, group, grouping == null ? 0 : grouping.groups());
        byte[] membership = new byte[n];
        double[] px = new double[n];
        double[] py = new double[n];
        int[] bases = new int[n];
        for (int i = 0; i < n; i++) {
            membership[order[i]] = (byte) group[i];
            px[order[i]] = x[i];
            py[order[i]] = y[i];
            bases[order[i]] = base[i];
        }
        return new Drawn(new OpinionMap(version, totals, counts, votes.out(), centre, components, px, py, membership,
                grouping == null ? new double[0] : grouping.silhouettes()), grouping, bases);
    }

    /** Who is in the conversation: enough votes, or, while these are few, the most votes; and whoever once was. */
    static int[] clustered(int[] sizes, int columns, BitSet already) {
        int enough = Math.min(OpinionMap.ENOUGH_VOTES, columns);
        BitSet in = (BitSet) already.clone();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] >= enough && sizes[i] > 0) {
                in.set(i);
            }
        }
        int missing = OpinionMap.ENOUGH_PARTICIPANTS - in.cardinality();
        if (missing > 0) {
            IntStream.range(0, sizes.length).filter(i -> !in.get(i) && sizes[i] > 0).boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> -sizes[i])).limit(missing).toList().forEach(in::set);
        }
        return in.stream().toArray();
    }

    static double[] at(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(i -> values[i]).toArray();
    }

    /** The names of groups: 0 for the largest; of equals the one further left. */
    static int[] largestFirst(Clusters division) {
        Points centres = division.centres();
        List<Integer> order = IntStream.range(0, centres.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -centres.weight[g])
                        .thenComparingDouble(g -> centres.x[g]).thenComparingDouble(g -> centres.y[g])).toList();
        int[] names = new int[centres.size()];
        for (int name = 0; name < names.length; name++) {
            names[order.get(name)] = name;
        }
        return names;
    }

    static List<StatementCounts> count(Votes votes, int[] membership, int groups) {
        int[] cuts = votes.cuts();
        int[][][] byCode = new int[cuts.length - 1][groups][3 * votes.statements()];
        Parts.run(cuts, (part, from, to) -> {
            for (int i = from; i < to; i++) {
                if (membership[i] >= 0) {
                    int[] counts = byCode[part][membership[i]];
                    for (int v = votes.starts[i]; v < votes.starts[i + 1]; v++) {
                        counts[votes.codes[v]]++;
                    }
                }
            }
        });
        List<StatementCounts> counted = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int[] sum = new int[3 * votes.statements()];
            for (int[][] part : byCode) {
                for (int code = 0; code < sum.length; code++) {
                    sum[code] += part[g][code];
                }
            }
            counted.add(StatementCounts.ofCodes(sum));
        }
        return counted;
    }
}
