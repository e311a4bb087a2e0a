package org.yishiting.meetings.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;

/** How a meeting is spoken of on pages. */
final class MeetingTexts {

    private MeetingTexts() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    /** 9月15日周二19:00—21:00 */
    static String when(MeetingView meeting, Locale locale) {
        return meeting.begins() == null ? "" : LocalDates.moment(meeting.begins(), locale) + (meeting.ends() == null ? "" : "—" + LocalDates.time(meeting.ends()));
    }

    static Badge badge(MeetingView meeting) {
        var name = say("meetings.status." + meeting.status().key());
        return switch (meeting.status()) {
            case POSTPONED, TERMINATED -> Badge.late(name);
            case IN_SESSION -> Badge.soon(name);
            case CLOSED, VERIFIED -> Badge.ok(name);
            default -> Badge.info(meeting.phase() == MeetingStatus.Phase.BEFORE ? Icon.CALENDAR : Icon.WRITE, name);
        };
    }

    /** In a few words, for the first line of the page. */
    static String now(MeetingView meeting, LocalDate today) {
        if (meeting.phase() == MeetingStatus.Phase.BEFORE && meeting.open() && meeting.status() != MeetingStatus.POSTPONED && meeting.day() instanceof LocalDate day) {
            var days = ChronoUnit.DAYS.between(today, day);
            return days > 0 ? say("meetings.now.days", say("meetings.now." + meeting.status().key()), days) : say("meetings.now.today", LocalDates.time(begins(meeting)));
        }
        return say("meetings.now." + meeting.status().key());
    }

    static String next(MeetingView meeting, LocalDate today) {
        var locale = UI.getCurrent().getLocale();
        if (meeting.status().phase() == MeetingStatus.Phase.BEFORE && meeting.open() && meeting.status() != MeetingStatus.POSTPONED && meeting.begins() != null) {
            var registers = meeting.registersUntil();
            return meeting.status() == MeetingStatus.REGISTRATION && registers != null && !registers.isBefore(today)
                    ? say("meetings.next.registers", LocalDates.day(registers, locale)) : say("meetings.next.begins", LocalDates.moment(meeting.begins(), locale));
        }
        return say("meetings.next." + meeting.status().key());
    }

    private static Instant begins(MeetingView meeting) {
        return meeting.begins() == null ? Instant.EPOCH : meeting.begins();
    }

    static String seal(MeetingView meeting) {
        return say("meetings.seal." + meeting.kind().key());
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
