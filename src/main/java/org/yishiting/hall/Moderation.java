package org.yishiting.hall;

/** Whether a statement is shown. What is OUT neither shows nor counts towards the map. */
enum Moderation {
    OUT, NOT_YET, IN
}
