package org.yishiting.community;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Command;
import org.yishiting.base.DemoStage;
import org.yishiting.base.Progress;

/**
 * {@code ./yishiting demo [--scale small|large|FACTOR]}: the demo in an empty place, and around it the large data set that the portal is measured on:
 * at {@code large}, which is 1, 200 communities with 100,000 residents, 100,000 topics, 5 million stances, a million entries of the ledger and a million records;
 * {@code small} is a tenth of it.
 */
@Component
class DemoCommand implements Command {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final Map<String, Double> SCALES = Map.of("small", .1, "large", 1.);

    private static final int COMMUNITIES = 200;
    private static final int RESIDENTS = 100_000;
    private static final int TOPICS = 100_000;
    private static final int ENTRIES = 1_000_000;
    private static final int RECORDS = 1_000_000;
    /** Less than that leaves parts without anything. */
    private static final double LEAST = .002;

    private final ObjectProvider<DemoStage> stage;
    private final LargePlaces places;
    private final List<LargeDemo> parts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final I18NProvider words;

    DemoCommand(ObjectProvider<DemoStage> stage, LargePlaces places, ObjectProvider<LargeDemo> parts, JdbcClient jdbc, TransactionTemplate transaction, I18NProvider words) {
        this.stage = stage;
        this.places = places;
        this.parts = parts.orderedStream().toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.words = words;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return say("community.demo.usage");
    }

    @Override
    public int run(List<String> args) {
        var scale = args.isEmpty() ? Double.valueOf(0) : args.size() == 2 && args.getFirst().equals("--scale") ? scale(args.getLast()) : Double.valueOf(-1);
        if (scale < 0) {
            System.err.println(usage());
            return CALLED_WRONGLY;
        }
        if (!Objects.requireNonNull(stage.getIfAvailable()).setNow()) {
            System.err.println(say("community.demo.not-empty"));
            return REFUSED;
        }
        if (scale > 0) {
            var began = Instant.now();
            fill(scale);
            System.out.println(say("community.demo.done", Duration.between(began, Instant.now()).toSeconds()));
        }
        return DONE;
    }

    private static double scale(String word) {
        try {
            var factor = SCALES.containsKey(word) ? SCALES.get(word) : Double.parseDouble(word);
            return factor >= LEAST && factor <= 10 ? factor : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    void fill(double scale) {
        var shares = Objects.requireNonNull(transaction.execute(_ -> places.open((int) Math.max(2, COMMUNITIES * scale), (int) (RESIDENTS * scale), (int) (TOPICS * scale),
                (int) (ENTRIES * scale), (int) (RECORDS * scale))));
        for (var part : parts) {
            var all = shares.stream().mapToLong(it -> it.topics().count()).sum();
            part.begin();
            try (var progress = new Progress(say("community.demo.progress", part.name()), all)) {
                var done = 0L;
                for (var share : shares) {
                    transaction.executeWithoutResult(_ -> unchecked(() -> part.fill(share)));
                    done += share.topics().count();
                    progress.advanceTo(done);
                }
            } finally {
                part.end();
            }
        }
    }

    /** Rows that refer to each other are made together here; looking each of them up once more would take as long again. */
    private void unchecked(Runnable work) {
        jdbc.sql("set foreign_key_checks = 0").update();
        try {
            work.run();
        } finally {
            jdbc.sql("set foreign_key_checks = 1").update();
        }
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.getDefault(), args);
    }
}
