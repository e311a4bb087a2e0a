package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map that follows the votes says the same as one drawn from nothing. */
class LiveMapTest {

    private record Cell(int participant, int statement) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void replayingVotesEqualsARebuild(long seed) {
        Random random = new Random(seed);
        LiveMap live = new LiveMap();
        Map<Cell, Integer> held = new HashMap<>();
        BitSet out = new BitSet();
        live.addParticipant();
        live.addStatement();
        for (int step = 0; step < 2500; step++) {
            switch (random.nextInt(60)) {
                case 0 -> live.addStatement();
                case 1, 2 -> live.addParticipant();
                case 3 -> {
                    int statement = random.nextInt(live.statements());
                    out.set(statement, random.nextInt(3) == 0);
                    live.moderate(statement, out.get(statement));
                }
                case 4 -> {
                    OpinionMap map = live.tick();
                    EdgeCaseTest.assertSane(map);
                    assertCountersMatch(live, map);
                }
                default -> {
                    int participant = random.nextInt(live.participants());
                    int statement = random.nextInt(live.statements());
                    int value = random.nextInt(8) == 0 ? 0 : (participant + statement) % 3 == 0 ? 1 : -1;
                    live.vote(participant, statement, value);
                    held.put(new Cell(participant, statement), value);
                }
            }
        }
        Votes.Builder votes = Votes.builder().participants(live.participants()).statements(live.statements());
        held.forEach((cell, value) -> votes.vote(cell.participant, cell.statement, value));
        out.stream().forEach(votes::moderateOut);
        assertCountersMatch(live, live.tick());
        assertSame(live.rebuild(), OpinionMap.robust(votes.build()));
    }

    private static void assertCountersMatch(LiveMap live, OpinionMap map) {
        Votes votes = live.votes();
        var counts = Mapping.count(votes, Reference.labels(map), map.groups().size());
        for (int j = 0; j < map.statements(); j++) {
            for (int g = 0; g < counts.size(); g++) {
                assertThat(map.agrees(g, j)).isEqualTo(counts.get(g).agrees[j]);
                assertThat(map.disagrees(g, j)).isEqualTo(counts.get(g).disagrees[j]);
                assertThat(map.seen(g, j)).isEqualTo(counts.get(g).seen[j]);
            }
            assertThat(live.consensus(j)).isEqualTo(map.consensus(j));
            assertThat(live.priority(j)).isEqualTo(map.priority(j));
        }
    }

