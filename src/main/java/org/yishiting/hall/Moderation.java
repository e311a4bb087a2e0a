package org.yishiting.hall;

/** Whether a statement is shown. What is WAITING never was; what is OUT neither shows nor counts towards the map any more. */
enum Moderation {
    OUT, NOT_YET, IN, WAITING
}
