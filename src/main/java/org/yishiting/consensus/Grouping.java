package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Who thinks alike: points gathered around up to 100 base centres, the base centres divided into 2 to 5 groups, as many as fit best.
 *
 * @param base the base clusters of the points
 * @param divisions the best division of the base centres for k = 2, 3, ...
 * @param silhouettes how well each of them fits; one less where a group is too small to be shown
 * @param chosen which of the divisions holds
 */
record Grouping(Clusters base, List<Clusters> divisions, double[] silhouettes, int chosen) {

    static final int BASE = 100;
    private static final int MOST_GROUPS = 5;
    private static final int BASE_ITERATIONS = 100;
    private static final double BASE_TOLERANCE = 0.01;
    private static final int FAITHFUL_ITERATIONS = 20;
    private static final int ROBUST_ITERATIONS = 1000;
    private static final double ROBUST_TOLERANCE = 1e-9;
    /** A group that stands is given up only for one that fits so much better. */
    private static final double CLEARLY_BETTER = 0.95;

    /** Fewer than this are never a group to be shown: the larger of three and two percent. */
    static double leastMembers(int clustered) {
        return Math.max(3, 0.02 * clustered);
    }

    /** As Polis starts: from the first points in the order of rows. */
    static Grouping faithful(Points points) {
        Clusters base = new KMeans(new Grid(points)).run(Starts.firstDistinct(points, BASE), BASE_ITERATIONS, BASE_TOLERANCE);
        KMeans means = new KMeans(new Grid(base.centres()));
        return of(base, k -> new Division(
                means.run(Starts.firstDistinct(base.centres(), k), FAITHFUL_ITERATIONS, BASE_TOLERANCE), false));
    }

    /** From several starts that do not depend on the order of rows. */
    static Grouping robust(Points points) {
        Grid grid = new Grid(points);
        Clusters base = new KMeans(grid).run(Starts.farthestFirst(grid, BASE), BASE_ITERATIONS, BASE_TOLERANCE);
        Grid centres = new Grid(base.centres());
        return of(base, k -> best(starts(centres, k), leastMembers(points.size())));
    }

    /** As robust, but what stood before stays unless something else is clearly better. */
    static Grouping live(Points points, Points lastBase, Grouping last) {
        Grid grid = new Grid(points);
        Clusters base = new KMeans(grid).run(Starts.more(grid, lastBase, BASE), BASE_ITERATIONS, BASE_TOLERANCE);
        Grid centres = new Grid(base.centres());
        return of(base, k -> {
            Division fresh = best(starts(centres, k), leastMembers(points.size()));
            if (k - 2 >= last.divisions.size()) {
                return fresh;
            }
            Clusters kept = new KMeans(centres).run(last.divisions.get(k - 2).centres(), ROBUST_ITERATIONS, ROBUST_TOLERANCE);
            boolean small = kept.smallest() < leastMembers(points.size());
            boolean better = small && !fresh.small
                    || small == fresh.small && (kept.count() < fresh.clusters.count() || fresh.clusters.inertia() < CLEARLY_BETTER * kept.inertia());
            return better ? fresh : new Division(kept, small);
        });
    }

    private record Division(Clusters clusters, boolean small) {
    }

    private static List<Clusters> starts(Grid grid, int k) {
        Points base = grid.points;
        KMeans means = new KMeans(grid);
        List<Clusters> results = new ArrayList<>();
        for (Points start : List.of(Starts.farthestFirst(grid, k), Starts.bands(base, base.x, k), Starts.bands(base, base.y, k))) {
            results.add(means.run(start, ROBUST_ITERATIONS, ROBUST_TOLERANCE));
        }
        return results;
    }

    private static Division best(List<Clusters> results, double least) {
        boolean small = results.stream().allMatch(clusters -> clusters.smallest() < least);
        Clusters best = results.stream().filter(clusters -> small || clusters.smallest() >= least)
                .reduce((a, b) -> b.inertia() < a.inertia() ? b : a).orElseThrow();
        return new Division(best, small);
    }

    private static Grouping of(Clusters base, IntFunction<Division> divide) {
        Silhouette silhouette = Silhouette.of(base.centres());
        int most = Math.min(MOST_GROUPS, 2 + base.count() / 12);
        List<Clusters> divisions = new ArrayList<>();
        double[] silhouettes = new double[most - 1];
        int chosen = 0;
        for (int k = 2; k <= most; k++) {
            Division division = divide.apply(k);
            divisions.add(division.clusters);
            silhouettes[k - 2] = silhouette.of(division.clusters.label(), division.clusters.count()) - (division.small ? 1 : 0);
            if (silhouettes[k - 2] >= silhouettes[chosen]) {
                chosen = k - 2;
            }
        }
        return new Grouping(base, divisions, silhouettes, chosen);
    }

    Grouping choosing(int division) {
        return new Grouping(base, divisions, silhouettes, division);
    }

    Clusters division() {
        return divisions.get(chosen);
    }

    int groups() {
        return division().count();
    }

    /** The group of each point. */
    int[] labels() {
        int[] labels = new int[base.label().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = division().label()[base.label()[i]];
        }
        return labels;
    }
}
