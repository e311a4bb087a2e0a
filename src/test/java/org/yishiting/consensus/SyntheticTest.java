package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A million and five million made-up votes against the numbers that are known for them. */
class SyntheticTest {

    @Test
    void aMillionVotes() {
        Votes votes = Synthetic.b();
        JsonNode expected = Reference.json("synthetic-b");
        assertKnown(votes, OpinionMap.robust(votes), expected, expected.get("robust"), 1e-6);
        assertKnown(votes, OpinionMap.faithful(votes), expected, expected.get("faithful"), 1e-3);
    }

    @Test
    void fiveMillionVotes() {
        Votes votes = Synthetic.c();
        JsonNode expected = Reference.json("synthetic-c");
        assertKnown(votes, OpinionMap.robust(votes), expected, expected.get("robust"), 1e-6);
    }

    private static void assertKnown(Votes votes, OpinionMap map, JsonNode expected, JsonNode mode, double silhouettePrecision) {
        assertThat(map.votes()).isEqualTo(expected.get("votes").asInt());
        ReferenceTest.assertRelative(map.centre.total, expected.get("total").asDouble(), 1e-9);
        for (int k = 0; k < 2; k++) {
            ReferenceTest.assertRelative(map.components.eigenvalues[k], expected.get("lam").get(k).asDouble(), 1e-9);
            ReferenceTest.assertRelative(map.explained(k), expected.get("explained").get(k).asDouble(), 1e-9);
        }
        int[] camps = IntStream.range(0, votes.participants()).map(Synthetic::camp).toArray();
        assertThat(map.groups()).hasSize(mode.get("k").asInt());
        assertThat(map.groups().stream().map(OpinionMap.Group::size).sorted())
                .containsExactlyElementsOf(mode.get("sizes").valueStream().map(JsonNode::asInt).sorted().toList());
        assertThat(Reference.ari(Reference.labels(map), camps)).isCloseTo(mode.get("ari").asDouble(), within(0.001));
        assertThat(map.silhouettes()).containsExactly(mode.get("sil").valueStream().mapToDouble(JsonNode::asDouble).toArray(), Offset.offset(silhouettePrecision));
        List<StatementCounts> counts = Mapping.count(votes, camps, 3);
        for (JsonNode planted : expected.get("planted_gic_top5")) {
            ReferenceTest.assertRelative(OpinionMap.consensus(counts, planted.get(0).asInt()), planted.get(1).asDouble(), 1e-11);
        }
        assertThat(Arrays.stream(camps).filter(camp -> camp == 0).count()).isEqualTo(expected.get("planted_sizes").get(0).asInt());
    }
}
