package org.yishiting.actions.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.actions.Archive;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.NoteKind;
import org.yishiting.actions.NoteView;
import org.yishiting.actions.ReviewResult;
import org.yishiting.actions.ReviewView;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
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
import org.yishiting.residents.VoterRoll;

/** What a topic's page says about what was promised and how it was judged. */
@org.springframework.stereotype.Component
@Order(80)
class DeedsPart implements TopicPart {

    private final DeedWork work;
    private final VoterRoll roll;
    private final VerdictData figures;
    private final I18NProvider words;
    private final Register register;
    private final Communities communities;

    DeedsPart(DeedWork work, VoterRoll roll, VerdictData figures, I18NProvider words, Register register, Communities communities) {
        this.register = register;
        this.communities = communities;
        this.work = work;
        this.roll = roll;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Component> first(TopicDetails topic, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        if (topic.status() == TopicStatus.CLOSED) {
            work.verdicts().of(topic.id()).reversed().forEach(it -> parts.add(Still.of(new VerdictFigures(it))));
            parts.add(deeds(topic, actor));
        } else if (topic.running() && topic.stage() == TopicStage.ACT) {
            again(topic).ifPresent(parts::add);
            parts.add(deeds(topic, actor));
        } else if (topic.running() && topic.stage() == TopicStage.REVIEW) {
            judging(topic, actor, parts);
            parts.add(deeds(topic, actor));
        }
        return parts;
    }

    /** What was promised while it is still talked about, or before it stopped. */
    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var above = topic.status() == TopicStatus.CLOSED || topic.running() && (topic.stage() == TopicStage.ACT || topic.stage() == TopicStage.REVIEW);
        return above || work.deeds().of(topic.id()).isEmpty() ? List.of() : List.of(deeds(topic, actor));
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

    private Optional<Component> again(TopicDetails topic) {
        return work.verdicts().of(topic.id()).stream().filter(it -> it.result() == ReviewResult.SENT_BACK && it.round() == topic.round() - 1).findFirst()
                .map(it -> {
                    var note = Notice.soon(say("actions.again.title"));
                    note.also(new Paragraph(new Phrase(say("actions.again.text", it.round(), it.percent(), it.passPercent(), it.given(), it.content()))));
                    return Still.of(note);
                });
    }

    private Section deeds(TopicDetails topic, @Nullable Actor actor) {
        var all = work.deeds().of(topic.id());
        var section = new DeedSection(new SectionHeader(say("actions.deeds.title")).count(summary(all)));
        if (all.isEmpty()) {
            section.add(Notice.info(say("actions.deeds.none")));
        } else {
            cards(all, actor, section);
        }
        if (topic.running() && topic.stage() == TopicStage.ACT) {
            if (!all.isEmpty()) {
                section.add(remark(topic, all, actor));
            }
            if (actor != null && work.deeds().leads(actor, topic.community())) {
                section.add(more(topic, actor));
            }
        }
        return section;
    }

    /** What nobody here can act on is one piece; each deed that this person may report on has its acts below it. */
    private void cards(List<DeedView> all, @Nullable Actor actor, Section section) {
        var still = new UnorderedList();
        still.addClassName("ys-stack");
        for (var deed : all) {
            still.add(new ListItem(new DeedCard(deed)));
            if (actor != null && !deed.status().ended() && work.deeds().reports(actor, deed)) {
                section.add(Still.of(still));
                still.removeAll();
                section.add(acts(deed, actor));
            }
        }
        if (still.getChildren().findAny().isPresent()) {
            section.add(Still.of(still));
        }
    }

    private NativeDetails acts(DeedView deed, Actor actor) {
        var acts = new NativeDetails("");
        acts.setSummaryText(say("actions.acts.title", deed.promise()));
        acts.addClassNames("ys-more", "ys-acts-of-deed");
        acts.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                acts.setContent(DeedActs.on(deed, work, actor, _ -> renew(deed.topic())));
            }
        });
        return acts;
    }

    private NativeDetails more(TopicDetails topic, Actor actor) {
        var more = new NativeDetails("");
        more.setSummaryText(say("actions.promise.title"));
        more.addClassName("ys-more");
        more.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                more.setContent(DeedActs.promising(topic, work, actor, _ -> renew(topic.id())));
            }
        });
        return more;
    }

    private static void renew(TopicId topic) {
        UI.getCurrent().navigate(HallPaths.topic(topic));
    }

    private Component remark(TopicDetails topic, List<DeedView> all, @Nullable Actor actor) {
        var here = HallPaths.topic(topic.id());
        if (actor == null) {
            return new LinkButton(ResidentsPaths.signIn(here), say("actions.remark.open"));
        }
        if (!roll.has(actor, topic.community())) {
            return new LinkButton(ResidentsPaths.join(topic.community(), here), say("actions.remark.open"));
        }
        var box = new Div();
        var open = new Button(say("actions.remark.open"), press -> {
            press.getSource().setVisible(false);
            box.add(new RemarkForm(topic, all, work, actor));
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setId("say-how-it-goes");
        box.add(open);
        var own = work.remarks().own(actor, topic.id());
        if (!own.isEmpty()) {
            var said = new UnorderedList();
            said.addClassName("ys-deed-notes");
            own.forEach(it -> said.add(new ListItem(new Phrase(day(LocalDates.date(it.at())) + " " + it.text()),
                    new Paragraph(it.answer() == null ? say("actions.remark.unanswered") : say("actions.remark.answer", it.answer())))));
            var card = new Article(new H3(say("actions.remark.own")), said);
            card.addClassNames("ys-card", "ys-mt4");
            box.add(Still.of(card));
        }
        return box;
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
                parts.add(Still.of(Notice.info(say("actions.judge.took-no-part"))));
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

    private static String summary(List<DeedView> all) {
        var parts = new ArrayList<String>();
        parts.add(say("actions.deeds.count", all.size()));
        count(parts, "actions.deeds.late", all.stream().filter(DeedView::late).count());
        count(parts, "actions.deeds.paused", all.stream().filter(it -> it.status() == DeedStatus.PAUSED).count());
        count(parts, "actions.deeds.done", all.stream().filter(it -> it.status() == DeedStatus.DONE).count());
        return String.join(say("actions.verdict.comma"), parts);
    }

    private static void count(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(say(key, count));
        }
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
        var all = work.deeds().of(topic.id());
        var html = new StringBuilder();
        if (!all.isEmpty()) {
            html.append("<h2>").append(spoken(locale, "actions.deeds.title")).append("</h2><ul>");
            all.forEach(it -> html.append("<li>").append(line(it, locale)).append("</li>"));
            html.append("</ul>");
        }
        for (var round : work.verdicts().of(topic.id())) {
            html.append("<h2>").append(spoken(locale, "actions.verdict.title")).append(" · ").append(spoken(locale, "actions.verdict.round", round.round())).append("</h2><p>")
                    .append(round.enough() || round.result() != null ? printed(round, locale)
                            : spoken(locale, "actions.verdict.waiting", round.entitled(), round.given(), round.least())).append("</p>");
        }
        return html.toString();
    }

    private String printed(ReviewView round, Locale locale) {
        return spoken(locale, "actions.print.verdict", round.percent(), round.given(), round.content(), round.entitled(), round.passPercent());
    }

    private String line(DeedView deed, Locale locale) {
        var owner = deed.owner() == null ? words.getTranslation("actions.deed.nobody", locale) : deed.owner().name() + " " + deed.owner().office();
        var when = deed.endedOn() != null ? deed.endedOn() : deed.due();
        var badge = "actions.badge." + (deed.late() ? "late" : deed.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return spoken(locale, "actions.print.deed", deed.promise(), owner.strip(), words.getTranslation(badge, locale), when == null ? "" : LocalDates.day(when, locale),
                Objects.requireNonNullElse(deed.result(), ""));
    }

    private String spoken(Locale locale, String key, Object... args) {
        return htmlEscape(words.getTranslation(key, locale, args));
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        var data = new LinkedHashMap<String, Object>();
        data.put("deeds", figures.deeds(topic.id()));
        data.put("verdicts", figures.verdicts(topic.id()));
        return data;
    }

    private static String day(LocalDate day) {
        return LocalDates.day(day, UI.getCurrent().getLocale());
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
