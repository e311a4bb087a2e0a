package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.meetings.AgendaItem;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.NamedPerson;
import org.yishiting.meetings.Paper;
import org.yishiting.photos.PhotosPaths;

/** The parts of the page of a meeting that are only read. */
final class MeetingSections {

    private static final int KILOBYTE = 1024;

    private MeetingSections() {}

    private static String say(String key, Object... args) {
        return MeetingTexts.say(key, args);
    }

    /** Day, hours and place, with what one does about them. */
    static Section when(MeetingView meeting, Locale locale, Component... acts) {
        var section = new Section();
        section.addClassName("ys-card");
        section.getElement().setAttribute("aria-label", say("meetings.when.label"));
        var words = new Div();
        var where = new ArrayList<String>();
        Optional.ofNullable(meeting.place()).ifPresent(where::add);
        if (meeting.begins() == null || meeting.day() == null) {
            words.add(big(say("meetings.row.no-day")));
            section.add(words);
        } else {
            var cal = new Div(new Span(say("meetings.when.month", meeting.day().getMonthValue())), strong(String.valueOf(meeting.day().getDayOfMonth())),
                    small(LocalDates.weekday(meeting.day(), locale).replaceAll(locale.getLanguage().equals("zh") ? ".*日" : " .*", "")));
            cal.addClassName("ys-cal");
            cal.getElement().setAttribute("aria-hidden", "true");
            words.add(big(MeetingTexts.when(meeting, locale)));
            var row = new Div(cal, words);
            row.addClassName("ys-when");
            section.add(row);
        }
        if (!where.isEmpty()) {
            words.add(soft(where.getFirst()));
        }
        if (meeting.online() != null) {
            words.add(online(meeting.online()));
        }
        if (acts.length > 0) {
            var line = new Div(acts);
            line.addClassName("ys-acts");
            section.add(line);
        }
        return section;
    }

    private static Component online(String online) {
        var line = new Paragraph(new Span(say("meetings.when.online")));
        line.addClassName("ys-soft");
        if (online.matches("https?://\\S+")) {
            var link = new Anchor(online, say("meetings.when.online-link"));
            link.getElement().setAttribute("rel", "noopener noreferrer");
            line.add(link);
        } else {
            line.add(new Phrase(online));
        }
        return line;
    }

    static LinkButton calendar(MeetingView meeting) {
        var calendar = new LinkButton("/" + MeetingsPaths.calendar(meeting.id()), say("meetings.when.calendar"));
        calendar.setRouterIgnore(true);
        return calendar;
    }

    static Section why(MeetingView meeting) {
        var lead = new Paragraph(new Phrase(meeting.purpose()));
        lead.addClassName("ys-lead");
        var card = new Article(lead);
        card.addClassNames("ys-card", "ys-flow");
        if (meeting.object() != null) {
            card.add(soft(say("meetings.why.object", meeting.object())));
        }
        card.add(soft(say("meetings.why." + meeting.kind().key())));
        if (meeting.basis() != null) {
            card.add(soft(say("meetings.why.basis", meeting.basis())));
        }
        return new Section(new SectionHeader(say("meetings.why.title")), card);
    }

