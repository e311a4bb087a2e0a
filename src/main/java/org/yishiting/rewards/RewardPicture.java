package org.yishiting.rewards;

/** What is drawn where there is no photo. */
public enum RewardPicture {
    PARCEL, BOWL, SEEDS, TOOLS, SOAP, PRINTER, BOX, CUP, FAMILY
}
