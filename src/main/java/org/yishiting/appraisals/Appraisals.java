package org.yishiting.appraisals;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** Questions of a review meeting and the marks given to them: one paper each, counted at once and tied to nobody. */
@Service
@Transactional
public class Appraisals {

    public static final int MARKS = 5;

    private static final int MOST_QUESTIONS = 12;
    private static final int MAX_WORDS = 120;
    private static final Set<SeatRole> SCORING = Set.of(SeatRole.PARTICIPANT, SeatRole.MEMBER, SeatRole.EXPERT, SeatRole.SUPERVISOR, SeatRole.OBSERVER);

    private final Meetings meetings;
    private final Participants participants;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Appraisals(Meetings meetings, Participants participants, PolicyPack policies, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In order; empty where nothing is scored. */
    @Transactional(readOnly = true)
    public List<String> questions(MeetingId meeting) {
        return jdbc.sql("select words from appraisals_question where meeting_id = ? order by position").param(meeting.toString())
                .query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
    }

    /** Writes the questions anew. Refuses once people sit together ({@code appraisals.questions.begun}). For convenors and committee staff. */
    public void ask(Actor actor, MeetingId id, List<String> questions) {
        meetings.require(actor, id, Duty.STAFF);
        meetings.hold(id);
        var meeting = meetings.details(id);
        require(meeting.kind() == MeetingKind.REVIEW && meeting.phase() == MeetingStatus.Phase.BEFORE, "appraisals.questions.begun");
        var words = questions.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        require(!words.isEmpty() && words.size() <= MOST_QUESTIONS && words.stream().allMatch(it -> it.length() <= MAX_WORDS), "appraisals.questions.number", MOST_QUESTIONS, MAX_WORDS);
        jdbc.sql("delete from appraisals_question where meeting_id = ?").param(id.toString()).update();
        for (var position = 0; position < words.size(); position++) {
            jdbc.sql("insert into appraisals_question (meeting_id, position, words) values (?, ?, ?)").params(id.toString(), position, words.get(position)).update();
        }
    }

    /** Whether this person can give marks now and has not yet. Who is judged cannot: they sit there as a department or to explain. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor, MeetingView meeting) {
        return open(meeting) && entitled(actor, meeting.id()) && !given(actor, meeting.id());
    }

    /** Whether this person has given theirs. */
    @Transactional(readOnly = true)
    public boolean given(Actor actor, MeetingId meeting) {
        return jdbc.sql("select count(*) from appraisals_given where meeting_id = ? and resident_id = ?").params(meeting.toString(), actor.resident().toString()).query(Integer.class).single() > 0;
    }

    /**
     * Gives a mark from 1 to 5 to each question, once; it cannot be changed, as nobody knows whose is whose. Refuses who has no seat
     * ({@code appraisals.score.not-seated}), outside the meeting ({@code appraisals.score.closed}), twice ({@code appraisals.score.twice}) and a
     * question left out ({@code appraisals.score.incomplete}).
     */
    @ByOneself
    public void score(Actor actor, MeetingId id, List<Integer> marks) {
        meetings.hold(id);
        var meeting = meetings.details(id);
        require(entitled(actor, id), "appraisals.score.not-seated");
        require(open(meeting), "appraisals.score.closed");
        require(marks.size() == questions(id).size() && marks.stream().allMatch(it -> it != null && it >= 1 && it <= MARKS), "appraisals.score.incomplete");
        require(jdbc.sql("insert ignore into appraisals_given (meeting_id, resident_id) values (?, ?)").params(id.toString(), actor.resident().toString()).update() == 1, "appraisals.score.twice");
        for (var position = 0; position < marks.size(); position++) {
            jdbc.sql("insert into appraisals_count (meeting_id, position, mark, given) values (?, ?, ?, 1) on duplicate key update given = given + 1")
                    .params(id.toString(), position, marks.get(position)).update();
        }
    }

    /** How many gave theirs; of the marks only means, and those only where enough people gave theirs and no more can. */
    @Transactional(readOnly = true)
    public Outcome outcome(MeetingView meeting) {
        var people = people(meeting.id());
        var entitled = (int) participants.of(meeting.id()).stream().filter(it -> it.resident() != null && SCORING.contains(it.role())).count();
        var enough = people >= policies.number(PolicyKey.DATA_SMALLEST_CELL, meeting.community(), Zone.today(clock));
        if (open(meeting) || !enough) {
            return new Outcome(people, entitled, null);
        }
        var lines = new ArrayList<Outcome.Line>();
        jdbc.sql("""
                select q.words, sum(c.mark * c.given) / sum(c.given) from appraisals_question q join appraisals_count c using (meeting_id, position)
                where q.meeting_id = ? group by q.position, q.words order by q.position""").param(meeting.id().toString())
                .query(row -> {
                    lines.add(new Outcome.Line(Objects.requireNonNull(row.getString(1)), row.getDouble(2)));
                });
        return new Outcome(people, entitled, lines);
    }

    int people(MeetingId meeting) {
        return jdbc.sql("select count(*) from appraisals_given where meeting_id = ?").param(meeting.toString()).query(Integer.class).single();
    }

    private boolean entitled(Actor actor, MeetingId meeting) {
        return participants.find(actor, meeting).filter(it -> SCORING.contains(it.role())).isPresent();
    }

    private static boolean open(MeetingView meeting) {
        return meeting.kind() == MeetingKind.REVIEW && (meeting.status() == MeetingStatus.IN_SESSION || meeting.status() == MeetingStatus.HELD);
    }
}
