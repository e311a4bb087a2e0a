package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingMoved;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;

/** Proof of notice: who was told by which way, who answered what, who must still be phoned. */
@Service
@Transactional
public class Invitations {

    public static final int MAX_PHOTOS = 4;
    static final int MAX_WORDS = 200;
    static final int MAX_SUBSTITUTE = 60;

    private final Meetings meetings;
    private final Participants participants;
    private final Drawing drawing;
    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(Meetings meetings, Participants participants, Drawing drawing, Photos photos, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.drawing = drawing;
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever has an account is told through the portal when it is announced, in the same act. */
    @EventListener
    void on(MeetingMoved moved) {
        if (moved.to() == moved.kind().announced()) {
            participants.of(moved.meeting()).stream().filter(it -> it.resident() != null).forEach(it -> note(it.id(), Channel.PORTAL, true, null));
        }
    }

    /** In the order of the list. For the meeting itself: names are not for everybody. */
    @Transactional(readOnly = true)
    public List<Invitee> of(MeetingId meeting) {
        var told = new HashMap<String, List<Told>>();
        jdbc.sql("select t.participant_id, t.channel, t.reached, t.told_at from invitations_told t join meetings_participant p using (participant_id) where p.meeting_id = ? order by t.position")
                .param(meeting.toString()).query(row -> {
                    told.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(new Told(Channel.valueOf(row.getString(2)), row.getBoolean(3), row.getTimestamp(4).toInstant()));
                });
        var answers = new HashMap<String, Map.Entry<Answer, String>>();
        jdbc.sql("select a.participant_id, a.answer, a.substitute from invitations_answer a join meetings_participant p using (participant_id) where p.meeting_id = ?")
                .param(meeting.toString()).query(row -> {
                    answers.put(row.getString(1), Map.entry(Answer.valueOf(row.getString(2)), Objects.requireNonNullElse(row.getString(3), "")));
                });
        return participants.of(meeting).stream().map(it -> {
            var answer = answers.get(it.id().toString());
            return new Invitee(it, told.getOrDefault(it.id().toString(), List.of()), answer == null ? null : answer.getKey(),
                    answer == null || answer.getValue().isEmpty() ? null : answer.getValue());
        }).toList();
    }

    /** Invited people of announced meetings who have not answered and were not reached by a person: who must be phoned. For convenors and committee staff. */
    @Transactional(readOnly = true)
    public List<Invitee> toPhone(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.STAFF);
        return of(meeting).stream().filter(it -> it.answer() == null && it.told().stream().noneMatch(told -> told.reached() && told.channel() != Channel.PORTAL)).toList();
    }

    /** Writes down that somebody was called or visited, reached or not. For convenors and committee staff. */
    public void told(Actor actor, ParticipantId participant, Channel channel, boolean reached) {
        var found = participant(participant);
        meetings.require(actor, found.meeting(), Duty.STAFF);
        note(participant, channel, reached, actor.resident());
    }

    /** Writes down what somebody answered on the phone or in person. For convenors and committee staff. As {@link #answer}. */
    public void enter(Actor actor, ParticipantId participant, Answer answer, @Nullable String substitute) {
        var found = participant(participant);
        meetings.require(actor, found.meeting(), Duty.STAFF);
        put(found, answer, substitute, actor.resident());
    }

    /**
     * Answers one's own invitation. Who cannot come and has a drawn seat makes room for the next of the waiting list. Refuses who is not invited
     * ({@code invitations.answer.not-invited}), after the meeting has begun ({@code invitations.answer.late}), and a substitute without a name.
     */
    public void answer(Actor actor, MeetingId meeting, Answer answer, @Nullable String substitute) {
        meetings.hold(meeting);
        put(participants.find(actor, meeting).orElseThrow(() -> new RuleViolation("invitations.answer.not-invited")), answer, substitute, null);
    }

