package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a topic's votes say at one moment: where everybody stands, who thinks alike, what all groups share and what sets them apart. Immutable.
 * Participants and statements have the numbers they have in {@link Votes}; groups are numbered from 0, the largest first.
 */
public final class OpinionMap {

    /** People who answer alike. Known by a number only, never by who they are. */
    public record Group(int id, int size) {
    }

    static final int NO_GROUP = -1;
    /** Answers of so many statements, or of all, bring a participant into a group. */
    static final int ENOUGH_VOTES = 7;
    static final int ENOUGH_PARTICIPANTS = 15;
    static final double EXACT = 1e-11;
    private static final int MOST_AGREEMENTS = 5;

    final Centre centre;
    final PrincipalComponents components;
    private final long version;
    private final long votes;
    private final double[] x;
    private final double[] y;
    private final byte[] membership;
    private final BitSet out;
    private final StatementCounts totals;
    private final List<StatementCounts> counts;
    private final List<Group> groups;
    private final int clustered;
    private final double[] silhouettes;
    private final double[] consensus;
    private final List<Integer> common;
    private final List<List<Representative>> representative;
    private final List<Agreement> agreed;
    private final List<Agreement> disagreed;

    OpinionMap(long version, StatementCounts totals, List<StatementCounts> counts, BitSet out, Centre centre, PrincipalComponents components,
            double[] x, double[] y, byte[] membership, double[] silhouettes) {
        this.version = version;
        this.totals = totals;
        this.counts = List.copyOf(counts);
        this.out = out;
        this.centre = centre;
        this.components = components;
        this.x = x;
        this.y = y;
        this.membership = membership;
        this.silhouettes = silhouettes;
        votes = IntStream.of(totals.seen).asLongStream().sum();
        int[] sizes = new int[counts.size()];
        int clustered = 0;
        for (byte group : membership) {
            if (group >= 0) {
                sizes[group]++;
                clustered++;
            }
        }
        this.clustered = clustered;
        groups = IntStream.range(0, sizes.length).mapToObj(g -> new Group(g, sizes[g])).toList();
        consensus = new double[statements()];
        boolean[] columns = new boolean[statements()];
        for (int j = 0; j < consensus.length; j++) {
            consensus[j] = consensus(counts, j);
            columns[j] = totals.seen[j] > 0;
        }
        common = IntStream.range(0, statements()).filter(j -> !out.get(j)).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -consensus[j])).toList();
        representative = IntStream.range(0, counts.size()).mapToObj(g -> Distinctive.of(g, counts, out, columns)).toList();
        agreed = agreements(totals.agrees);
        disagreed = agreements(totals.disagrees);
    }

    /** The map people see: the same votes give the same map, in whatever order they stand. */
    public static OpinionMap robust(Votes votes) {
        return Mapping.robust(votes, 1).map();
    }

    /** The map as Polis draws it, which depends on the order of participants. For comparison. */
    public static OpinionMap faithful(Votes votes) {
        return Mapping.faithful(votes);
    }

    static double consensus(List<StatementCounts> groups, int statement) {
        double product = 1;
        for (StatementCounts group : groups) {
            product *= (group.agrees[statement] + 1.0) / (group.seen[statement] + 2);
        }
        return product;
    }

    private List<Agreement> agreements(int[] successes) {
        List<Agreement> found = new ArrayList<>();
        for (int j = 0; j < statements(); j++) {
            int trials = totals.seen[j];
            double share = (successes[j] + 1.0) / (trials + 2);
            double test = Significance.proportion(successes[j], trials);
            if (trials > 0 && !out.get(j) && share > 0.5 && test > Significance.Z) {
                found.add(new Agreement(j, successes[j], trials, share, test));
            }
        }
        return found.stream().sorted(Comparator.comparingDouble((Agreement a) -> -a.share() * a.shareTest())).limit(MOST_AGREEMENTS).toList();
    }

    /** Rises with every snapshot of the same topic. */
    public long version() {
        return version;
    }

    public int participants() {
        return membership.length;
    }

    public int statements() {
        return totals.seen.length;
    }

    public long votes() {
        return votes;
    }

    /** How many participants belong to a group. */
    public int clustered() {
        return clustered;
    }

    /** The part of all differences that lies along an axis of the map, 0 or 1. */
    public double explained(int axis) {
        return centre.total > 0 ? components.eigenvalues[axis] / centre.total : 0;
    }

    public List<Group> groups() {
        return groups;
    }

    /** Groups that may be shown: those with at least the larger of three members and two percent. */
    public List<Group> visibleGroups() {
        return groups.stream().filter(group -> visible(group.id())).toList();
    }

    public boolean visible(int group) {
        return groups.get(group).size() >= Grouping.leastMembers(clustered);
    }

    /** The group of a participant, -1 when none. For themselves only. */
    public int groupOf(int participant) {
        return membership[participant];
    }

    public double x(int participant) {
        return x[participant];
    }

    public double y(int participant) {
        return y[participant];
    }

    public boolean moderatedOut(int statement) {
        return out.get(statement);
    }

    /** How many of a group agree. */
    public int agrees(int group, int statement) {
        return counts.get(group).agrees[statement];
    }

    public int disagrees(int group, int statement) {
        return counts.get(group).disagrees[statement];
    }

    /** How many of a group answered, passes included. */
    public int seen(int group, int statement) {
        return counts.get(group).seen[statement];
    }

    /** How many of all participants agree, in a group or not. */
    public int agrees(int statement) {
        return totals.agrees[statement];
    }

    public int disagrees(int statement) {
        return totals.disagrees[statement];
    }

    public int seen(int statement) {
        return totals.seen[statement];
    }

    /** The fewest answers that any group gave: below some number a statement's consensus says little. */
    public int seenByEveryGroup(int statement) {
        return counts.stream().mapToInt(group -> group.seen[statement]).min().orElse(0);
    }

    /** Group-informed consensus, from 0 to 1: high only where every group agrees. Comparable only between maps with as many groups. */
    public double consensus(int statement) {
        return consensus[statement];
    }

    /** All statements that are not out, the most shared first. */
    public List<Integer> common() {
        return common;
    }

    /** Up to five statements that set a group apart, agreements first. */
    public List<Representative> representative(int group) {
        return representative.get(group);
    }

    /** Up to five statements most participants agree with. */
    public List<Agreement> agreed() {
        return agreed;
    }

    /** Up to five statements most participants disagree with. */
    public List<Agreement> disagreed() {
        return disagreed;
    }

    public double statementX(int statement) {
        return at(statement, 0);
    }

    public double statementY(int statement) {
        return at(statement, 1);
    }

    private double at(int statement, int axis) {
        return Math.sqrt(centre.columns) * (1 - centre.mean[statement]) * components.vectors[axis][statement];
    }

    /** How far out a statement lies: how strongly it divides. */
    public double extremity(int statement) {
        return Math.hypot(statementX(statement), statementY(statement));
    }

    /** How soon a statement should be shown to those who have not seen it. */
    public double priority(int statement) {
        return priority(counts, statement, extremity(statement));
    }

    static double priority(List<StatementCounts> groups, int statement, double extremity) {
        int agrees = 0;
        int disagrees = 0;
        int seen = 0;
        for (StatementCounts group : groups) {
            agrees += group.agrees[statement];
            disagrees += group.disagrees[statement];
            seen += group.seen[statement];
        }
        return Routing.priority(agrees, disagrees, seen, extremity);
    }

    /** Draws the next statement among those that are open to somebody. */
    public OptionalInt draw(IntPredicate open, RandomGenerator random) {
        return Routing.draw(statements(), open, this::priority, random);
    }

    /** The counters themselves, copied. */
    List<StatementCounts> counts() {
        return counts.stream().map(group -> group.copy(statements())).toList();
    }

    /** How well 2, 3, ... groups fit. */
    double[] silhouettes() {
        return silhouettes.clone();
    }
}
