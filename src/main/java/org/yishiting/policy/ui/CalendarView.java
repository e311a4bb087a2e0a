package org.yishiting.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.SignedIn;
import org.yishiting.policy.CalendarDay;
import org.yishiting.policy.DayKind;
import org.yishiting.policy.WorkCalendar;

/** 工作日历: the holidays and swapped working days that deadlines are counted by, and room for the next year. */
@Route(CalendarView.PATH)
@Menu(title = "policy.calendar.menu", icon = "CALENDAR", order = 84)
@RolesAllowed("ADMINISTRATOR")
class CalendarView extends Div implements BeforeEnterObserver {

    static final String PATH = "admin/calendar";

    private final WorkCalendar calendar;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Div years = new Div();
    private final Div receipt = new Div();
    private final TextArea text = new TextArea();

    CalendarView(WorkCalendar calendar, SignedIn signedIn, Clock clock) {
        this.calendar = calendar;
        this.signedIn = signedIn;
        this.clock = clock;
        text.setLabel(getTranslation("policy.calendar.text"));
        text.setHelperText(getTranslation("policy.calendar.text.help"));
        text.setWidthFull();
        var save = new Button(getTranslation("policy.calendar.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Section(new SectionHeader(getTranslation("policy.calendar.add")), text, save, receipt);
        form.addClassNames("ys-card", "ys-stack", "ys-mt8");
        years.addClassName("ys-stack");
        add(new PageHeader(getTranslation("policy.calendar.title")).meta(getTranslation("policy.calendar.meta")), years, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void save() {
        receipt.removeAll();
        var taken = calendar.enter(signedIn.get(), text.getValue());
        text.clear();
        receipt.add(new Slip(getTranslation("policy.calendar.saved", taken), getTranslation("policy.calendar.known", year(calendar.lastKnownYear()))));
        show();
    }

    private void show() {
        years.removeAll();
        var last = calendar.lastKnownYear();
        if (calendar.nextYearIsDue()) {
            years.add(Notice.late(getTranslation("policy.calendar.due", year(last), year(last + 1))));
        } else {
            years.add(Notice.info(getTranslation("policy.calendar.known", year(last))));
        }
        var today = Zone.today(clock);
        for (var year = last; year >= Math.min(last, today.getYear()); year--) {
            years.add(section(year, today));
        }
    }

    private Section section(int year, LocalDate today) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        for (var run : runs(calendar.ofYear(year))) {
            list.add(row(run, today));
        }
        return new Section(new SectionHeader(getTranslation("policy.calendar.year", year(year))), list);
    }

    /** Days in a row that are the same thing: a holiday is told from its first to its last day. */
    private static List<List<CalendarDay>> runs(List<CalendarDay> days) {
        var runs = new ArrayList<List<CalendarDay>>();
        for (var day : days) {
            var before = runs.isEmpty() ? null : runs.getLast().getLast();
            if (before == null || !before.equals(new CalendarDay(day.day().minusDays(1), day.kind(), day.name()))) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs;
    }

    private ListItem row(List<CalendarDay> run, LocalDate today) {
        var first = run.getFirst();
        var days = LocalDates.weekday(first.day(), getLocale());
        if (run.size() > 1) {
            days = getTranslation("policy.calendar.range", days, LocalDates.weekday(run.getLast().day(), getLocale()), run.size());
        }
        var name = new H3(first.name());
        var kind = first.kind() == DayKind.HOLIDAY
                ? Badge.info(Icon.CALENDAR, getTranslation("policy.calendar.holiday"))
                : Badge.soon(getTranslation("policy.calendar.swapped"));
        var row = new ListItem(new Div(name, new Div(new Phrase(days))), kind);
        row.addClassName("ys-swrow");
        if (first.day().isAfter(today)) {
            row.add(new Button(getTranslation("policy.calendar.remove"), _ -> {
                run.forEach(it -> calendar.remove(signedIn.get(), it.day()));
                show();
            }));
        }
        return row;
    }

    /** A year is a name, not an amount: 2027, never 2,027. */
    private static String year(int year) {
        return String.valueOf(year);
    }
}
