package org.yishiting.hall.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.StepName;
import org.yishiting.base.ui.StepStrip;
import org.yishiting.hall.StepDates;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStatus;

/** Where a topic stands on its way: the strip of five steps, what is now and next, and the line of what happened. */
final class TopicCourse {

    private final TopicDetails topic;
    private final Instant at;

    TopicCourse(TopicDetails topic, Instant at) {
        this.topic = topic;
        this.at = at;
    }

    LocalDate day() {
        return LocalDates.date(at);
    }

    Div strip() {
        var strip = new StepStrip(StepName.valueOf(topic.stage().name()));
        for (var dates : topic.steps()) {
            var still = ahead(dates);
            strip.note(StepName.valueOf(dates.stage().name()), brief(still), span(still));
        }
        var box = new Div(strip);
        box.addClassName("ys-mt5");
        return box;
    }

    /** In a second round the days of steps to come may be those of the first: they are open again. */
    private StepDates ahead(StepDates dates) {
        var over = dates.stage().compareTo(topic.stage()) > 0 && dates.opensOn() != null && dates.opensOn().isBefore(LocalDates.date(at));
        return over ? new StepDates(dates.stage(), null, null, null) : dates;
    }

    private String span(StepDates dates) {
        var from = dates.opensOn();
        var until = dates.closesOn();
        if (from == null && until == null) {
            return say("hall.step.no-date");
        }
        if (until == null) {
            return say("hall.step.from", day(from));
        }
        if (from == null || from.equals(until)) {
            return day(until);
        }
        return from.getYear() == until.getYear() && from.getMonth() == until.getMonth()
                ? say("hall.step.within-month", from.getDayOfMonth(), until.getDayOfMonth(), from.getMonthValue())
                : say("hall.step.span", day(from), day(until));
    }

    private String brief(StepDates dates) {
        var order = dates.stage().compareTo(topic.stage());
        var day = order == 0 ? dates.closesOn() : dates.opensOn();
        return order < 0 ? say("base.steps.done")
                : day == null ? say("hall.step.no-date") : say(order == 0 ? "hall.step.brief-until" : "hall.step.brief-on", day.getDayOfMonth());
    }

    NowCard nowCard(Optional<String> known, String youCan) {
        var step = StepName.valueOf(topic.stage().name());
        return new NowCard(step)
                .now(topic.running() ? now(step) : say("hall.status." + key(topic.status())))
                .next(topic.nextStep() == null || topic.nextStep().isEmpty() ? known.orElseGet(() -> say(topic.status() == TopicStatus.CLOSED ? "hall.next.closed" : "hall.next.none")) : next())
                .youCan(youCan);
    }

    private String now(StepName step) {
        var name = say("base.step.short." + step.key());
        var round = topic.round() > 1 ? say("hall.now.round", name, topic.round()) : name;
        if (topic.closesAt() == null) {
            return round;
        }
        var last = Objects.requireNonNull(topic.lastDay());
        if (step != StepName.SPEAK) {
            return say("hall.now.other", round, day(last));
        }
        var days = ChronoUnit.DAYS.between(LocalDates.date(at), last);
        return !topic.speaking(at) ? say("hall.now.speak-over", day(last)) : days == 0 ? say("hall.now.speak-today") : say("hall.now.speak", days, day(last));
    }

    private String next() {
        var upcoming = topic.steps().stream().map(this::ahead).filter(it -> it.stage().compareTo(topic.stage()) > 0 && it.opensOn() != null).findFirst();
        if (topic.deferredUntil() != null) {
            return say("hall.next.deferred", day(topic.deferredUntil()), String.valueOf(topic.nextStep()));
        }
        return (topic.running() ? upcoming.map(it -> day(it.opensOn()) + " ").orElse("") : "") + topic.nextStep();
    }

    /** What happened, then what is still to come. */
    Section timeline(List<StoryLine> story) {
        var line = new OrderedList();
        line.addClassName("ys-line");
        var told = story.stream().sorted(Comparator.comparing(StoryLine::at)).toList();
        for (var happened : told) {
            var last = happened == told.getLast() && topic.running();
            line.add(item(last ? "is-now" : "is-done", LocalDate.ofInstant(happened.at(), Zone.PORTAL), text(happened)));
        }
        topic.steps().stream().filter(it -> it.stage().compareTo(topic.stage()) > 0).map(this::ahead).sorted(Comparator.comparing(StepDates::stage))
                .forEach(it -> line.add(item("is-next", it.opensOn(), say("base.step.long." + key(it.stage())))));
        var section = new Section(new H2(say("hall.topic.timeline")), line);
        section.addClassNames("ys-card", "ys-noelder");
        return section;
    }

    static String text(StoryLine happened) {
        var args = happened.args().toArray();
        var note = happened.args().isEmpty() ? "" : happened.args().getFirst();
        var what = say(happened.key(), args);
        return note.isEmpty() || what.contains(note) ? what : say("hall.story.noted", what, note);
    }

    private static ListItem item(String state, @Nullable LocalDate date, String text) {
        var item = new ListItem();
        item.addClassName(state);
        item.getElement().appendChild(new Element("time").setText(date == null ? say("hall.step.no-date") : day(date)));
        item.add(new Span(new Phrase(text)));
        return item;
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : LocalDates.day(date, UI.getCurrent().getLocale());
    }
}
