package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Few people, few statements, everybody alike. */
class EdgeCaseTest {

    static Stream<String> cases() {
        return Reference.json("edge-cases").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void faithful(String name) {
        JsonNode expected = Reference.json("edge-cases").get(name);
        OpinionMap map = OpinionMap.faithful(votes(expected.get("votes")));
        assertSane(map);
        assertThat(map.explained(0)).isCloseTo(expected.get("explained").get(0).asDouble(), within(1e-9));
        assertThat(map.explained(1)).isCloseTo(expected.get("explained").get(1).asDouble(), within(1e-9));
        assertThat(map.groups().stream().map(OpinionMap.Group::size)).containsExactly(integers(expected.get("sizes")));
        assertThat(Math.abs(map.x(0))).isCloseTo(Math.abs(expected.get("first_projection").get(0).asDouble()), within(1e-9));
        assertThat(Math.abs(map.y(0))).isCloseTo(Math.abs(expected.get("first_projection").get(1).asDouble()), within(1e-9));
        double[] silhouettes = expected.get("silhouettes").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        assertThat(map.silhouettes()).containsExactly(silhouettes, Offset.offset(1e-9));
        for (int j = 0; j < map.statements(); j++) {
            ReferenceTest.assertRelative(map.consensus(j), expected.get("group_informed_consensus").get(j).asDouble(), 1e-11);
        }
        for (int g = 0; g < map.groups().size(); g++) {
            JsonNode representative = expected.get("representative").get(g);
            List<Representative> found = map.representative(g);
            assertThat(found).hasSize(representative.size());
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).statement()).isEqualTo(representative.get(i).get(0).asInt());
                assertThat(found.get(i).agree()).isEqualTo(representative.get(i).get(1).asString().equals("agree"));
                assertThat(found.get(i).ratioTest()).isCloseTo(representative.get(i).get(2).asDouble(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void robust(String name) {
        JsonNode expected = Reference.json("edge-cases").get(name);
        OpinionMap map = OpinionMap.robust(votes(expected.get("votes")));
        assertSane(map);
        assertThat(map.groups()).hasSize(expected.get("robust_groups").asInt());
    }

    @Test
    void nobody() {
        for (OpinionMap map : List.of(OpinionMap.robust(Votes.builder().build()), OpinionMap.faithful(Votes.builder().build()))) {
            assertSane(map);
            assertThat(map.groups()).isEmpty();
            assertThat(map.common()).isEmpty();
        }
    }

    @Test
    void peopleAndStatementsWithoutVotes() {
        OpinionMap map = OpinionMap.robust(Votes.builder().participants(3).statements(4).build());
        assertSane(map);
        assertThat(map.groups()).isEmpty();
        assertThat(map.participants()).isEqualTo(3);
        assertThat(map.common()).containsExactly(0, 1, 2, 3);
        assertThat(map.groupOf(2)).isEqualTo(-1);
        assertThat(map.priority(0)).isCloseTo(5.0625, within(1e-12));
    }

    @Test
    void everythingModeratedOut() {
        Votes.Builder votes = Votes.builder();
        IntStream.range(0, 20).forEach(i -> votes.vote(i, 0, i % 2 == 0 ? 1 : -1).vote(i, 1, 1));
        OpinionMap map = OpinionMap.robust(votes.moderateOut(0).moderateOut(1).build());
        assertSane(map);
        assertThat(map.groups()).containsExactly(new OpinionMap.Group(0, 20));
        assertThat(map.common()).isEmpty();
        assertThat(map.representative(0)).isEmpty();
    }

    @Test
    void aDifferenceTooSmallToDrawIsNone() {
        Votes.Builder votes = Votes.builder();
        IntStream.range(0, 30).forEach(i -> IntStream.range(0, 8).forEach(j -> votes.vote(i, j, 1)));
        OpinionMap map = OpinionMap.robust(votes.vote(0, 0, -1).build());
        assertSane(map);
        assertThat(map.explained(0)).isCloseTo(1, within(1e-9));
        assertThat(map.explained(1)).isZero();
    }

    private static Votes votes(JsonNode rows) {
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                votes.vote(i, j, rows.get(i).get(j).asInt());
            }
        }
        return votes.build();
    }

    private static Integer[] integers(JsonNode array) {
        List<Integer> integers = new ArrayList<>();
        array.forEach(node -> integers.add(node.asInt()));
        return integers.toArray(Integer[]::new);
    }

    /** Numbers are numbers, and everything adds up. */
    static void assertSane(OpinionMap map) {
        List<Double> numbers = new ArrayList<>(List.of(map.explained(0), map.explained(1)));
        for (int i = 0; i < map.participants(); i++) {
            numbers.addAll(List.of(map.x(i), map.y(i)));
            assertThat(map.groupOf(i)).isBetween(-1, map.groups().size() - 1);
        }
        for (int j = 0; j < map.statements(); j++) {
            numbers.addAll(List.of(map.consensus(j), map.extremity(j), map.priority(j), map.statementX(j), map.statementY(j)));
            assertThat(map.consensus(j)).isBetween(0.0, 1.0);
            assertThat(map.agrees(j) + map.disagrees(j)).isLessThanOrEqualTo(map.seen(j));
        }
        for (OpinionMap.Group group : map.groups()) {
            map.representative(group.id()).forEach(r -> numbers.addAll(List.of(r.metric(), r.ratio(), r.ratioTest(), r.share(), r.shareTest())));
        }
        map.agreed().forEach(a -> numbers.addAll(List.of(a.share(), a.shareTest())));
        map.disagreed().forEach(a -> numbers.addAll(List.of(a.share(), a.shareTest())));
        assertThat(numbers).allMatch(Double::isFinite);
        assertThat(map.groups().stream().mapToInt(OpinionMap.Group::size).sum()).isEqualTo(map.clustered());
    }
}
