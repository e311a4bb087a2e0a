package org.yishiting.consensus;

/** C'C for the centred votes C, as something that can be applied to two vectors at once. */
interface Covariance {

    /** Puts C'C a into ra and C'C b into rb. */
    void apply(double[] a, double[] b, double[] ra, double[] rb);
}
