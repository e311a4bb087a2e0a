package org.yishiting.minutes;

import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.meetings.Meetings;
import org.yishiting.notifications.Notices;

/** Reminds staff of the report and the replies of a hearing the working days before they are due, and every day after. */
@Component
class MinutesCourse {

    private static final Logger log = LoggerFactory.getLogger(MinutesCourse.class);
    private static final int DAYS_BEFORE = 2;

    private final MinutesStore store;
    private final Meetings meetings;
    private final Offices offices;
    private final Notices notices;
    private final TransactionTemplate transaction;

    MinutesCourse(MinutesStore store, Meetings meetings, Offices offices, Notices notices, TransactionTemplate transaction) {
        this.store = store;
        this.meetings = meetings;
        this.offices = offices;
        this.notices = notices;
        this.transaction = transaction;
    }

    @EventListener
    void on(DayHasPassed day) {
        var soon = day.getDate().plusDays(1 + DAYS_BEFORE);
        for (var minutes : store.where("state = 'ISSUED' and kind = 'HEARING' and (report_at is null and report_due <= ? or adopted_at is null and reply_due <= ?)", soon, soon)) {
            try {
                transaction.executeWithoutResult(_ -> remind(minutes, soon));
            } catch (RuntimeException e) {
                log.warn("Nobody could be reminded of the minutes of meeting {}; tomorrow again", minutes.meeting(), e);
            }
        }
    }

    private void remind(Minutes minutes, LocalDate soon) {
        var staff = offices.holdersOf(minutes.community()).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF).map(HeldOffice::resident).distinct().toList();
        var matter = meetings.details(minutes.meeting()).matter();
        var report = minutes.reportDue();
        var replies = minutes.replyDue();
        if (minutes.reportAt() == null && report != null && !report.isAfter(soon)) {
            notices.tell(staff, MinutesPaths.after(minutes.meeting()), "minutes.notice.due-report", matter, LocalDates.day(report, Locale.SIMPLIFIED_CHINESE));
        }
        if (minutes.adoptedAt() == null && replies != null && !replies.isAfter(soon)) {
            notices.tell(staff, MinutesPaths.after(minutes.meeting()), "minutes.notice.due-replies", matter, LocalDates.day(replies, Locale.SIMPLIFIED_CHINESE));
        }
    }
}
