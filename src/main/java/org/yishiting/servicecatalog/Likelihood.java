package org.yishiting.servicecatalog;

/** What the self-check says of a service. It never decides: SKIP leaves out what somebody did not ask for. */
public enum Likelihood {
    LIKELY, UNCLEAR, NOT_YET, SKIP
}
