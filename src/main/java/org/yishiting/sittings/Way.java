package org.yishiting.sittings;

/** How somebody came to be on the list: with the own phone, by their code at the door, from the sheet on paper. */
public enum Way {
    PHONE, SCAN, PAPER
}
