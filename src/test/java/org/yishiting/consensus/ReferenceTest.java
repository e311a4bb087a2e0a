package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Five real deliberations against the numbers that are known for them. */
@ParameterizedClass
@MethodSource("references")
class ReferenceTest {

    private final Reference reference;
    private final OpinionMap faithful;
    private final OpinionMap robust;

    ReferenceTest(Reference reference) {
        this.reference = reference;
        faithful = OpinionMap.faithful(reference.votes());
        robust = OpinionMap.robust(reference.votes());
    }

    static Stream<Reference> references() {
        return Reference.NAMES.stream().map(Reference::of);
    }

    @Test
    void countsWhatThereIs() {
        JsonNode counts = reference.numbers().get("counts");
        assertThat(robust.participants()).isEqualTo(counts.get("participants").asInt());
        assertThat(robust.statements()).isEqualTo(counts.get("statements").asInt());
        assertThat(robust.votes()).isEqualTo(counts.get("votes").asInt());
        assertThat(robust.clustered()).isEqualTo(counts.get("in_conv").asInt());
        assertThat(reference.votes().out().cardinality()).isEqualTo(counts.get("moderated_out").asInt());
    }

    @Test
    void findsTheComponents() {
        JsonNode pca = reference.numbers().get("pca");
        for (OpinionMap map : List.of(faithful, robust)) {
            assertRelative(map.centre.total, pca.get("total_sum_of_squares").asDouble(), 1e-11);
            assertRelative(map.components.eigenvalues[0], pca.get("lambda1").asDouble(), 1e-9);
            assertRelative(map.components.eigenvalues[1], pca.get("lambda2").asDouble(), 1e-9);
            assertRelative(map.explained(0), pca.get("explained1").asDouble(), 1e-9);
            assertRelative(map.explained(1), pca.get("explained2").asDouble(), 1e-9);
            for (int k = 0; k < 2; k++) {
                double cosine = 0;
                for (int j = 0; j < reference.statements().size(); j++) {
                    String statement = "" + reference.statements().get(j);
                    cosine += map.components.vectors[k][j] * pca.get("pc" + (k + 1)).get(statement).asDouble();
                    assertThat(map.centre.mean[j]).isCloseTo(pca.get("center").get(statement).asDouble(), within(1e-11));
                }
                assertThat(Math.abs(cosine)).isGreaterThanOrEqualTo(1 - 1e-9);
            }
        }
    }

    @Test
    void putsPeopleWhereTheyStand() {
        JsonNode projection = reference.numbers().get("reference").get("projection_first5");
        for (OpinionMap map : List.of(faithful, robust)) {
            double[] sign = {0, 0};
            projection.forEachEntry((participant, place) -> {
                int i = reference.participants().indexOf(participant);
                double[] at = {map.x(i), map.y(i)};
                for (int k = 0; k < 2; k++) {
                    if (sign[k] == 0) {
                        sign[k] = Math.signum(at[k] * place.get(k).asDouble());
                    }
                    assertThat(at[k] * sign[k]).isCloseTo(place.get(k).asDouble(), within(1e-6));
                }
            });
        }
    }

    @Test
    void groupsFaithfully() {
        JsonNode expected = reference.numbers().get("reference");
        assertThat(Reference.ari(Reference.labels(faithful), Reference.labels(expected.get("labels_free_k")))).isEqualTo(1.0);
        assertSilhouettes(faithful, expected.get("free_k"));
        assertThat(Reference.ari(Reference.labels(faithful), reference.published()))
                .isCloseTo(expected.get("free_k").get("ari_vs_published").asDouble(), within(0.001));
        assertThat(Reference.ari(given(false, expected.get("given_k").get("k").asInt()), Reference.labels(expected.get("labels_given_k"))))
                .isEqualTo(1.0);
    }

    @Test
    void groupsRobustly() {
        JsonNode expected = reference.numbers().get("robust");
        assertThat(Reference.ari(Reference.labels(robust), Reference.labels(expected.get("labels_free_k")))).isEqualTo(1.0);
        assertSilhouettes(robust, expected.get("free_k"));
        assertThat(Reference.ari(Reference.labels(robust), reference.published()))
                .isCloseTo(expected.get("free_k").get("ari_vs_published").asDouble(), within(0.001));
        assertThat(Reference.ari(given(true, expected.get("given_k").get("k").asInt()), Reference.labels(expected.get("labels_given_k"))))
                .isEqualTo(1.0);
    }

    @Test
    void countsAndJudgesItsOwnGroups() {
        JsonNode expected = reference.numbers().get("reference").get("statistics");
        assertStatistics(expected, statistics(Reference.labels(reference.numbers().get("reference").get("labels_free_k"))));
        for (JsonNode priority : expected.get("comment_priorities_top10")) {
            int j = reference.column(priority.get("tid").asInt());
            assertRelative(faithful.priority(j), priority.get("priority").asDouble(), 1e-9);
            assertThat(faithful.extremity(j)).isCloseTo(priority.get("extremity").asDouble(), within(1e-9));
        }
    }

