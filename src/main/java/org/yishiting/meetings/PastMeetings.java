package org.yishiting.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** Puts meetings on record that went their way elsewhere: for the demo and for old papers that are taken over. No guard is asked and nobody is told. */
@Component
public class PastMeetings {

    private final MeetingRepository meetings;
    private final MeetingStore store;
    private final Participants participants;
    private final Agenda agenda;
    private final JdbcClient jdbc;

    PastMeetings(MeetingRepository meetings, MeetingStore store, Participants participants, Agenda agenda, JdbcClient jdbc) {
        this.meetings = meetings;
        this.store = store;
        this.participants = participants;
        this.agenda = agenda;
        this.jdbc = jdbc;
    }

    /**
     * Everything of a meeting at once.
     *
     * @param steps when it entered which state, the last one being where it is; the announced state dates the announcement
     */
    public record Past(MeetingId id, CommunityId community, MeetingDraft draft, @Nullable NamedPerson proposer, List<NamedPerson> handlers, List<ParticipantDraft> people,
            List<AgendaLine> agenda, List<PaperDraft> papers, List<MeetingStep> steps) {}

    /** Answers the ids of the people, in the order they were given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ParticipantId> enter(Past past) {
        var first = past.steps().getFirst().at();
        var number = store.number(past.community(), past.draft().kind(), LocalDate.ofInstant(first, Zone.PORTAL).getYear());
        meetings.saveAndFlush(new Meeting(past.id(), past.community(), number, past.draft(), null, first));
        store.topics(past.id(), past.draft().topics());
        store.handlers(past.id(), past.proposer(), past.handlers());
        MeetingStatus before = null;
        Instant announced = null;
        for (var step : past.steps()) {
            store.moved(past.id(), before, step.to(), step.reason(), null, step.at());
            before = step.to();
            announced = step.to() == past.draft().kind().announced() ? step.at() : announced;
        }
        var last = past.steps().getLast();
        jdbc.sql("update meetings_meeting set status = :status, status_reason = :reason, announced_at = :announced, changed_at = :at where meeting_id = :id")
                .param("status", last.to().name()).param("reason", last.reason()).param("announced", announced == null ? null : Timestamp.from(announced))
                .param("at", Timestamp.from(last.at())).param("id", past.id().toString()).update();
        agenda.put(past.id(), past.agenda());
        papers(past, announced == null ? first : announced);
        return past.people().stream().map(it -> participants.enter(past.id(), it)).toList();
    }

    private void papers(Past past, Instant at) {
        for (var position = 0; position < past.papers().size(); position++) {
            var paper = past.papers().get(position);
            jdbc.sql("""
                    insert into meetings_paper (paper_id, meeting_id, position, title, note, text, expected_on, arrived_at)
                    values (:id, :meeting, :position, :title, :note, :text, :expected, :arrived)""")
                    .param("id", PaperId.next().toString()).param("meeting", past.id().toString()).param("position", position + 1).param("title", paper.title())
                    .param("note", paper.note()).param("text", paper.text()).param("expected", paper.expectedOn())
                    .param("arrived", paper.text() == null ? null : Timestamp.from(at)).update();
        }
    }
}
