package org.yishiting.sittings;

/** A raised hand waits, has the floor, has spoken or was lowered. */
enum HandState {
    WAITING, SPEAKING, DONE, LOWERED
}
