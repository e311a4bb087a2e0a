package org.yishiting.base;

import java.util.List;

/** Something the launcher can be asked for by name, as in {@code ./yishiting import divisions DIR}. Modules contribute beans. */
public interface Command {

    /** The words that call it, as in {@code import divisions}. */
    String name();

    /** One line for the help. */
    String usage();

    /** Runs with the words that follow the name and answers with the exit code: 0 done, 2 called wrongly. */
    int run(List<String> args);
}
