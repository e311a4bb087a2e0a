package org.yishiting.consensus;

/**
 * Points divided among centres.
 *
 * @param centres where the clusters are, each with the weight of its members
 * @param label which centre each point belongs to
 * @param inertia weighted sum of the squared distances to the centres
 */
record Clusters(Points centres, int[] label, double inertia) {

    int count() {
        return centres.size();
    }

    double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double weight : centres.weight) {
            smallest = Math.min(smallest, weight);
        }
        return smallest;
    }
}
