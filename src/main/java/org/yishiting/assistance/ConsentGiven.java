package org.yishiting.assistance;

/** How somebody agreed to be helped, after it was read to them. */
public enum ConsentGiven {

    SPOKEN, SIGNED;

    /** The words that are read out now; older words stay in the bundle. */
    public static final int VERSION = 1;
}
