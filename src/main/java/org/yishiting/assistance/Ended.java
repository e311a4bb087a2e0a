package org.yishiting.assistance;

/** How a visit came to its end. */
enum Ended {
    FINISHED, IDLE, SIGNED_OUT, REPLACED, RESTART
}
