package org.yishiting.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Seal;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationId;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.ConsultationStatus;
import org.yishiting.consultation.ConsultationStep;
import org.yishiting.consultation.Consultations;

/** What the pages of consultations share. */
final class ConsultationParts {

    private ConsultationParts() {}

    static Consultation found(BeforeEnterEvent event, Consultations consultations) {
        try {
            return event.getRouteParameters().get("consultation").map(ConsultationId::parse).flatMap(consultations::find).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    static ListRow row(Consultation it, String path, boolean late, LocalDate today) {
        var row = new ListRow(path, new Seal(String.valueOf(it.item())), it.title())
                .text(PageParts.say("consultation.plan.row", it.committee(), LocalDates.day(it.meetBy(), locale())));
        var status = it.status() == ConsultationStatus.CLOSED ? Badge.ok(status(it.status())) : Badge.plain(Icon.CLOCK, status(it.status()));
        var until = it.callUntil();
        if (late) {
            return row.foot(status, Badge.late(PageParts.say("consultation.late.badge")));
        }
        return it.calls(today) && until != null ? row.foot(status, DueChip.until(today, until)) : row.foot(status);
    }

    static String status(ConsultationStatus status) {
        return PageParts.say("consultation.status." + status.key());
    }

    /** All states in their order, with the day of those that were reached. */
    static Component course(ConsultationStatus now, List<ConsultationStep> steps) {
        var list = new OrderedList();
        list.addClassName("ys-course");
        for (var status : ConsultationStatus.values()) {
            var item = new ListItem(new Span(status(status)));
            steps.stream().filter(it -> it.status() == status).findFirst().ifPresent(it -> {
                var day = new Span(LocalDates.day(LocalDates.date(it.at()), locale()));
                day.addClassName("ys-meta");
                item.add(day);
                item.addClassName("is-done");
            });
            if (status == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        return list;
    }

    static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    static String link(Consultation it) {
        return ConsultationPaths.consultation(it.id());
    }
}
