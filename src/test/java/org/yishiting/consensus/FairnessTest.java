package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is, or when they came, cannot move the map; a group agrees to what is called shared; few people are never shown as a group. */
class FairnessTest {

    @Test
    @Tag("P24")
    void onlyAnswersCanEnter() {
        assertThat(Arrays.stream(Votes.Builder.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())).map(FairnessTest::shape))
                .containsExactlyInAnyOrder("vote(int,int,int)", "participants(int)", "statements(int)", "moderateOut(int)", "build()");
        assertThat(Arrays.stream(LiveMap.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class || method.getName().startsWith("add")).map(FairnessTest::shape))
                .containsExactlyInAnyOrder("vote(int,int,int)", "moderate(int,boolean)", "addParticipant()", "addStatement()");
    }

    private static String shape(Method method) {
        return method.getName() + "(" + String.join(",", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList()) + ")";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("P24")
    void theOrderOfPeopleChangesNothing(long seed) {
        Random random = new Random(seed);
        Votes votes = RandomVotes.of(random);
        assertSameWhenShuffled(votes, random);
    }

    static Stream<String> names() {
        return Reference.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Tag("P24")
    void theOrderOfPeopleChangesNothingInARealDeliberation(String name) {
        Random random = new Random(9);
        for (int round = 0; round < 3; round++) {
            assertSameWhenShuffled(Reference.of(name).votes(), random);
        }
    }

    private static void assertSameWhenShuffled(Votes votes, Random random) {
        OpinionMap map = OpinionMap.robust(votes);
        List<Integer> order = new ArrayList<>(IntStream.range(0, votes.participants()).boxed().toList());
        Collections.shuffle(order, random);
        OpinionMap shuffled = OpinionMap.robust(votes.reordered(order.stream().mapToInt(i -> i).toArray()));
        for (int i = 0; i < order.size(); i++) {
            assertThat(shuffled.x(i)).isEqualTo(map.x(order.get(i)));
            assertThat(shuffled.y(i)).isEqualTo(map.y(order.get(i)));
            // Only people who answered alike may trade places among those who fill up a small conversation.
            if (votes.size(order.get(i)) >= OpinionMap.ENOUGH_VOTES) {
                assertThat(shuffled.groupOf(i)).isEqualTo(map.groupOf(order.get(i)));
            }
        }
        assertThat(shuffled.groups()).isEqualTo(map.groups());
        assertThat(shuffled.common()).isEqualTo(map.common());
    }

    @Test
    @Tag("P27")
    void whatIsSharedNeedsEveryGroup() {
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < 100; i++) {
            boolean few = i < 20;
            for (int j = 0; j < 8; j++) {
                votes.vote(i, j, few ? -1 : 1);
            }
            votes.vote(i, 8, i % 4 == 0 ? 0 : 1);
        }
        OpinionMap map = OpinionMap.robust(votes.build());
        assertThat(map.groups()).extracting(OpinionMap.Group::size).containsExactly(80, 20);
        assertThat(map.agrees(0)).isGreaterThan(map.agrees(8));
        assertThat(map.common().getFirst()).isEqualTo(8);
        assertThat(map.consensus(0)).isLessThan(0.05);
        assertThat(map.representative(1)).isNotEmpty().allMatch(r -> !r.agree());
    }

    @Test
    void twoPeopleAreNotShownAsAGroup() {
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 10; j++) {
                votes.vote(i, j, i < 2 ? -1 : 1);
            }
        }
        OpinionMap map = OpinionMap.robust(votes.build());
        assertThat(map.groups()).contains(new OpinionMap.Group(1, 2));
        assertThat(map.visible(1)).isFalse();
        assertThat(map.visibleGroups()).containsExactly(new OpinionMap.Group(0, 14));
    }

    @Test
    void twoPercentAreNotEnoughInALargeConversation() {
        assertThat(Grouping.leastMembers(100)).isEqualTo(3);
        assertThat(Grouping.leastMembers(1000)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everythingIsANumber(long seed) {
        Votes votes = RandomVotes.of(new Random(seed));
        EdgeCaseTest.assertSane(OpinionMap.robust(votes));
        EdgeCaseTest.assertSane(OpinionMap.faithful(votes));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSignOfAnAxisChangesNoGroup(String name) {
        Votes votes = Reference.of(name).votes();
        OpinionMap map = OpinionMap.faithful(votes);
        for (double[] component : map.components.vectors) {
            assertThat(Arrays.stream(component).max().orElseThrow()).isGreaterThanOrEqualTo(-Arrays.stream(component).min().orElseThrow());
        }
        int[] clustered = IntStream.range(0, votes.participants()).filter(i -> map.groupOf(i) >= 0).toArray();
        double[] x = Arrays.stream(clustered).mapToDouble(map::x).toArray();
        double[] y = Arrays.stream(clustered).mapToDouble(map::y).toArray();
        int[] faithful = Grouping.faithful(Points.alike(x, y)).labels();
        double[] mirrored = Arrays.stream(x).map(v -> -v).toArray();
        double[] upsideDown = Arrays.stream(y).map(v -> -v).toArray();
        for (Points points : List.of(Points.alike(mirrored, y), Points.alike(x, upsideDown), Points.alike(mirrored, upsideDown))) {
            assertThat(Reference.ari(Grouping.faithful(points).labels(), faithful)).isEqualTo(1.0);
        }
    }
}
