package org.yishiting.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;

/** Deeds and verdicts for tests. */
public final class ActionsFixtures {

    private ActionsFixtures() {}

    /** Promised and waiting for somebody to do it. */
    public static DeedId deed(ApplicationContext context, TopicId topic) {
        var key = "test:" + UUID.randomUUID();
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> context.getBean(Deeds.class).open(topic, "北门路灯修好", key, null));
        return context.getBean(JdbcClient.class).sql("select deed_id from actions_deed where source_key = ?").param(key)
                .query((row, _) -> DeedId.parse(row.getString(1))).single();
    }

    /** Promised, given and due on that day. */
    public static DeedId given(ApplicationContext context, Actor staff, TopicId topic, String promise, Owner owner, LocalDate due) {
        return context.getBean(Deeds.class).promise(staff, topic, new DeedDraft(promise, owner, null, due, null, List.of()));
    }

    /** A step of a deed, open. */
    public static StepId step(ApplicationContext context, DeedId deed) {
        return java.util.Objects.requireNonNull(context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(DeedSteps.class).write(deed, new StepDraft("看现场", null, null))));
    }

    /** Something a neighbour said about a deed. */
    public static RemarkId remark(ApplicationContext context, DeedId deed, Actor by) {
        var id = RemarkId.next();
        context.getBean(JdbcClient.class).sql("insert into actions_remark (remark_id, deed_id, said_by, text, said_at) values (?, ?, ?, '还有一盏没亮', now())")
                .params(id.toString(), deed.toString(), by.resident().toString()).update();
        return id;
    }

    /** As if this person had taken a stance on the topic. */
    public static void tookPart(ApplicationContext context, TopicId topic, Actor... people) {
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("insert ignore into hall_statement (statement_id, topic_id, number, text, moderation, written_at, version) values (?, ?, 0, '早点修好', 'IN', now(), 0)")
                .params(UUID.nameUUIDFromBytes(("s" + topic).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString(), topic.toString()).update();
        for (var person : people) {
            jdbc.sql("insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at) values (?, ?, ?, 'AGREE', now())")
                    .params(topic.toString(), person.resident().toString(), UUID.nameUUIDFromBytes(("s" + topic).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString()).update();
        }
    }

    /** Verdicts of people nobody knows, in the order of the grades. */
    public static void verdicts(ApplicationContext context, TopicId topic, DeedId about, int... counts) {
        var reviews = context.getBean(Reviews.class);
        var details = context.getBean(Topics.class).find(topic).orElseThrow();
        context.getBean(Verdicts.class).begin(details, context.getBean(Clock.class).instant());
        var review = reviews.find(topic, details.round()).orElseThrow();
        for (var grade : Grade.values()) {
            for (var person = 0; person < counts[grade.ordinal()]; person++) {
                reviews.give(review, org.yishiting.community.ResidentId.next(), new Reviews.Given(grade, grade.content() ? null : about, null, Instant.now()));
            }
        }
    }

    static LocalDate today(ApplicationContext context) {
        return Zone.today(Objects.requireNonNull(context.getBean(Clock.class)));
    }

    static List<DeedView> of(ApplicationContext context, TopicId topic) {
        return context.getBean(Deeds.class).of(topic);
    }
}
