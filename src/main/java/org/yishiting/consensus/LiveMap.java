package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The map of a topic while people vote. A vote costs microseconds and is counted at once; {@link #tick()} moves the map, from where it was; {@link #snapshot()} is what
 * readers see and never waits. Safe for several threads.
 */
public final class LiveMap {

    private static final double CLOSE_ENOUGH = 1e-7;
    /** So often in a row another number of groups must fit best before the map changes to it. */
    private static final int PATIENCE = 4;
    private static final int WORTH_A_THREAD = 100_000;
    private static final OpinionMap EMPTY = OpinionMap.robust(Votes.builder().build());

    private final Ballots ballots = new Ballots();
    private final BitSet out = new BitSet();
    private final StatementCounts totals = new StatementCounts(8);
    private final BitSet everClustered = new BitSet();
    private @Nullable PairCounts pairs = new PairCounts();
    private List<StatementCounts> groups = List.of();
    private byte[] membership = new byte[16];
    private int[] base = new int[16];
    private @Nullable Grouping grouping;
    private int rival = -1;
    private int rivalWins;
    private int statements;
    private boolean dirty;
    private volatile OpinionMap snapshot = EMPTY;

    /** A map with these votes in it, drawn robustly. */
    public static LiveMap of(Votes votes) {
        LiveMap live = new LiveMap();
        for (int j = 0; j < votes.statements(); j++) {
            live.addStatement();
        }
        for (int i = 0; i < votes.participants(); i++) {
            live.addParticipant();
            for (int v = votes.starts[i]; v < votes.starts[i + 1]; v++) {
                live.vote(i, Votes.statement(votes.codes[v]), Votes.value(votes.codes[v]));
            }
        }
        live.out.or(votes.out());
        live.redraw();
        return live;
    }

    /** @return the number of the new participant, one more than the last */
    public synchronized int addParticipant() {
        int participant = ballots.addParticipant();
        if (participant == membership.length) {
            membership = Arrays.copyOf(membership, participant * 2);
            base = Arrays.copyOf(base, participant * 2);
        }
        membership[participant] = OpinionMap.NO_GROUP;
        base[participant] = -1;
        dirty = true;
        return participant;
    }

    /** @return the number of the new statement, one more than the last */
    public synchronized int addStatement() {
        if (statements == Votes.MAX_STATEMENTS) {
            throw new IllegalStateException("A topic holds at most " + Votes.MAX_STATEMENTS + " statements");
        }
        int statement = statements++;
        totals.ensure(statements);
        groups.forEach(group -> group.ensure(statements));
        if (statements > PairCounts.MOST_STATEMENTS) {
            pairs = null;
        } else if (pairs != null) {
            pairs.ensure(statements);
        }
        dirty = true;
        return statement;
    }

    /**
     * Counts a vote at once; the later of two on the same statement holds.
     *
     * @param value 1 agree, -1 disagree, 0 pass
     */
    public synchronized void vote(int participant, int statement, int value) {
        Votes.check(value);
        Objects.checkIndex(statement, statements);
        Objects.checkIndex(participant, ballots.participants());
        int before = ballots.get(participant, statement);
        if (before == value) {
            return;
        }
        if (pairs != null) {
            pairs.change(ballots.row(participant), ballots.length(participant), statement, before, value);
        }
        ballots.put(participant, statement, value);
        count(totals, statement, before, value);
        if (membership[participant] >= 0) {
            count(groups.get(membership[participant]), statement, before, value);
        }
        dirty = true;
    }

    private static void count(StatementCounts counts, int statement, int before, int value) {
        if (before != Ballots.NONE) {
            counts.count(statement, before, -1);
        }
        counts.count(statement, value, 1);
    }

    /** Takes a statement out of the map, or back in. Its votes stay. */
    public synchronized void moderate(int statement, boolean out) {
        Objects.checkIndex(statement, statements);
        if (this.out.get(statement) != out) {
            this.out.set(statement, out);
            dirty = true;
        }
    }

    /** Whether something happened since the last tick. */
    public synchronized boolean dirty() {
        return dirty;
    }

    /** What readers see: the map of the last tick. */
    public OpinionMap snapshot() {
        return snapshot;
    }

    /** Brings the map up to date, starting from where it was, and answers it. Nothing to do when nothing happened. */
    public synchronized OpinionMap tick() {
        if (!dirty) {
            return snapshot;
        }
        Grouping last = grouping;
        if (last == null) {
            return redraw();
        }
        Centre centre = new Centre(totals, statements, out);
        Covariance covariance = pairs != null ? pairs.covariance(centre, totals) : new SparseCovariance(votes(), centre);
        PrincipalComponents components = PrincipalComponents.warm(covariance, centre, snapshot.components.vectors, CLOSE_ENOUGH);
        int n = ballots.participants();
        double[] x = new double[n];
        double[] y = new double[n];
        int[] sizes = new int[n];
        Projection projection = new Projection(centre, components);
        Parts.run(cuts(), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                sizes[i] = ballots.length(i);
                projection.project(ballots.row(i), 0, sizes[i], x, y, i);
            }
        });
        int[] clustered = Mapping.clustered(sizes, centre.columns, everClustered);
        Points points = Points.alike(Mapping.at(x, clustered), Mapping.at(y, clustered));
        Grouping next = steady(Grouping.live(points, Continuity.recentred(last.base().count(), points, clustered, base), last), last);
        regroup(next, clustered);
        grouping = next;
        publish(new OpinionMap(snapshot.version() + 1, totals.copy(statements), groups.stream().map(group -> group.copy(statements)).toList(),
                (BitSet) out.clone(), centre, components, x, y, Arrays.copyOf(membership, n), next.silhouettes()));
        return snapshot;
    }

    private int[] cuts() {
        int n = ballots.participants();
        int[] ends = new int[n + 1];
        for (int i = 0; i < n; i++) {
            ends[i + 1] = ends[i] + ballots.length(i);
        }
        return Parts.cut(ends, WORTH_A_THREAD);
    }

    /** Keeps the number of groups until another one fitted better several times in a row. */
    private Grouping steady(Grouping next, Grouping last) {
        int best = next.chosen();
        if (best == last.chosen() || last.chosen() >= next.divisions().size()) {
            rivalWins = 0;
            return next;
        }
        rivalWins = best == rival ? rivalWins + 1 : 1;
        rival = best;
        if (rivalWins >= PATIENCE) {
            rivalWins = 0;
            return next;
        }
        return next.choosing(last.chosen());
    }

    /** Gives the groups the names they had and lets the counters follow those who moved. */
    private void regroup(Grouping next, int[] clustered) {
        int[] labels = next.labels();
        int[] names = Continuity.names(labels, clustered, next.groups(), membership, groups.size());
        List<StatementCounts> counts = new ArrayList<>(groups);
        while (counts.size() < next.groups()) {
            counts.add(new StatementCounts(statements));
        }
        for (int c = 0; c < clustered.length; c++) {
            int i = clustered[c];
            int name = names[labels[c]];
            if (membership[i] != name) {
                if (membership[i] >= 0) {
                    counts.get(membership[i]).countRow(ballots.row(i), 0, ballots.length(i), -1);
                }
                counts.get(name).countRow(ballots.row(i), 0, ballots.length(i), 1);
                membership[i] = (byte) name;
            }
            base[i] = next.base().label()[c];
            everClustered.set(i);
        }
        groups = List.copyOf(counts.subList(0, next.groups()));
    }

    /** Draws the map from nothing and goes on from there. The same as {@link OpinionMap#robust} of the same votes. */
    public synchronized OpinionMap rebuild() {
        return redraw();
    }

    private OpinionMap redraw() {
        Mapping.Drawn drawn = Mapping.robust(votes(), snapshot.version() + 1);
        OpinionMap map = drawn.map();
        grouping = drawn.grouping();
        rivalWins = 0;
        everClustered.clear();
        for (int i = 0; i < map.participants(); i++) {
            membership[i] = (byte) map.groupOf(i);
            base[i] = drawn.base()[i];
            everClustered.set(i, membership[i] >= 0);
        }
        groups = map.counts();
        publish(map);
        return map;
    }

    private void publish(OpinionMap map) {
        snapshot = map;
        dirty = false;
    }

    /** All votes so far. */
    public synchronized Votes votes() {
        return Votes.of(ballots, statements, out);
    }

    public synchronized int participants() {
        return ballots.participants();
    }

    public synchronized int statements() {
        return statements;
    }

    /** How many of all participants agree, this very moment. */
    public synchronized int agrees(int statement) {
        return totals.agrees[statement];
    }

    public synchronized int disagrees(int statement) {
        return totals.disagrees[statement];
    }

    /** How many answered, passes included. */
    public synchronized int seen(int statement) {
        return totals.seen[statement];
    }

    /** Group-informed consensus this very moment, with the groups of the last tick. */
    public synchronized double consensus(int statement) {
        return OpinionMap.consensus(groups, statement);
    }

    /** As {@link OpinionMap#priority}, with the counts of this very moment. */
    public synchronized double priority(int statement) {
        return OpinionMap.priority(groups, statement, statement < snapshot.statements() ? snapshot.extremity(statement) : 0);
    }

    /** Draws the next statement for a participant among those that are open and that they have not answered. */
    public synchronized OptionalInt draw(int participant, IntPredicate open, RandomGenerator random) {
        BitSet answered = new BitSet(statements);
        for (int v = 0; v < ballots.length(participant); v++) {
            answered.set(Votes.statement(ballots.row(participant)[v]));
        }
        return Routing.draw(statements, j -> !answered.get(j) && open.test(j), this::priority, random);
    }
}
