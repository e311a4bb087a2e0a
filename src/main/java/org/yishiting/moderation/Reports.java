package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/** Anyone who is signed in tells the committee which clause a published text breaks. The text stays until somebody has looked. */
@Service
@Transactional
public class Reports {

    public static final int MAX_WORDS = 300;
    static final int PER_HOUR = 10;

    private final TextRepository texts;
    private final ModeratedTexts owners;
    private final HallRules rules;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Throttle throttle;
    private final Clock clock;

    Reports(TextRepository texts, ModeratedTexts owners, HallRules rules, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.owners = owners;
        this.rules = rules;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.throttle = new Throttle(PER_HOUR, Duration.ofHours(1), clock);
        this.clock = clock;
    }

    /** A published text that can be reported. Empty for what is not public or not known. */
    @Transactional(readOnly = true)
    public Optional<PublishedText> find(String kind, String subject) {
        return texts.find(kind, subject).or(() -> unregistered(kind, subject)).filter(it -> it.state() == TextState.PUBLISHED)
                .map(it -> new PublishedText(it.community(), it.subject(), owners.words(it)));
    }

    /**
     * Reports a text. A second report of the same person takes the place of the first. Refuses what is not public any more
     * ({@code moderation.report.gone}), one's own ({@code moderation.report.own}), without a clause ({@code moderation.clause-missing}) and more
     * than ten in an hour ({@code moderation.report.too-many}).
     */
    public void report(Actor actor, String kind, String subject, int clause, String words) {
        var text = texts.lock(kind, subject).or(() -> unregistered(kind, subject).map(texts::saveAndFlush)).orElseThrow(() -> new RuleViolation("moderation.report.gone"));
        require(!text.isBy(actor.resident()), "moderation.report.own");
        require(rules.current(text.community()).clauses().stream().anyMatch(it -> it.number() == clause), "moderation.clause-missing");
        require(words.length() <= MAX_WORDS, "moderation.too-long", MAX_WORDS);
        throttle.require(actor.resident().toString(), "moderation.report.too-many");
        var now = clock.instant();
        text.reported(now, deadlines.due(now, PolicyKey.HALL_MODERATION_HOURS, text.community()).at());
        jdbc.sql("""
                insert into moderation_report (text_id, resident_id, clause, words, reported_at) values (?, ?, ?, ?, ?)
                on duplicate key update clause = values(clause), words = values(words), reported_at = values(reported_at), closed_at = null""")
                .params(text.id().toString(), actor.resident().toString(), clause, words.strip(), Timestamp.from(now)).update();
    }

    /** Written before moderation knew of it. */
    private Optional<ReviewedText> unregistered(String kind, String subject) {
        return owners.origin(kind, subject).map(it -> {
            var text = new ReviewedText(TextId.next(), it.community(), it.subject(), it.author(), clock.instant());
            text.publishAtOnce();
            return text;
        });
    }

    /** What was reported of each, and by whom; without those that nobody reported. */
    Map<TextId, List<Filed>> open(List<ReviewedText> of) {
        return of.isEmpty() ? Map.of() : jdbc.sql("select text_id, resident_id, clause, words from moderation_report where text_id in (:texts) and closed_at is null order by reported_at")
                .param("texts", of.stream().map(it -> it.id().toString()).toList())
                .query((row, _) -> new Filed(TextId.parse(row.getString(1)), ResidentId.parse(row.getString(2)), new Report(row.getInt(3), row.getString(4)))).stream()
                .collect(Collectors.groupingBy(Filed::text));
    }

    record Filed(TextId text, ResidentId by, Report report) {}

    boolean isOpenBy(ReviewedText text, ResidentId resident) {
        return jdbc.sql("select count(*) from moderation_report where text_id = ? and resident_id = ? and closed_at is null")
                .params(text.id().toString(), resident.toString()).query(Integer.class).single() > 0;
    }

    void close(ReviewedText text) {
        jdbc.sql("update moderation_report set closed_at = ? where text_id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), text.id().toString()).update();
    }
}
