package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.Standing;

/** How standings look and what follows next, in words. */
final class Standings {

    private Standings() {}

    static Span badge(Standing standing) {
        var words = UI.getCurrent().getTranslation("enrolment.standing." + standing.key());
        return switch (standing) {
            case REFUSED -> Badge.refused(words);
            case CHECKED, CONSENTED, LISTED, DECIDED, FINAL -> Badge.ok(words);
            case APPLIED, OBJECTED -> Badge.soon(words);
            case WITHDRAWN -> Badge.plain(Icon.UNDO, words);
        };
    }

    static Span badge(NominationStanding standing) {
        var words = UI.getCurrent().getTranslation("enrolment.nomination." + standing.key());
        return switch (standing) {
            case REFUSED -> Badge.refused(words);
            case APPOINTED, SCREENED -> Badge.ok(words);
            case NOMINATED, PUBLICITY -> Badge.soon(words);
            case WITHDRAWN, TERM_END -> Badge.plain(Icon.UNDO, words);
        };
    }

    static Span badge(Phase phase) {
        var words = UI.getCurrent().getTranslation("enrolment.phase." + phase.key());
        return switch (phase) {
            case OPEN, LISTED -> Badge.info(Icon.CLOCK, words);
            case FINAL -> Badge.ok(words);
            case CALLED_OFF -> Badge.refused(words);
            case NOT_OPEN, CLOSED -> Badge.plain(Icon.CALENDAR, words);
        };
    }

    /** What it is about now: 正在登记. */
    static String now(Election election, LocalDate today) {
        var ui = UI.getCurrent();
        return election.phase() == Phase.OPEN && today.isAfter(election.days().closes()) ? ui.getTranslation("enrolment.now.checking")
                : election.phase() == Phase.LISTED && today.isAfter(election.days().objections()) ? ui.getTranslation("enrolment.now.deciding")
                : ui.getTranslation("enrolment.now." + election.phase().key());
    }

    /** What comes next, and when. */
    static String next(Election election, LocalDate today) {
        var days = election.days();
        return switch (election.phase()) {
            case NOT_OPEN -> say("enrolment.next.opens", days.opens());
            case OPEN -> today.isAfter(days.closes()) ? say("enrolment.next.published", days.published()) : say("enrolment.next.closes", days.closes());
            case LISTED -> today.isAfter(days.objections()) ? say("enrolment.next.final", days.decided()) : say("enrolment.next.objections", days.objections());
            case FINAL -> say("enrolment.next.polling", days.polling());
            case CLOSED -> say("enrolment.next.removed", days.removed());
            case CALLED_OFF -> UI.getCurrent().getTranslation("enrolment.next.nothing");
        };
    }

    private static String say(String key, LocalDate day) {
        return UI.getCurrent().getTranslation(key, LocalDates.weekday(day, UI.getCurrent().getLocale()));
    }
}