    private static void assertSame(OpinionMap found, OpinionMap expected) {
        assertThat(Reference.labels(found)).isEqualTo(Reference.labels(expected));
        assertThat(found.groups()).isEqualTo(expected.groups());
        assertThat(found.common()).isEqualTo(expected.common());
        assertThat(found.agreed()).isEqualTo(expected.agreed());
        assertThat(found.silhouettes()).isEqualTo(expected.silhouettes());
        for (int i = 0; i < found.participants(); i++) {
            assertThat(found.x(i)).isEqualTo(expected.x(i));
            assertThat(found.y(i)).isEqualTo(expected.y(i));
        }
        for (int g = 0; g < found.groups().size(); g++) {
            assertThat(found.representative(g)).isEqualTo(expected.representative(g));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTableOfPairsSaysWhatAPassOverAllVotesSays(long seed) {
        Random random = new Random(seed);
        int m = 40;
        Ballots ballots = new Ballots();
        PairCounts pairs = new PairCounts();
        pairs.ensure(m);
        IntStream.range(0, 60).forEach(i -> ballots.addParticipant());
        for (int step = 0; step < 3000; step++) {
            int i = random.nextInt(60);
            int j = random.nextInt(m);
            int value = random.nextInt(3) - 1;
            pairs.change(ballots.row(i), ballots.length(i), j, ballots.get(i, j), value);
            ballots.put(i, j, value);
        }
        BitSet out = new BitSet();
        out.set(3);
        Votes votes = Votes.of(ballots, m, out);
        StatementCounts totals = StatementCounts.of(votes);
        Centre centre = new Centre(totals, m, out);
        double[] a = random.doubles(m).toArray();
        double[] b = random.doubles(m).toArray();
        double[][] table = new double[2][m];
        double[][] pass = new double[2][m];
        pairs.covariance(centre, totals).apply(a, b, table[0], table[1]);
        new SparseCovariance(votes, centre).apply(a, b, pass[0], pass[1]);
        a[3] = 0;
        b[3] = 0;
        for (int j = 0; j < m; j++) {
            assertThat(table[0][j]).isCloseTo(pass[0][j], within(1e-9));
            assertThat(table[1][j]).isCloseTo(pass[1][j], within(1e-9));
        }
    }

    @Test
    void aSnapshotStaysAsItWas() {
        LiveMap live = LiveMap.of(Reference.of("london.youth.policing").votes());
        OpinionMap before = live.snapshot();
        int agrees = before.agrees(0);
        live.vote(live.addParticipant(), 0, 1);
        assertThat(live.agrees(0)).isEqualTo(agrees + 1);
        assertThat(live.snapshot()).isSameAs(before);
        assertThat(live.dirty()).isTrue();
        OpinionMap after = live.tick();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(before.agrees(0)).isEqualTo(agrees);
        assertThat(after.agrees(0)).isEqualTo(agrees + 1);
        assertThat(after.participants()).isEqualTo(before.participants() + 1);
        assertThat(live.dirty()).isFalse();
        assertThat(live.tick()).isSameAs(after);
    }

    @Test
    void theSameVoteAgainChangesNothing() {
        LiveMap live = LiveMap.of(Reference.of("london.youth.policing").votes());
        live.vote(0, 0, 1);
        live.tick();
        live.vote(0, 0, 1);
        assertThat(live.dirty()).isFalse();
    }

    @Test
    void aRealDeliberationHardlyMovesWithOneVote() {
        LiveMap live = LiveMap.of(Reference.of("vtaiwan.uberx").votes());
        OpinionMap before = live.snapshot();
        live.vote(5, 0, 1);
        OpinionMap after = live.tick();
        assertThat(Reference.ari(Reference.labels(after), Reference.labels(before))).isGreaterThan(0.95);
        assertThat(after.groups()).hasSameSizeAs(before.groups());
        assertThat(after.groupOf(0)).isEqualTo(before.groupOf(0));
        assertThat(Vectors.dot(after.components.vectors[0], before.components.vectors[0])).isGreaterThan(0.99);
    }

    @Test
    void manyStatementsAreMappedByPasses() {
        LiveMap live = new LiveMap();
        IntStream.rangeClosed(0, PairCounts.MOST_STATEMENTS).forEach(j -> live.addStatement());
        for (int i = 0; i < 40; i++) {
            live.addParticipant();
            for (int j = 0; j < 10; j++) {
                live.vote(i, (i + j) % 12, i % 2 == 0 ? 1 : -1);
            }
        }
        assertThat(live.tick().groups()).hasSize(2);
        live.vote(0, PairCounts.MOST_STATEMENTS, 1);
        assertThat(live.tick().groups()).hasSize(2);
    }

    @Test
    void votesNeedAStatementAndASensibleValue() {
        LiveMap live = new LiveMap();
        live.addParticipant();
        assertThatThrownBy(() -> live.vote(0, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        live.addStatement();
        assertThatThrownBy(() -> live.vote(0, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.vote(1, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(live.seen(0)).isZero();
    }

    @Test
    void nextStatementIsOpenAndNotAnswered() {
        LiveMap live = LiveMap.of(Votes.builder().statements(6).vote(0, 0, 1).vote(0, 3, 0).build());
        Random random = new Random(1);
        BitSet drawn = new BitSet();
        for (int i = 0; i < 200; i++) {
            drawn.set(live.draw(0, j -> j != 5, random).orElseThrow());
        }
        assertThat(drawn.stream()).containsExactly(1, 2, 4);
        assertThat(live.draw(0, j -> false, random)).isEmpty();
    }

    @Test
    void moreUrgentStatementsAreDrawnMoreOften() {
        Random random = new Random(2);
        double[] priority = {1, 3, 0};
        int[] drawn = new int[3];
        for (int i = 0; i < 8000; i++) {
            drawn[Routing.draw(3, j -> true, j -> priority[j], random).orElseThrow()]++;
        }
        assertThat(drawn[1] / 8000.0).isCloseTo(0.75, within(0.03));
        assertThat(drawn[2]).isZero();
    }

    @Test
    void anotherNumberOfGroupsNeedsPatience() {
        LiveMap live = new LiveMap();
        IntStream.range(0, 30).forEach(j -> live.addStatement());
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            addToCamp(live, i % 2, random);
        }
        assertThat(live.tick().groups()).hasSize(2);
        for (int i = 0; i < 60; i++) {
            addToCamp(live, 2, random);
        }
        assertThat(OpinionMap.robust(live.votes()).groups()).hasSize(3);
        for (int tick = 1; tick < 4; tick++) {
            assertThat(live.tick().groups()).hasSize(2);
            live.addParticipant();
        }
        assertThat(live.tick().groups()).hasSize(3);
    }

    private static void addToCamp(LiveMap live, int camp, Random random) {
        int participant = live.addParticipant();
        for (int j = 0; j < 30; j++) {
            boolean leans = j % 3 == camp;
            live.vote(participant, j, random.nextInt(10) == 0 ? 0 : leans ? 1 : -1);
        }
    }

    @Test
    void readersNeverSeeAHalfDrawnMap() throws InterruptedException {
        LiveMap live = LiveMap.of(Reference.of("london.youth.policing").votes());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                long last = 0;
                while (last < 60) {
                    OpinionMap map = live.snapshot();
                    assertThat(map.version()).isGreaterThanOrEqualTo(last);
                    last = map.version();
                    assertThat(map.groups().stream().mapToInt(OpinionMap.Group::size).sum()).isEqualTo(map.clustered());
                    assertThat(IntStream.range(0, map.statements()).map(map::seen).sum()).isEqualTo((int) map.votes());
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        reader.start();
        for (int i = 0; i < 60; i++) {
            live.vote(live.addParticipant(), i % 36, 1);
            live.tick();
        }
        reader.join(20_000);
        assertThat(failure.get()).isNull();
        assertThat(reader.isAlive()).isFalse();
    }
}
