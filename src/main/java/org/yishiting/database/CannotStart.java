package org.yishiting.database;

/** The portal cannot start for a reason that the operator can mend. The message is a sentence that says what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
