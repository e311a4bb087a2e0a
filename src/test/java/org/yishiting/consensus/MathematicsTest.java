package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The pieces of mathematics, each against numbers known from elsewhere. */
class MathematicsTest {

    @Test
    void twoProportions() {
        assertThat(Significance.twoProportions(15, 56, 24, 71)).isCloseTo(-1.518, within(0.01));
        assertThat(Significance.twoProportions(1, 0, 1, 0)).isZero();
    }

    @Test
    void silhouetteOfTwoPairs() {
        double[][] distances = {{0, 1, 3, 4}, {1, 0, 3, 4}, {3, 3, 0, 2}, {4, 4, 2, 0}};
        assertThat(new Silhouette(distances).of(new int[] {0, 0, 1, 1}, 2)).isCloseTo(0.5654, within(0.0001));
        assertThat(new Silhouette(distances).of(new int[] {0, 0, 0, 0}, 1)).isZero();
        assertThat(new Silhouette(new double[2][2]).of(new int[] {0, 1}, 2)).isZero();
    }

    @Test
    void eigenvectorsOfASmallMatrix() {
        double[][] matrix = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};
        double[][] diagonal = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};
        double[][] vectors = Jacobi.diagonalise(diagonal);
        for (int k = 0; k < 3; k++) {
            for (int row = 0; row < 3; row++) {
                assertThat(Vectors.dot(matrix[row], vectors[k])).isCloseTo(diagonal[k][k] * vectors[k][row], within(1e-12));
            }
        }
    }

    /** Three camps that mirror each other: both components weigh the same, which a single chain of products would not notice. */
    @Test
    void findsBothOfTwoEqualComponents() {
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 3; j++) {
                votes.vote(i, j, i % 3 == j ? 1 : -1);
            }
        }
        OpinionMap map = OpinionMap.robust(votes.build());
        assertThat(map.explained(0)).isCloseTo(0.5, within(1e-9));
        assertThat(map.explained(1)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theMapDoesNotDependOnTheSignOfTheStart() {
        Votes votes = Reference.of("brexit-consensus").votes();
        Centre centre = new Centre(StatementCounts.of(votes), votes.statements(), new BitSet());
        Covariance covariance = new SparseCovariance(votes, centre);
        PrincipalComponents cold = PrincipalComponents.cold(covariance, centre, 1e-11);
        double[][] flipped = {cold.vectors[0].clone(), cold.vectors[1].clone()};
        Vectors.scale(flipped[0], -1);
        PrincipalComponents warm = PrincipalComponents.warm(covariance, centre, flipped, 1e-11);
        for (int j = 0; j < votes.statements(); j++) {
            assertThat(warm.vectors[0][j]).isCloseTo(-cold.vectors[0][j], within(1e-9));
            assertThat(warm.vectors[1][j]).isCloseTo(cold.vectors[1][j], within(1e-9));
        }
    }

    @Test
    void emptyCentresVanish() {
        Points points = Points.alike(new double[] {0, 0, 10, 10}, new double[] {0, 1, 0, 1});
        Clusters clusters = new KMeans(new Grid(points))
                .run(new Points(new double[] {-50, 0, 10}, new double[] {0, 0, 0}, new double[3]), 100, 1e-9);
        assertThat(clusters.count()).isEqualTo(2);
        assertThat(clusters.label()).containsExactly(0, 0, 1, 1);
        assertThat(clusters.inertia()).isCloseTo(1, within(1e-12));
    }
}
