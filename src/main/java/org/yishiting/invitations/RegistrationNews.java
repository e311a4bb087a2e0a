package org.yishiting.invitations;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingMoved;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** Tells those who registered, and have no seat of their own in the list, when it is put off or called off, and reminds those who come to listen. */
@Component
class RegistrationNews {

    private static final Logger log = LoggerFactory.getLogger(RegistrationNews.class);

    private final Meetings meetings;
    private final Registrations registrations;
    private final Notices notices;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegistrationNews(Meetings meetings, Registrations registrations, Notices notices, PolicyPack policies, JdbcClient jdbc, TransactionTemplate transaction) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.notices = notices;
        this.policies = policies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void on(MeetingMoved moved) {
        if (moved.to() == MeetingStatus.POSTPONED || moved.to() == MeetingStatus.TERMINATED) {
            var meeting = meetings.details(moved.meeting());
            tell(meeting, moved.to() == MeetingStatus.POSTPONED ? "invitations.told.postponed" : "invitations.told.terminated", Standing.ASKED, Standing.WAITING, Standing.LISTENS);
        }
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        for (var id : jdbc.sql("select distinct meeting_id from invitations_registration where standing = 'LISTENS'").query((row, _) -> MeetingId.parse(row.getString(1))).list()) {
            try {
                transaction.executeWithoutResult(_ -> meetings.find(id).filter(it -> it.phase() == MeetingStatus.Phase.BEFORE && it.status() != MeetingStatus.POSTPONED
                        && today.plusDays(policies.number(PolicyKey.MEETING_REMIND_DAYS, it.community(), today)).equals(it.day())).ifPresent(it -> tell(it, "invitations.told.reminder", Standing.LISTENS)));
            } catch (RuntimeException e) {
                log.warn("Nobody was reminded to listen to meeting {}; those who look see it", id, e);
            }
        }
    }

    private void tell(MeetingView meeting, String key, Standing... standings) {
        var people = registrations.all(meeting.id()).stream().filter(it -> List.of(standings).contains(it.standing())).map(Registration::resident).collect(Collectors.<ResidentId>toSet());
        notices.tell(people, MeetingsPaths.meeting(meeting.id()), key, meeting.matter());
    }
}
