package org.yishiting.meetings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.Topics;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** Tells those who have a place in a meeting, and the story of its topics, when it is announced, put off or called off; reminds once before the day. */
@Component
class MeetingNews {

    private static final Logger log = LoggerFactory.getLogger(MeetingNews.class);
    private static final int FURTHEST = 30;

    private final Meetings meetings;
    private final Participants participants;
    private final Topics topics;
    private final Notices notices;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MeetingNews(Meetings meetings, Participants participants, Topics topics, Notices notices, PolicyPack policies, JdbcClient jdbc, TransactionTemplate transaction) {
        this.meetings = meetings;
        this.participants = participants;
        this.topics = topics;
        this.notices = notices;
        this.policies = policies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** In the same act, so that nobody reads of a meeting that was not announced after all. */
    @EventListener
    void on(MeetingMoved moved) {
        var what = moved.to() == moved.kind().announced() ? "announced" : moved.to() == MeetingStatus.POSTPONED ? "postponed"
                : moved.to() == MeetingStatus.TERMINATED ? "terminated" : null;
        if (what == null) {
            return;
        }
        var meeting = meetings.details(moved.meeting());
        if (!meeting.open()) {
            return;
        }
        notices.tell(people(meeting), MeetingsPaths.meeting(meeting.id()), "meetings.told." + what, meeting.matter());
        for (var topic : meeting.topics()) {
            topics.note(topic, "meetings.story." + what, meeting.matter());
        }
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        var soon = jdbc.sql("select meeting_id from meetings_meeting where announced_at is not null and begins_at >= :from and begins_at < :until and status in (:waiting)")
                .param("from", at(today)).param("until", at(today.plusDays(FURTHEST)))
                .param("waiting", List.of("ANNOUNCED", "SCHEDULED", "NOTICED", "SELF_REPORT", "REGISTRATION", "SEATED"))
                .query((row, _) -> MeetingId.parse(row.getString(1))).list();
        for (var id : soon) {
            try {
                transaction.executeWithoutResult(_ -> meetings.find(id).filter(it -> today.plusDays(policies.number(PolicyKey.MEETING_REMIND_DAYS, it.community(), today)).equals(it.day()))
                        .ifPresent(it -> notices.tell(people(it), MeetingsPaths.meeting(id), "meetings.told.reminder", it.matter())));
            } catch (RuntimeException e) {
                log.warn("Nobody was reminded of meeting {}; those who look see it", id, e);
            }
        }
    }

    private Set<ResidentId> people(MeetingView meeting) {
        var people = new LinkedHashSet<ResidentId>();
        participants.of(meeting.id()).stream().map(Participant::resident).filter(Objects::nonNull).forEach(people::add);
        return people;
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
