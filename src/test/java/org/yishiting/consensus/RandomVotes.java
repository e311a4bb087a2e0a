package org.yishiting.consensus;

import java.util.Random;

/** Made-up conversations of all sizes. */
final class RandomVotes {

    private RandomVotes() {
    }

    static Votes of(Random random) {
        int n = 1 + random.nextInt(random.nextBoolean() ? 20 : 300);
        int m = 1 + random.nextInt(random.nextBoolean() ? 10 : 80);
        int camps = 1 + random.nextInt(4);
        double density = 0.1 + 0.9 * random.nextDouble();
        Votes.Builder votes = Votes.builder().participants(n).statements(m);
        double[][] lean = new double[camps][m];
        for (double[] camp : lean) {
            for (int j = 0; j < m; j++) {
                camp[j] = random.nextDouble();
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (random.nextDouble() < density) {
                    votes.vote(i, j, random.nextInt(8) == 0 ? 0 : random.nextDouble() < lean[i % camps][j] ? 1 : -1);
                }
            }
        }
        for (int j = 0; j < m; j++) {
            if (random.nextInt(8) == 0) {
                votes.moderateOut(j);
            }
        }
        return votes.build();
    }
}
