package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.Residents;

/** 没有公开，接下来办: what was taken up instead of being published, with a clock, until its author has an answer. */
@Service
@Transactional
public class Errands {

    public static final int MAX_ANSWER = 500;
    private static final Set<Office> LOOKING_AFTER = Set.of(Office.CONVENOR, Office.COMMITTEE_STAFF);

    private final TextRepository texts;
    private final ModeratedTexts owners;
    private final ModerationLog log;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final Notices notices;
    private final Offices offices;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Errands(TextRepository texts, ModeratedTexts owners, ModerationLog log, Deadlines deadlines, WorkCalendar calendar, Notices notices, Offices offices,
            Residents residents, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.owners = owners;
        this.log = log;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.notices = notices;
        this.offices = offices;
        this.residents = residents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now the clock runs. What was answered before and is taken up once more begins anew. */
    void open(ReviewedText text, ResidentId by) {
        var now = clock.instant();
        jdbc.sql("""
                insert into moderation_errand (text_id, community_id, taken_by, taken_at, due_at) values (:text, :community, :by, :now, :due)
                on duplicate key update taken_by = :by, taken_at = :now, due_at = :due, answer = null, answered_by = null, answered_at = null""")
                .param("text", text.id().toString()).param("community", text.community().toString()).param("by", by.toString()).param("now", Timestamp.from(now))
                .param("due", Timestamp.from(deadlines.due(now, PolicyKey.HALL_TAKEN_UP_WORKDAYS, text.community()).at())).update();
    }

    /** What waits for an answer, the first due first, without what one wrote oneself. For convenors and committee staff. */
    @Transactional(readOnly = true)
    public List<Errand> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, LOOKING_AFTER.toArray(Office[]::new));
        return jdbc.sql("select * from moderation_errand where community_id = ? and answered_at is null order by due_at limit ?").params(community.toString(), most)
                .query(this::read).list().stream().filter(it -> !written(it.text()).isBy(actor.resident())).toList();
    }

    /**
     * Tells the author what was done. For convenors and committee staff. Refuses one's own text ({@code moderation.own}), an empty answer
     * ({@code moderation.errand.answer-missing}) and what was answered or never taken up ({@code moderation.errand.answered}).
     */
    public void answer(Actor actor, TextId id, String answer) {
        var text = written(id);
        offices.require(actor, text.community(), LOOKING_AFTER.toArray(Office[]::new));
        require(!text.isBy(actor.resident()), "moderation.own");
        require(!answer.isBlank(), "moderation.errand.answer-missing");
        require(answer.strip().length() <= MAX_ANSWER, "moderation.too-long", MAX_ANSWER);
        require(jdbc.sql("update moderation_errand set answer = ?, answered_by = ?, answered_at = ? where text_id = ? and answered_at is null")
                .params(answer.strip(), actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update() == 1, "moderation.errand.answered");
        log.add(text, ModerationLog.Act.ANSWERED);
        if (text.author() instanceof ResidentId author) {
            notices.tell(List.of(author), ModerationPaths.text(id), "moderation.notice.errand", text.subject().title());
        }
    }

    /** Where one's own text stands that was taken up. Empty for everybody else's. */
    @Transactional(readOnly = true)
    public Optional<Errand> own(Actor author, TextId id) {
        return texts.findById(id).filter(it -> it.isBy(author.resident()))
                .flatMap(_ -> jdbc.sql("select * from moderation_errand where text_id = ?").param(id.toString()).query(this::read).optional());
    }

    /** Every morning from one working day before an answer is due until there is one. */
    @EventListener
    void on(DayHasPassed day) {
        var soon = calendar.plusWorkdays(day.getDate().plusDays(1), 1).plusDays(1).atStartOfDay(Zone.PORTAL).toInstant();
        jdbc.sql("select community_id, count(*) from moderation_errand where answered_at is null and due_at <= ? group by community_id").param(Timestamp.from(soon))
                .query(row -> {
                    var people = offices.holdersOf(CommunityId.parse(row.getString(1))).stream().filter(it -> LOOKING_AFTER.contains(it.office()))
                            .map(HeldOffice::resident).collect(Collectors.toSet());
                    notices.tell(people, DeskRows.PAGE, "moderation.notice.errand-due", row.getString(2));
                });
    }

    private Errand read(ResultSet row, int number) throws SQLException {
        var text = written(TextId.parse(row.getString("text_id")));
        var answeredAt = row.getTimestamp("answered_at");
        return new Errand(text.id(), text.subject(), owners.words(text), text.note() == null ? "" : text.note(), row.getTimestamp("taken_at").toInstant(),
                name(row.getString("taken_by")), row.getTimestamp("due_at").toInstant(), row.getString("answer"),
                answeredAt == null ? null : answeredAt.toInstant(), name(row.getString("answered_by")));
    }

    private ReviewedText written(TextId id) {
        return texts.findById(id).orElseThrow(() -> new RuleViolation("moderation.gone"));
    }

    private String name(@Nullable String resident) {
        return resident == null ? "" : residents.nicknameOf(ResidentId.parse(resident)).orElse("");
    }
}
