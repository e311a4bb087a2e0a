package org.yishiting.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.policy.WorkingHours;

/** Writes down what happened to texts: how long they waited and by which clause they went, not who wrote or decided. */
@Component
class ModerationLog {

    /** What can happen to a text. */
    enum Act {
        PUBLISHED_AT_ONCE, PUBLISHED, AGREED, KEPT, RETURNED, TAKEN_UP, ANSWERED, REFUSED, REMOVED, APPEALED, APPEAL_GRANTED, APPEAL_REJECTED
    }

    private final JdbcClient jdbc;
    private final WorkingHours hours;
    private final Clock clock;

    ModerationLog(JdbcClient jdbc, WorkingHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    void add(ReviewedText text, Act act) {
        add(text, act, null, null, clock.instant());
    }

    void publishedAtOnce(ReviewedText text, Instant at) {
        add(text, Act.PUBLISHED_AT_ONCE, null, null, at);
    }

    /** Before the text is decided on, for it knows since when it waited. */
    void looked(ReviewedText text, Act act, ReviewedText.@Nullable Why why) {
        add(text, act, why, text.waitingSince(), clock.instant());
    }

    private void add(ReviewedText text, Act act, ReviewedText.@Nullable Why why, @Nullable Instant since, Instant now) {
        var due = text.dueAt();
        jdbc.sql("""
                insert into moderation_act (act_id, community_id, text_id, act, rules_version, clause, waited, in_time, happened_at)
                values (:id, :community, :text, :act, :rules, :clause, :waited, :inTime, :now)""")
                .param("id", UUID.randomUUID().toString()).param("community", text.community().toString()).param("text", text.id().toString())
                .param("act", act.name()).param("rules", why == null ? null : why.rulesVersion()).param("clause", why == null ? null : why.clause())
                .param("waited", since == null ? null : (int) hours.between(since, now).toMinutes())
                .param("inTime", since == null || due == null ? null : !now.isAfter(due)).param("now", Timestamp.from(now)).update();
    }
}
