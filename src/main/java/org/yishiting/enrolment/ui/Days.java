package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.enrolment.Timetable;

/** The days of an enrolment as a line from above to below: what is over, what is next, what is still to come. */
final class Days {

    private final OrderedList list = new OrderedList();
    private final LocalDate today;
    private boolean nextFound;

    private Days(LocalDate today) {
        this.today = today;
        list.addClassNames("ys-line", "ys-en-days");
    }

    static OrderedList of(Timetable days, LocalDate today) {
        var line = new Days(today);
        line.add("enrolment.days.opens", days.opens());
        line.add("enrolment.days.closes", days.closes());
        line.add("enrolment.days.checked", days.checked());
        line.add("enrolment.days.assembly", days.assembly());
        line.add("enrolment.days.published", days.published());
        line.add("enrolment.days.objections", days.objections());
        line.add("enrolment.days.decided", days.decided());
        line.add("enrolment.days.polling", days.polling());
        line.add("enrolment.days.removed", days.removed());
        return line.list;
    }

    private void add(String key, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        var ui = UI.getCurrent();
        var when = new Span(new Phrase(day.getYear() == today.getYear() ? LocalDates.weekday(day, ui.getLocale()) : LocalDates.full(day, ui.getLocale())));
        when.addClassName("ys-meta");
        var item = new ListItem(when, new Span(ui.getTranslation(key)));
        if (!nextFound && !day.isBefore(today)) {
            nextFound = true;
            item.addClassName("is-now");
            item.getElement().setAttribute("aria-current", "date");
        } else if (nextFound) {
            item.addClassName("is-next");
        }
        list.add(item);
    }
}
