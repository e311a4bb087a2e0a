package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.say;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.LastTime;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.MinutesState;
import org.yishiting.minutes.Opinions;
import org.yishiting.minutes.PublicCopy;
import org.yishiting.minutes.Transcription;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.Passage;

/** What minutes have to say on the page of a meeting: first what was resolved and by whom, then where people differ, then the replies, then the paper. */
@org.springframework.stereotype.Component
@Order(40)
class MinutesOnMeeting implements MeetingPart {

    private final Transcription transcription;
    private final PublicCopy copies;
    private final Opinions opinions;
    private final LastTime lastTime;
    private final Proofreading checking;
    private final Meetings meetings;

    MinutesOnMeeting(Transcription transcription, PublicCopy copies, Opinions opinions, LastTime lastTime, Proofreading checking, Meetings meetings) {
        this.transcription = transcription;
        this.copies = copies;
        this.opinions = opinions;
        this.lastTime = lastTime;
        this.checking = checking;
        this.meetings = meetings;
    }

    @Override
    public Optional<Component> act(MeetingView meeting, @Nullable Actor actor) {
        var minutes = transcription.find(meeting.id()).orElse(null);
        if (meeting.phase() != MeetingStatus.Phase.AFTER) {
            return Optional.empty();
        }
        if (minutes != null && minutes.issued()) {
            return Optional.of(new LinkButton(MinutesPaths.minutes(meeting.id()), say("minutes.part.read")).main());
        }
        if (actor == null || meeting.status() == MeetingStatus.TERMINATED) {
            return Optional.empty();
        }
        if ((minutes == null || minutes.state() == MinutesState.DRAFT) && meetings.has(actor, meeting, Duty.RECORDER)) {
            return Optional.of(new LinkButton(MinutesPaths.recorder(meeting.id()), say("minutes.part.write")).main());
        }
        return minutes == null || !checking.takesPart(actor, meeting.id()) ? Optional.empty()
                : Optional.of(new LinkButton(MinutesPaths.minutes(meeting.id()), say("minutes.part.act." + minutes.state().key())).main());
    }

    @Override
    public List<Component> first(MeetingView meeting, @Nullable Actor actor) {
        if (meeting.phase() != MeetingStatus.Phase.AFTER) {
            return List.of();
        }
        return copies.find(meeting.id()).map(it -> List.<Component>of(Still.of(resolved(it)))).orElse(List.of());
    }

    @Override
    public List<Component> main(MeetingView meeting, @Nullable Actor actor) {
        var out = new ArrayList<Component>();
        if (meeting.phase() != MeetingStatus.Phase.AFTER) {
            lastTime.before(meeting).map(lastTime::of).filter(it -> !it.isEmpty()).ifPresent(it -> out.add(Still.of(new HowItStands("minutes.part.last", it))));
            return out;
        }
        copies.find(meeting.id()).ifPresent(paper -> {
            dissent(paper).ifPresent(it -> out.add(Still.of(it)));
            replies(meeting).ifPresent(it -> out.add(Still.of(it)));
        });
        return out;
    }

    @Override
    public List<Component> aside(MeetingView meeting, @Nullable Actor actor) {
        var minutes = transcription.find(meeting.id()).orElse(null);
        if (minutes == null) {
            return meeting.phase() == MeetingStatus.Phase.DURING && actor != null && meetings.has(actor, meeting, Duty.RECORDER)
                    ? List.of(new LinkButton(MinutesPaths.recorder(meeting.id()), say("minutes.part.write"))) : List.of();
        }
        var box = new Section(new SectionHeader(say("minutes.part.title")), line(say("minutes.state." + minutes.state().key())));
        if (minutes.number() != null) {
            box.add(line(say("minutes.part.number", minutes.number())), soft(say("minutes.part.record", String.valueOf(minutes.record()), minutes.version())));
        }
        if (minutes.issued() || actor != null && checking.takesPart(actor, meeting.id())) {
            box.add(new LinkButton(MinutesPaths.minutes(meeting.id()), say("minutes.part.open")).quiet());
        }
        if (actor != null && meeting.phase() == MeetingStatus.Phase.DURING && meetings.has(actor, meeting, Duty.RECORDER)) {
            box.add(new LinkButton(MinutesPaths.recorder(meeting.id()), say("minutes.part.write")).quiet());
        }
        if (actor != null && minutes.state() != MinutesState.DRAFT && meetings.has(actor, meeting, Duty.PRESIDER, Duty.STAFF)) {
            box.add(new LinkButton(MinutesPaths.after(meeting.id()), say("minutes.page.after")).quiet());
        }
        box.addClassNames("ys-card", "ys-stack");
        return List.of(Still.of(box));
    }

