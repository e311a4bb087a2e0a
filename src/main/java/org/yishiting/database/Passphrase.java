package org.yishiting.database;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a backup is sealed with: from the environment, or typed. Never from the command line, where others on the machine could read it. */
final class Passphrase {

    static final String VARIABLE = "YISHITING_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 12;

    private Passphrase() {}

    /** Null where nobody wants the backup sealed. @param wanted whether it was asked for even where the environment has none */
    static char @Nullable [] toSeal(boolean wanted) {
        var given = given();
        if (given == null && !wanted) {
            return null;
        }
        var chosen = given == null ? typed("Passphrase of the backup, at least " + SHORTEST + " characters: ") : given;
        if (chosen.length < SHORTEST) {
            throw new CannotStart("The passphrase must have at least " + SHORTEST + " characters: whoever has the file can try as many as they like.");
        }
        if (given == null && !Arrays.equals(chosen, typed("The same once more: "))) {
            throw new CannotStart("These were two different passphrases. Nothing was written.");
        }
        return chosen;
    }

    static char[] toOpen() {
        var given = given();
        return given == null ? typed("Passphrase of the backup: ") : given;
    }

    private static char @Nullable [] given() {
        var given = System.getenv(VARIABLE);
        return given == null || given.isEmpty() ? null : given.toCharArray();
    }

    private static char[] typed(String question) {
        var console = System.console();
        var typed = console == null || !console.isTerminal() ? null : console.readPassword("%s", question);
        if (typed == null) {
            throw new CannotStart("A passphrase is needed: set " + VARIABLE + ", or run this in a terminal to type it.");
        }
        return typed;
    }
}
