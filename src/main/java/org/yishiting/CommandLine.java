package org.yishiting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.yishiting.base.Command;
import org.yishiting.database.DatabaseOnStart;

/** Runs one {@link Command} instead of the portal. It may run beside a portal and then works on the same database. */
final class CommandLine {

    /** Vaadin wants a web context even where nobody comes in. */
    private static final String NO_DOOR = "--server.port=-1";

    private final List<String> words;

    CommandLine(String... words) {
        this.words = Arrays.asList(words);
    }

    int run() {
        var application = new SpringApplication(Yishiting.class);
        application.addListeners(DatabaseOnStart.forCommand());
        try (var context = application.run(NO_DOOR)) {
            var commands = context.getBeansOfType(Command.class).values();
            var wanted = commands.stream().filter(this::isMeant).max(Comparator.comparing(command -> command.name().length()));
            return wanted.map(this::run).orElseGet(() -> {
                commands.stream().map(Command::usage).sorted().forEach(System.err::println);
                return 2;
            });
        }
    }

    private boolean isMeant(Command command) {
        return (String.join(" ", words) + " ").startsWith(command.name() + " ");
    }

    private int run(Command command) {
        return command.run(words.subList(command.name().split(" ").length, words.size()));
    }
}
