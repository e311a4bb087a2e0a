package org.yishiting.consensus;

/** A folder is missing or does not hold a Polis export. The message is one line that says what is wrong. */
public final class MalformedExport extends Exception {

    private static final long serialVersionUID = 1;

    MalformedExport(String message) {
        super(message.replaceAll("\\R+", " "));
    }
}
