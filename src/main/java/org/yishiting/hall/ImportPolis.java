package org.yishiting.hall;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Command;
import org.yishiting.base.Progress;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.ResidentId;
import org.yishiting.consensus.MalformedExport;
import org.yishiting.consensus.PolisExport;
import org.yishiting.hall.PastVoices.PastStatement;
import org.yishiting.hall.PastVoices.PastTopic;
import org.yishiting.hall.PastVoices.PastVote;

/**
 * {@code ./yishiting import polis DIR --community CODE [--title TITLE]}: a real deliberation becomes a topic that people here can go on with.
 * Its participants are past voices: they count, and nobody can sign in as one. Importing twice changes nothing.
 */
@Component
class ImportPolis implements Command {

    private static final int DONE = 0;
    private static final int CALLED_WRONGLY = 2;
    private static final int VOTES_A_TRANSACTION = 10_000;
    private static final int ROWS_SHOWN = 100;
    private static final int DAYS_TO_GO_ON = 30;

    private final PastVoices voices;
    private final Communities communities;
    private final TransactionTemplate transaction;
    private final I18NProvider words;
    private final Clock clock;

    ImportPolis(PastVoices voices, Communities communities, TransactionTemplate transaction, I18NProvider words, Clock clock) {
        this.voices = voices;
        this.communities = communities;
        this.transaction = transaction;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import polis";
    }

    @Override
    public String usage() {
        return say("hall.import.usage");
    }

    @Override
    public int run(List<String> args) {
        var code = option(args, "--community");
        var title = option(args, "--title");
        if (args.isEmpty() || args.getFirst().startsWith("--") || code == null || args.size() != (title == null ? 3 : 5)) {
            System.err.println(usage());
            return CALLED_WRONGLY;
        }
        var community = communities.byCode(code).filter(CommunitySummary::open);
        if (community.isEmpty()) {
            System.err.println(say("hall.import.no-community", code));
            return CALLED_WRONGLY;
        }
        try {
            load(PolisExport.read(Path.of(args.getFirst())), Path.of(args.getFirst()), community.get().id(), title);
            return DONE;
        } catch (MalformedExport e) {
            System.err.println(e.getMessage());
            return CALLED_WRONGLY;
        }
    }

    private static @Nullable String option(List<String> args, String name) {
        var at = args.indexOf(name);
        return at < 0 || at + 1 >= args.size() ? null : args.get(at + 1);
    }

    private void load(PolisExport export, Path folder, CommunityId community, @Nullable String title) {
        var source = export.url().isBlank() ? folder.toAbsolutePath().normalize().getFileName().toString() : export.url();
        var key = "polis " + community + " " + source;
        var id = new TopicId(uuid(key));
        var isNew = Boolean.TRUE.equals(transaction.execute(_ -> {
            var added = voices.topic(topic(export, id, community, source, title));
            voices.statements(id, export.statements().stream().map(it -> statement(key, it)).toList());
            return added;
        }));
        try (var progress = new Progress(say("hall.import.progress"), export.votes().size())) {
            for (var from = 0; from < export.votes().size(); from += VOTES_A_TRANSACTION) {
                var some = export.votes().subList(from, Math.min(export.votes().size(), from + VOTES_A_TRANSACTION));
                transaction.executeWithoutResult(_ -> voices.votes(id, some.stream().map(it -> vote(key, it)).toList()));
                progress.advanceTo(from + some.size());
            }
        }
        transaction.executeWithoutResult(_ -> voices.countParticipants(id));
        report(export);
        System.out.println(say(isNew ? "hall.import.done" : "hall.import.again", export.statements().size(), export.participants().size(),
                export.votes().size(), export.skipped().size(), HallPaths.topic(id)));
    }

    private void report(PolisExport export) {
        export.skipped().stream().limit(ROWS_SHOWN)
                .forEach(it -> System.out.println(say("hall.import.skipped", it.file(), String.valueOf(it.line()), it.reason())));
        if (export.skipped().size() > ROWS_SHOWN) {
            System.out.println(say("hall.import.more-skipped", export.skipped().size() - ROWS_SHOWN));
        }
    }

    private PastTopic topic(PolisExport export, TopicId id, CommunityId community, String source, @Nullable String title) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Zone.PORTAL);
        var name = title != null ? title : export.title().isBlank() ? source : export.title();
        var problem = export.description().isBlank() ? name : export.description();
        var steps = List.of(new StepDates(TopicStage.SPEAK, today, today.plusDays(DAYS_TO_GO_ON), null));
        return new PastTopic(id, community, cut(name, 120), cut(problem, 4000), null, say("hall.import.attribution", source), cut("polis " + source, 200),
                TopicStage.SPEAK, Topic.endOf(today.plusDays(DAYS_TO_GO_ON)), null, null, steps, now);
    }

    private static PastStatement statement(String key, PolisExport.Statement it) {
        var moderation = it.moderated() < 0 ? Moderation.OUT : it.moderated() > 0 ? Moderation.IN : Moderation.NOT_YET;
        return new PastStatement(statementId(key, it.id()), it.id(), voice(key, it.author()), cut(it.text(), 2000), moderation,
                Instant.ofEpochMilli(it.timestamp()));
    }

    private static PastVote vote(String key, PolisExport.Vote it) {
        var stance = it.value() > 0 ? Stance.AGREE : it.value() < 0 ? Stance.DISAGREE : Stance.PASS;
        return new PastVote(voice(key, it.participant()), statementId(key, it.statement()), stance, Instant.ofEpochMilli(it.timestamp()));
    }

    private static StatementId statementId(String key, int number) {
        return new StatementId(uuid(key + " statement " + number));
    }

    private static ResidentId voice(String key, int participant) {
        return new ResidentId(uuid(key + " voice " + participant));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.getDefault(), args);
    }
}