    @Override
    public Optional<String> now(MeetingView meeting) {
        return meeting.phase() == MeetingStatus.Phase.AFTER ? transcription.find(meeting.id()).map(it -> say("minutes.part.now." + it.state().key())) : Optional.empty();
    }

    @Override
    public Optional<String> next(MeetingView meeting) {
        return transcription.find(meeting.id()).filter(Minutes::issued).flatMap(it -> {
            if (it.reportDue() != null && it.reportAt() == null) {
                return Optional.of(say("minutes.part.next-report", LocalDates.day(it.reportDue(), UI.getCurrent().getLocale())));
            }
            return it.replyDue() != null && it.adoptedAt() == null ? Optional.of(say("minutes.part.next-replies", LocalDates.day(it.replyDue(), UI.getCurrent().getLocale()))) : Optional.empty();
        });
    }

    @Override
    public Map<String, Object> data(MeetingView meeting) {
        var out = new LinkedHashMap<String, Object>();
        transcription.find(meeting.id()).filter(Minutes::issued).ifPresent(it -> {
            out.put("minutes", Map.of("number", String.valueOf(it.number()), "version", it.version(), "record", String.valueOf(it.record()), "summary", it.summary()));
            out.put("opinions", opinions.of(meeting.id()).stream().map(opinion -> Map.of("number", opinion.number(), "words", opinion.words(), "reply",
                    opinion.reply() == null ? "" : opinion.reply().name(), "reason", opinion.reason() == null ? "" : opinion.reason())).toList());
        });
        return out;
    }

    private static Section resolved(Paper paper) {
        var list = new OrderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-decide");
        paper.parts().stream().flatMap(it -> it.passages().stream()).filter(Passage.Resolved.class::isInstance).map(Passage.Resolved.class::cast).forEach(it -> {
            var number = new Span(String.valueOf(it.number()));
            number.addClassName("ys-no");
            var words = new Div(line(it.what()));
            var facts = new Div();
            facts.addClassName("ys-acts");
            if (it.who() != null) {
                facts.add(new PersonLine(it.who(), it.with() == null ? "" : say("minutes.entry.with", it.with())));
            }
            if (it.until() != null) {
                facts.add(soft(say("minutes.entry.until", LocalDates.day(it.until(), UI.getCurrent().getLocale()))));
            }
            words.add(facts);
            list.add(new ListItem(number, words));
        });
        var count = (int) list.getChildren().count();
        var section = new Section(new SectionHeader(say("minutes.part.resolved")).count(say("minutes.part.points", count)), list);
        return section;
    }

    private static Optional<Section> dissent(Paper paper) {
        var all = paper.parts().stream().flatMap(it -> it.passages().stream()).toList();
        var section = new Section(new SectionHeader(say("minutes.part.differ")));
        section.addClassNames("ys-card", "ys-stack");
        all.stream().filter(Passage.Dissented.class::isInstance).map(Passage.Dissented.class::cast).forEach(it -> section.add(line(say("minutes.part.dissent", it.who(), it.words()))));
        var disputed = all.stream().filter(Passage.Disputed.class::isInstance).map(Passage.Disputed.class::cast).map(Passage.Disputed::words).toList();
        if (!disputed.isEmpty()) {
            section.add(soft(say("minutes.part.disputed", String.join("；", disputed))));
        }
        return section.getComponentCount() > 1 ? Optional.of(section) : Optional.empty();
    }

    private Optional<Section> replies(MeetingView meeting) {
        var all = opinions.of(meeting.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var answered = (int) all.stream().filter(it -> it.reply() != null).count();
        var section = new Section(new SectionHeader(say("minutes.part.replies")).count(say("minutes.part.answered", all.size(), answered)));
        section.addClassNames("ys-card", "ys-stack");
        all.forEach(it -> {
            var row = new Div(line(say("minutes.desk.opinion", it.number(), it.name(), it.words())));
            row.addClassName("ys-reply");
            if (it.reply() == null) {
                row.add(Badge.soon(say("minutes.part.unanswered")));
            } else {
                row.add(ReplyPanel.badge(it.reply()), line(say("minutes.desk.because", String.valueOf(it.reason()))));
            }
            section.add(row);
        });
        return Optional.of(section);
    }
}
