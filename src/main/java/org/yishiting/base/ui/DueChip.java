package org.yishiting.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A deadline: what remains first and strong, the date second. */
public final class DueChip extends Span {

    private DueChip(Icon icon, String variant, String strong, String rest) {
        addClassNames("ys-due", variant);
        var first = new Phrase(strong);
        first.addClassName("ys-strong");
        add(icon.draw(), new Span(first, new Phrase(rest)));
    }

    /** Calendar days to a last day that still counts: 还剩7天，9月14日止. Soon from two days on. */
    public static DueChip until(LocalDate today, LocalDate lastDay) {
        var ui = UI.getCurrent();
        var days = ChronoUnit.DAYS.between(today, lastDay);
        if (days < 0) {
            return done(ui.getTranslation("base.due.over", LocalDates.day(lastDay, ui.getLocale())), "");
        }
        var left = days == 0 ? ui.getTranslation("base.due.today") : ui.getTranslation("base.due.days", days);
        var rest = ui.getTranslation("base.due.until", LocalDates.day(lastDay, ui.getLocale()));
        return days <= 2 ? soon(left, rest) : running(left, rest);
    }

    /** Working days to a last day: 还有9个工作日，9月18日前. */
    public static DueChip workingDays(int left, LocalDate lastDay) {
        var ui = UI.getCurrent();
        return running(ui.getTranslation("base.due.working-days", left), ui.getTranslation("base.due.by", LocalDates.day(lastDay, ui.getLocale())));
    }

    public static DueChip running(String strong, String rest) {
        return new DueChip(Icon.CLOCK, "ys-due-running", strong, rest);
    }

    public static DueChip soon(String strong, String rest) {
        return new DueChip(Icon.CLOCK, "ys-due-soon", strong, rest);
    }

    public static DueChip late(String strong, String rest) {
        return new DueChip(Icon.WARNING, "ys-due-late", strong, rest);
    }

    public static DueChip paused(String strong, String rest) {
        return new DueChip(Icon.PAUSE, "ys-due-paused", strong, rest);
    }

    public static DueChip done(String strong, String rest) {
        return new DueChip(Icon.CHECK, "ys-due-done", strong, rest);
    }
}