    static Section papers(List<Paper> papers, Locale locale) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        papers.forEach(it -> list.add(new ListItem(paper(it, locale))));
        return new Section(new SectionHeader(say("meetings.papers.title")).count(say("meetings.papers.count", papers.size())), list);
    }

    private static Component paper(Paper paper, Locale locale) {
        var body = new Div(title(paper.title()));
        body.addClassName("ys-row-b");
        if (paper.file() != null) {
            body.add(soft(say("meetings.papers.pdf", paper.file().pages(), size(paper.file().bytes()))));
            note(paper, body);
            var link = new Anchor(PhotosPaths.document(paper.file().id()));
            link.setRouterIgnore(true);
            link.addClassName("ys-row");
            link.add(Icon.BOARD.draw(), body, Icon.DOWNLOAD.draw());
            return link;
        }
        if (paper.text() != null) {
            var summary = new Span(Icon.BOARD.draw(), body);
            summary.addClassName("ys-row");
            body.add(soft(say("meetings.papers.text", Math.max(1, paper.text().length() / 250))));
            note(paper, body);
            var text = new Div();
            text.addClassNames("ys-paper-text", "ys-flow");
            paper.text().lines().filter(it -> !it.isBlank()).forEach(it -> text.add(new Paragraph(new Phrase(it))));
            var details = new NativeDetails(summary, text);
            details.addClassName("ys-paper");
            return details;
        }
        body.add(soft(say("meetings.papers.expected", paper.expectedOn() == null ? "" : LocalDates.day(paper.expectedOn(), locale))));
        note(paper, body);
        var row = new Div(Icon.CLOCK.draw(), body);
        row.addClassName("ys-row");
        return row;
    }

    private static void note(Paper paper, Div body) {
        if (paper.note() != null) {
            body.add(soft(paper.note()));
        }
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE ? say("meetings.papers.kb", Math.max(1, bytes / KILOBYTE))
                : say("meetings.papers.mb", String.format(Locale.ROOT, "%.1f", bytes / (double) (KILOBYTE * KILOBYTE)));
    }

    static Section agenda(List<AgendaItem> items) {
        var list = new OrderedList();
        list.addClassNames("ys-card", "ys-agenda");
        for (var item : items) {
            var number = new Span(item.number());
            number.addClassName("ys-no");
            var words = new Div(new Phrase(item.title()));
            if (item.topic() != null) {
                words.add(new Anchor(HallPaths.topic(item.topic()), say("meetings.agenda.topic")));
            }
            var line = new ListItem(number, words);
            if (item.minutes() > 0) {
                var time = new Span(say("meetings.agenda.minutes-short", item.minutes()));
                time.addClassName("ys-meta");
                line.add(time);
            }
            line.setClassName("is-below", item.parent() != null);
            list.add(line);
        }
        var all = items.stream().filter(it -> it.parent() == null).mapToInt(AgendaItem::minutes).sum();
        return new Section(new SectionHeader(say("meetings.agenda.heading")).count(say("meetings.agenda.all", all)), list);
    }

    /** Who presides, records, explains and watches. */
    static Section people(MeetingView meeting, List<PersonLine> others) {
        var people = new Div();
        people.addClassName("ys-people");
        person(people, meeting.presider(), "meetings.role.presider");
        person(people, meeting.recorder(), "meetings.role.recorder");
        others.forEach(people::add);
        var section = new Section(new H2(say("meetings.people.title")), people);
        section.addClassNames("ys-card", "ys-flow");
        if (!meeting.concerned().isEmpty()) {
            section.add(soft(say("meetings.people.concerned", String.join(say("meetings.and"), meeting.concerned().stream().map(NamedPerson::name).distinct().toList()))));
        }
        return section;
    }

    private static void person(Div people, @Nullable NamedPerson person, String role) {
        if (person != null) {
            people.add(new PersonLine(person.name(), office(say(role), person.office())));
        }
    }

    static String office(String role, String office) {
        return office.isBlank() ? role : say("meetings.people.office", role, office);
    }

    /** Each condition of the next step, and what is missing. */
    static UnorderedList checks(List<Check> checks) {
        var list = new UnorderedList();
        list.addClassNames("ys-plain", "ys-checks");
        for (var check : checks) {
            var words = new Div(new Phrase(say(check.key(), check.args().toArray())));
            if (check.missing() != null) {
                words.add(soft(say(check.missing().key(), check.missing().args())));
            }
            var item = new ListItem((check.holds() ? Icon.CHECK : Icon.CIRCLE).draw(), words);
            item.addClassName(check.holds() ? "is-held" : "is-missing");
            item.getElement().setAttribute("aria-label", say(check.holds() ? "meetings.checks.holds" : "meetings.checks.missing"));
            list.add(item);
        }
        return list;
    }

    static Span topic(TopicDetails topic) {
        return new Span(new Anchor(HallPaths.topic(topic.id()), say("meetings.page.topic", topic.number(), topic.title())));
    }

    static Paragraph soft(String text) {
        var line = new Paragraph(new Phrase(text));
        line.addClassName("ys-soft");
        return line;
    }

    private static Paragraph big(String text) {
        var line = new Paragraph(new Phrase(text));
        line.addClassName("big");
        return line;
    }

    private static Paragraph title(String text) {
        var line = new Paragraph(new Phrase(text));
        line.addClassName("ys-row-t");
        return line;
    }

    private static Span strong(String text) {
        var day = new Span(text);
        day.addClassName("ys-cal-day");
        return day;
    }

    private static Span small(String text) {
        var day = new Span(text);
        day.addClassName("ys-cal-week");
        return day;
    }
}
