package org.yishiting.consensus;

/** Where a participant stands: the centred votes seen along both components, stretched for those who answered little. */
final class Projection {

    private final Centre centre;
    private final double[] table;

    Projection(Centre centre, PrincipalComponents components) {
        this.centre = centre;
        double[] first = centre.table(components.vectors[0]);
        double[] second = centre.table(components.vectors[1]);
        table = new double[2 * first.length];
        for (int code = 0; code < first.length; code++) {
            table[2 * code] = first[code];
            table[2 * code + 1] = second[code];
        }
    }

    /** Adds up in the order of statements, so that those who answered alike stand on exactly the same spot. */
    void project(char[] codes, int from, int to, double[] x, double[] y, int i) {
        double px = 0;
        double py = 0;
        for (int v = from; v < to; v++) {
            int at = 2 * codes[v];
            px += table[at];
            py += table[at + 1];
        }
        int cast = to - from;
        if (centre.columnsOut > 0) {
            for (int v = from; v < to; v++) {
                cast -= centre.carries[Votes.statement(codes[v])] ? 0 : 1;
            }
            cast += centre.columnsOut;
        }
        double stretch = Math.sqrt((double) centre.columns / Math.max(1, cast));
        x[i] = px * stretch;
        y[i] = py * stretch;
    }
}
