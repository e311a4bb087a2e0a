package org.yishiting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.yishiting.base.Command;
import org.yishiting.database.DatabaseOnStart;

/** Runs {@link Command}s, one after the other, instead of the portal. It may run beside a portal and then works on the same database. */
final class CommandLine {

    /** Vaadin wants a web context even where nobody comes in. */
    private static final String NO_DOOR = "--server.port=-1";

    /** Otherwise the address would name that port, and be none. */
    private static final Map<String, Object> NO_ADDRESS = Map.of("yishiting.origin", "http://localhost");

    private final List<List<String>> calls;

    @SafeVarargs
    CommandLine(List<String>... calls) {
        this.calls = List.of(calls);
    }

    /** 0 where all are done; the worst outcome otherwise. */
    int run() {
        var application = new SpringApplication(Yishiting.class);
        application.addListeners(DatabaseOnStart.forCommand());
        application.setDefaultProperties(NO_ADDRESS);
        try (var context = application.run(NO_DOOR)) {
            var commands = context.getBeansOfType(Command.class).values();
            return calls.stream().mapToInt(it -> run(it, commands)).max().orElse(0);
        }
    }

    private static int run(List<String> words, Collection<Command> commands) {
        var wanted = commands.stream().filter(it -> isMeant(it, words)).max(Comparator.comparing(command -> command.name().length()));
        return wanted.map(it -> it.run(words.subList(it.name().split(" ").length, words.size()))).orElseGet(() -> {
            commands.stream().map(Command::usage).sorted().forEach(System.err::println);
            return 2;
        });
    }

    private static boolean isMeant(Command command, List<String> words) {
        return (String.join(" ", words) + " ").startsWith(command.name() + " ");
    }
}
