package org.yishiting.meetings;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.policy.Unit;
import org.yishiting.policy.WorkCalendar;

/** What has to hold before a meeting is announced: a day in time, a way for those who work, a presider apart from the matter, agenda and papers. */
@Component
@Order(10)
class BeforeAnnouncing implements MeetingGuard {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final NoticeTerms terms;
    private final Agenda agenda;
    private final Papers papers;
    private final WorkCalendar calendar;
    private final Clock clock;

    BeforeAnnouncing(NoticeTerms terms, Agenda agenda, Papers papers, WorkCalendar calendar, Clock clock) {
        this.terms = terms;
        this.agenda = agenda;
        this.papers = papers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        if (to == MeetingStatus.SELF_REPORT) {
            return List.of(check("self-report", papers.of(meeting.id()).stream().anyMatch(it -> it.arrivedAt() != null)));
        }
        if (to != meeting.kind().announced()) {
            return List.of();
        }
        var checks = new ArrayList<Check>();
        var presider = meeting.presider();
        checks.add(check("time", meeting.begins() != null && meeting.ends() != null && meeting.begins().isAfter(clock.instant())));
        checks.add(check("place", meeting.place() != null || meeting.online() != null));
        checks.add(check("way", reachable(meeting)));
        checks.add(notice(meeting));
        checks.add(check("presider", presider != null));
        checks.add(check("recusal", presider == null || !meeting.concerns(presider)));
        checks.add(check("recorder", meeting.recorder() != null));
        checks.add(check("agenda", !agenda.of(meeting.id()).isEmpty()));
        if (meeting.kind() == MeetingKind.HEARING) {
            checks.add(check("papers", papers.of(meeting.id()).stream().anyMatch(it -> it.arrivedAt() != null)));
        }
        if (meeting.kind() == MeetingKind.REVIEW) {
            checks.add(check("object", meeting.object() != null));
        }
        return checks;
    }

    /** P31: in the evening, on a free day, or with some days to write or call instead. */
    private boolean reachable(MeetingView meeting) {
        if (meeting.begins() == null) {
            return false;
        }
        var there = meeting.begins().atZone(Zone.PORTAL);
        return !there.toLocalTime().isBefore(EVENING) || !calendar.isWorkday(there.toLocalDate())
                || meeting.writtenUntil() != null && !meeting.writtenUntil().isBefore(Zone.today(clock));
    }

    private Check notice(MeetingView meeting) {
        var term = terms.term(meeting.kind(), meeting.community());
        var last = terms.announceBy(meeting);
        var key = term.key().unit() == Unit.WORKDAYS ? "meetings.check.notice-workdays" : "meetings.check.notice-days";
        var today = Zone.today(clock);
        return Check.of(key, last != null && !today.isAfter(last), last == null ? new RuleViolation("meetings.missing.time")
                : new RuleViolation("meetings.missing.notice", LocalDates.day(last, Locale.SIMPLIFIED_CHINESE)), term.amount());
    }

    private static Check check(String what, boolean holds) {
        return Check.of("meetings.check." + what, holds, new RuleViolation("meetings.missing." + what));
    }
}