    @Test
    void countsAndJudgesPublishedGroups() {
        assertStatistics(reference.numbers().get("published_groups_statistics"), statistics(reference.published()));
    }

    @Test
    void findsWhatMostPeopleThink() {
        JsonNode expected = reference.numbers().get("consensus_all_participants");
        assertAgreements(robust.agreed(), expected.get("agree"));
        assertAgreements(robust.disagreed(), expected.get("disagree"));
    }

    @Test
    void listsTheMostSharedFirst() {
        List<Integer> common = robust.common();
        assertThat(common).noneMatch(reference.votes()::moderatedOut);
        assertThat(common).hasSize(robust.statements() - reference.votes().out().cardinality());
        for (int i = 1; i < common.size(); i++) {
            double before = robust.consensus(common.get(i - 1));
            double here = robust.consensus(common.get(i));
            assertThat(before > here || before == here && common.get(i - 1) < common.get(i)).isTrue();
        }
    }

    private int[] given(boolean robustly, int k) {
        return Groupings.given(reference.votes(), robustly ? robust : faithful, robustly, k);
    }

    private record Statistics(List<StatementCounts> counts, int[] sizes) {
    }

    private Statistics statistics(int[] labels) {
        int groups = Arrays.stream(labels).max().orElse(-1) + 1;
        int[] sizes = new int[groups];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                sizes[labels[i]]++;
            }
        }
        return new Statistics(Mapping.count(reference.votes(), labels, groups), sizes);
    }

    private void assertStatistics(JsonNode expected, Statistics statistics) {
        List<StatementCounts> counts = statistics.counts;
        assertThat(statistics.sizes).isEqualTo(Reference.labels(expected.get("sizes")));
        expected.get("group_informed_consensus_all").forEachEntry((statement, value) ->
                assertRelative(OpinionMap.consensus(counts, reference.column(Integer.parseInt(statement))), value.asDouble(), 1e-11));
        for (JsonNode top : expected.get("group_informed_consensus_top5")) {
            int j = reference.column(top.get("tid").asInt());
            assertRelative(OpinionMap.consensus(counts, j), top.get("value").asDouble(), 1e-11);
            assertThat(counts.stream().mapToInt(c -> c.agrees[j]).toArray()).isEqualTo(Reference.labels(top.get("agrees")));
            assertThat(counts.stream().mapToInt(c -> c.disagrees[j]).toArray()).isEqualTo(Reference.labels(top.get("disagrees")));
            assertThat(counts.stream().mapToInt(c -> c.seen[j]).toArray()).isEqualTo(Reference.labels(top.get("seen")));
        }
        boolean[] columns = new boolean[reference.votes().statements()];
        Arrays.fill(columns, true);
        for (int g = 0; g < counts.size(); g++) {
            List<Representative> found = Distinctive.of(g, counts, reference.votes().out(), columns);
            JsonNode representative = expected.get("representative").get("" + g);
            assertThat(found.stream().map(r -> reference.statements().get(r.statement())))
                    .containsExactlyElementsOf(representative.valueStream().map(r -> r.get("tid").asInt()).toList());
            for (int i = 0; i < found.size(); i++) {
                JsonNode wanted = representative.get(i);
                assertThat(found.get(i).agree() ? "agree" : "disagree").isEqualTo(wanted.get("repful_for").asString());
                assertRelative(found.get(i).metric(), wanted.get("metric").asDouble(), 1e-9);
                assertRelative(found.get(i).ratioTest(), wanted.get("repness_test").asDouble(), 1e-9);
                assertThat(found.get(i).successes()).isEqualTo(wanted.get("n_success").asInt());
                assertThat(found.get(i).trials()).isEqualTo(wanted.get("n_trials").asInt());
            }
        }
    }

    private void assertAgreements(List<Agreement> found, JsonNode expected) {
        assertThat(found.stream().map(a -> reference.statements().get(a.statement())))
                .containsExactlyElementsOf(expected.valueStream().map(a -> a.get("tid").asInt()).toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).successes()).isEqualTo(expected.get(i).get("n_success").asInt());
            assertThat(found.get(i).trials()).isEqualTo(expected.get(i).get("n_trials").asInt());
            assertRelative(found.get(i).share(), expected.get(i).get("p_success").asDouble(), 1e-9);
            assertRelative(found.get(i).shareTest(), expected.get(i).get("p_test").asDouble(), 1e-9);
        }
    }

    private static void assertSilhouettes(OpinionMap map, JsonNode expected) {
        List<Double> silhouettes = new ArrayList<>();
        expected.get("silhouettes").forEach(s -> silhouettes.add(s.asDouble()));
        assertThat(map.groups()).hasSize(expected.get("k").asInt());
        assertThat(map.silhouettes()).containsExactly(silhouettes.stream().mapToDouble(s -> s).toArray(), Offset.offset(1e-9));
    }

    static void assertRelative(double found, double expected, double precision) {
        assertThat(found).isCloseTo(expected, within(Math.abs(expected) * precision + 1e-15));
    }
}