    private void put(Participant who, Answer answer, @Nullable String substitute, @Nullable ResidentId by) {
        require(meetings.details(who.meeting()).phase() == MeetingStatus.Phase.BEFORE, "invitations.answer.late");
        var name = answer == Answer.SUBSTITUTE ? Registrations.written(substitute, MAX_SUBSTITUTE) : null;
        if (answer == Answer.DECLINED && drawing.moveUp(who)) {
            return;
        }
        jdbc.sql("""
                insert into invitations_answer (participant_id, answer, substitute, answered_at, entered_by) values (?, ?, ?, ?, ?)
                on duplicate key update answer = values(answer), substitute = values(substitute), answered_at = values(answered_at), entered_by = values(entered_by)""")
                .params(Arrays.asList(who.id().toString(), answer.name(), name, Timestamp.from(clock.instant()), by == null ? null : by.toString())).update();
    }

    /** How everybody was told, the first first. */
    @Transactional(readOnly = true)
    public List<Posted> posted(MeetingId meeting) {
        var photos = new HashMap<Integer, List<PhotoId>>();
        jdbc.sql("select position, photo_id from invitations_posted_photo where meeting_id = ? order by position, place").param(meeting.toString()).query(row -> {
            photos.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>()).add(PhotoId.parse(row.getString(2)));
        });
        return jdbc.sql("select posted_on, words, position from invitations_posted where meeting_id = ? order by posted_on, position").param(meeting.toString())
                .query((row, _) -> new Posted(row.getDate(1).toLocalDate(), row.getString(2), photos.getOrDefault(row.getInt(3), List.of()))).list();
    }

    /**
     * Writes down that it was put on the board, sent out or taken from door to door, with photographs of it where there are some. Refuses a day to come
     * ({@code invitations.posted.future}) and more than {@link #MAX_PHOTOS} ({@code invitations.posted.photos}). For convenors and committee staff.
     */
    public void post(Actor actor, MeetingId meeting, LocalDate on, String words, List<PhotoId> pictures) {
        meetings.require(actor, meeting, Duty.STAFF);
        require(!on.isAfter(Zone.today(clock)), "invitations.posted.future");
        require(pictures.size() <= MAX_PHOTOS, "invitations.posted.photos", MAX_PHOTOS);
        meetings.hold(meeting);
        post(meeting, on, Registrations.written(words, MAX_WORDS), actor.resident());
        photos.hold(meetings.details(meeting).community(), pictures);
        for (var place = 0; place < pictures.size(); place++) {
            jdbc.sql("insert into invitations_posted_photo (meeting_id, position, place, photo_id) select meeting_id, max(position), ?, ? from invitations_posted where meeting_id = ? group by meeting_id")
                    .params(place, pictures.get(place).toString(), meeting.toString()).update();
        }
    }

    void post(MeetingId meeting, LocalDate on, String words, @Nullable ResidentId by) {
        jdbc.sql("""
                insert into invitations_posted (meeting_id, position, posted_on, words, posted_by)
                select :meeting, coalesce(max(position), 0) + 1, :on, :words, :by from invitations_posted where meeting_id = :meeting""")
                .param("meeting", meeting.toString()).param("on", on).param("words", words).param("by", by == null ? null : by.toString()).update();
    }

    private void note(ParticipantId participant, Channel channel, boolean reached, @Nullable ResidentId by) {
        jdbc.sql("""
                insert into invitations_told (participant_id, position, channel, reached, told_at, told_by)
                select :participant, coalesce(max(position), 0) + 1, :channel, :reached, :now, :by from invitations_told where participant_id = :participant""")
                .param("participant", participant.toString()).param("channel", channel.name()).param("reached", reached).param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.toString()).update();
    }

    private Participant participant(ParticipantId id) {
        var found = participants.find(id).orElseThrow(() -> new RuleViolation("invitations.answer.not-invited"));
        meetings.hold(found.meeting());
        return found;
    }
}
