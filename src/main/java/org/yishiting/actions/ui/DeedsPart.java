package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.actions.Archive;
import org.yishiting.actions.NoteKind;
import org.yishiting.actions.NoteView;
import org.yishiting.actions.ReviewResult;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;
import org.yishiting.residents.ResidentsPaths;

/** What a topic's page says about what was promised and how it was judged. */
@org.springframework.stereotype.Component
@Order(80)
class DeedsPart implements TopicPart {

    private final DeedWork work;
    private final PromisedDeeds promised;
    private final PrintedDeeds printed;
    private final VerdictData figures;
    private final I18NProvider words;
    private final Register register;
    private final Communities communities;

    DeedsPart(DeedWork work, PromisedDeeds promised, PrintedDeeds printed, VerdictData figures, I18NProvider words, Register register, Communities communities) {
        this.register = register;
        this.communities = communities;
        this.work = work;
        this.promised = promised;
        this.printed = printed;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Component> first(TopicDetails topic, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        if (topic.status() == TopicStatus.CLOSED) {
            work.verdicts().of(topic.id()).reversed().forEach(it -> parts.add(Still.of(new VerdictFigures(it))));
            parts.add(promised.of(topic, actor));
        } else if (topic.running() && topic.stage() == TopicStage.ACT) {
            again(topic).ifPresent(parts::add);
            parts.add(promised.of(topic, actor));
        } else if (topic.running() && topic.stage() == TopicStage.REVIEW) {
            judging(topic, actor, parts);
            parts.add(promised.of(topic, actor));
        }
        return parts;
    }

    /** What was promised while it is still talked about, or before it stopped. */
    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var above = topic.status() == TopicStatus.CLOSED || topic.running() && (topic.stage() == TopicStage.ACT || topic.stage() == TopicStage.REVIEW);
        return above || work.deeds().of(topic.id()).isEmpty() ? List.of() : List.of(promised.of(topic, actor));
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        if (topic.status() == TopicStatus.CLOSED) {
            record(topic).ifPresent(parts::add);
        }
        if (topic.running()) {
            work.verdicts().of(topic.id()).reversed().stream().filter(it -> it.round() < topic.round()).findFirst()
                    .ifPresent(it -> parts.add(Still.of(new VerdictFigures(it))));
        }
        if (topic.running() && (topic.stage() == TopicStage.ACT || topic.stage() == TopicStage.REVIEW)) {
            var who = new Section(new H2(say("actions.who.title")), new Paragraph(say("actions.who.text")));
            who.addClassNames("ys-card", "ys-noelder");
            parts.add(Still.of(who));
            if (actor != null && work.deeds().leads(actor, topic.community())) {
                reasons(topic, actor).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /** Where the whole story of a closed topic is kept and can be checked. */
    private Optional<Component> record(TopicDetails topic) {
        return register.about(topic.community(), Archive.subject(topic.id())).flatMap(record -> communities.find(topic.community()).map(community -> {
            var code = String.valueOf(community.code());
            var kept = new Section(new H2(say("actions.archived.title")), new Paragraph(new Phrase(say("actions.archived.text"))),
                    new LinkButton(RecordsPaths.record(code, record.number()), say("actions.archived.open", record.number())));
            kept.addClassNames("ys-card", "ys-flow");
            return Still.of(kept);
        }));
    }

    @Override
    public Optional<String> youCan(TopicDetails topic, @Nullable Actor actor) {
        if (!topic.running()) {
            return Optional.empty();
        }
        if (topic.stage() == TopicStage.ACT) {
            return Optional.of(say("actions.can.act"));
        }
        if (topic.stage() == TopicStage.REVIEW) {
            var may = actor != null && work.verdicts().mayJudge(actor, topic);
            return Optional.of(actor == null ? say("actions.can.sign-in") : !may ? say("actions.can.read")
                    : say(work.verdicts().own(actor, topic).isPresent() ? "actions.can.judged" : "actions.can.judge"));
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> next(TopicDetails topic) {
        if (!topic.running()) {
            return Optional.empty();
        }
        var locale = UI.getCurrent().getLocale();
        return switch (topic.stage()) {
            case ACT -> work.deeds().of(topic.id()).stream().filter(it -> it.endedOn() == null && it.due() != null && !it.late())
                    .min(Comparator.comparing(it -> Objects.requireNonNull(it.due())))
                    .map(it -> say("actions.next.due", LocalDates.day(Objects.requireNonNull(it.due()), locale), it.promise()));
            case REVIEW -> work.verdicts().of(topic.id()).stream().filter(it -> it.result() == null).findFirst()
                    .map(it -> say("actions.next.judged", LocalDates.day(it.closesOn(), locale)));
            case ASK, SPEAK, DELIBERATE -> Optional.empty();
        };
    }

    private Optional<Component> again(TopicDetails topic) {
        return work.verdicts().of(topic.id()).stream().filter(it -> it.result() == ReviewResult.SENT_BACK && it.round() == topic.round() - 1).findFirst()
                .map(it -> {
                    var note = Notice.soon(say("actions.again.title"));
                    note.also(new Paragraph(new Phrase(say("actions.again.text", it.round(), it.percent(), it.passPercent(), it.given(), it.content()))));
                    return Still.of(note);
                });
    }

    private void judging(TopicDetails topic, @Nullable Actor actor, List<Component> parts) {
        var rounds = work.verdicts().of(topic.id());
        var current = rounds.stream().filter(it -> it.round() == topic.round()).findFirst();
        var over = current.map(it -> it.result() != null || LocalDates.date(work.clock().instant()).isAfter(it.closesOn())).orElse(false);
        var here = HallPaths.topic(topic.id());
        if (!over) {
            if (actor == null) {
                parts.add(Notice.info(say("actions.judge.signed-out")).also(new LinkButton(ResidentsPaths.signIn(here), say("actions.judge.sign-in"))));
            } else if (work.verdicts().mayJudge(actor, topic)) {
                parts.add(new JudgeForm(topic, work.deeds().of(topic.id()), work, actor));
            } else {
                parts.add(Still.of(Notice.info(say(work.verdicts().didIt(actor, topic) ? "actions.verdict.own-deed" : "actions.judge.took-no-part"))));
            }
        }
        current.ifPresent(it -> parts.add(Still.of(new VerdictFigures(it))));
    }

    private Optional<Component> reasons(TopicDetails topic, Actor actor) {
        var round = topic.stage() == TopicStage.REVIEW ? topic.round() : topic.round() - 1;
        if (round < 1) {
            return Optional.empty();
        }
        var details = new NativeDetails("");
        details.setSummaryText(say("actions.reasons.title"));
        details.addClassName("ys-more");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                var list = new UnorderedList();
                list.addClassName("ys-deed-notes");
                var all = work.verdicts().reasons(actor, topic.id(), round);
                all.forEach(it -> list.add(new ListItem(it)));
                details.setContent(all.isEmpty() ? new Paragraph(say("actions.reasons.none")) : Still.of(list));
            }
        });
        return Optional.of(details);
    }

    @Override
    public List<StoryLine> story(TopicId topic) {
        var lines = new ArrayList<StoryLine>();
        for (var deed : work.deeds().of(topic)) {
            deed.notes().stream().filter(it -> it.kind() == NoteKind.DONE || it.kind() == NoteKind.NOT_DONE || it.kind() == NoteKind.LATE)
                    .forEach(it -> lines.add(new StoryLine(it.at(), key(it), deed.promise())));
        }
        for (var review : work.verdicts().of(topic)) {
            if (review.result() == ReviewResult.PASSED || review.result() == ReviewResult.SENT_BACK) {
                lines.add(new StoryLine(review.closesOn().plusDays(1).atStartOfDay(LocalDates.ZONE).toInstant().minusSeconds(1), "actions.story.judged",
                        words.getTranslation("actions.story.figures", Locale.SIMPLIFIED_CHINESE, review.percent(), review.given(), review.content())));
            }
        }
        return lines;
    }

    private static String key(NoteView note) {
        return note.kind() == NoteKind.DONE ? "actions.story.done" : note.kind() == NoteKind.LATE ? "actions.story.late" : "actions.story.not-done";
    }

    @Override
    public String printed(TopicDetails topic, Locale locale) {
        return printed.of(topic, locale);
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        var data = new LinkedHashMap<String, Object>();
        data.put("deeds", figures.deeds(topic.id()));
        data.put("verdicts", figures.verdicts(topic.id()));
        return data;
    }
}
