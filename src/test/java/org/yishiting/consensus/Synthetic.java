package org.yishiting.consensus;

/** Made-up votes of three camps, the same on every machine. */
public final class Synthetic {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Synthetic() {
    }

    /** 10,000 people, 1,000 statements, 1.0 million votes. */
    public static Votes b() {
        return votes(10_000, 1_000, 0.1);
    }

    /** 100,000 people, 1,000 statements, 5.0 million votes. */
    public static Votes c() {
        return votes(100_000, 1_000, 0.05);
    }

    public static Votes votes(int participants, int statements, double density) {
        Votes.Builder votes = Votes.builder().participants(participants).statements(statements);
        for (int i = 0; i < participants; i++) {
            double activity = density * (u(9, i) < 0.5 ? 0.5 : 1.5);
            int camp = camp(i);
            for (int j = 0; j < statements; j++) {
                long id = (long) i * statements + j;
                if (u(11, id) < activity) {
                    votes.vote(i, j, value(camp, statements, j, id));
                }
            }
        }
        return votes.build();
    }

    private static int value(int camp, int statements, int j, long id) {
        if (u(12, id) < 0.12) {
            return 0;
        }
        double lean = 0.15 + 0.7 * u(10, (long) camp * statements + j);
        return u(13, id) < lean ? 1 : -1;
    }

    public static int camp(int participant) {
        double u = u(8, participant);
        return u < 0.45 ? 0 : u < 0.80 ? 1 : 2;
    }

    private static double u(long stream, long i) {
        return (mix(stream * GOLDEN + i) >>> 11) * 0x1p-53;
    }

    private static long mix(long x) {
        long z = x + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
