package org.yishiting.sittings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingMoved;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;

/** Ends a sitting with its meeting: over when it was held, also where nobody began it here; shut when it is put off or called off. Part of those acts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Adjourning {

    private final Meetings meetings;
    private final Rooms rooms;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Adjourning(Meetings meetings, Rooms rooms, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    public void on(MeetingMoved moved) {
        if (moved.to() == MeetingStatus.POSTPONED || moved.to() == MeetingStatus.TERMINATED) {
            quiet(moved.meeting());
            jdbc.sql("update sittings_motion set withdrawn_at = ? where meeting_id = ? and closed_at is null and withdrawn_at is null").params(now(), moved.meeting().toString()).update();
            jdbc.sql("update sittings_sitting set shut_at = ? where meeting_id = ? and shut_at is null and ended_at is null").params(now(), moved.meeting().toString()).update();
            rooms.changed(moved.meeting());
        } else if (moved.to() == MeetingStatus.HELD && moved.from() != MeetingStatus.IN_SESSION) {
            over(moved.meeting(), moved.community());
        }
    }

    /** Everybody who came is thanked by whoever thanks. */
    public void over(MeetingId id, CommunityId community) {
        quiet(id);
        var begins = Objects.requireNonNullElse(meetings.details(id).begins(), clock.instant());
        jdbc.sql("update sittings_sitting set begun_at = coalesce(begun_at, ?), ended_at = ?, paused_at = null where meeting_id = ? and ended_at is null and shut_at is null")
                .params(SittingStore.at(begins), now(), id.toString()).update();
        var at = clock.instant();
        jdbc.sql("select p.resident_id from sittings_presence p join sittings_sitting s using (meeting_id) where p.meeting_id = ? and s.shut_at is null and p.resident_id is not null and p.substitute is null")
                .param(id.toString()).query((row, _) -> ResidentId.parse(row.getString(1))).list().forEach(it -> events.publishEvent(new Attended(it, community, id, at)));
        rooms.changed(id);
    }

    private void quiet(MeetingId id) {
        jdbc.sql("update sittings_hand set state = if(state = 'SPEAKING', 'DONE', 'LOWERED'), done_at = ? where meeting_id = ? and state in ('WAITING', 'SPEAKING')").params(now(), id.toString()).update();
        jdbc.sql("update sittings_point set ended_at = ? where meeting_id = ? and ended_at is null").params(now(), id.toString()).update();
    }

    private Timestamp now() {
        return SittingStore.at(clock.instant());
    }
}
