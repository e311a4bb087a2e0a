package org.yishiting.community;

/**
 * What a module puts into the large data set that the portal is measured on (see {@link DemoCommand}). Parts run in {@code @Order}, each for one community
 * after the other and in a transaction a community, on a database that holds the demo and nothing else. What they write is plausible, not real.
 */
public interface LargeDemo {

    /** Where the progress is shown under. */
    String name();

    /** Set-based and in the order of the keys: it is called for a tenth of all there is at once. */
    void fill(LargeShare share);

    /** Before the first community. */
    default void begin() {}

    /** After the last one, also where something went wrong in between. */
    default void end() {}
}
