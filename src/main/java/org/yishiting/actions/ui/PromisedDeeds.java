package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.records.RecordLinks;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** What was promised on a topic, with what this person can do about it: say how it goes, report, promise more. */
@org.springframework.stereotype.Component
class PromisedDeeds {

    private final DeedWork work;
    private final VoterRoll roll;
    private final RecordLinks links;

    PromisedDeeds(DeedWork work, VoterRoll roll, RecordLinks links) {
        this.work = work;
        this.roll = roll;
        this.links = links;
    }

    Section of(TopicDetails topic, @Nullable Actor actor) {
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
        var linked = links.of(all.getFirst().community(), all.stream().map(it -> it.id().end()).toList(), actor);
        var still = new UnorderedList();
        still.addClassName("ys-stack");
        for (var deed : all) {
            var links = linked.getOrDefault(deed.id().end(), List.of());
            if (actor != null && !deed.status().ended() && work.deeds().reports(actor, deed)) {
                if (still.getChildren().findAny().isPresent()) {
                    section.add(Still.of(still));
                    still.removeAll();
                }
                var card = new Div(Still.of(new DeedCard(deed, links)));
                section.add(card, acts(deed, actor, () -> work.deeds().of(deed.topic()).stream().filter(it -> it.id().equals(deed.id()))
                        .forEach(it -> card.replace(card.getComponentAt(0), Still.of(new DeedCard(it, links))))));
            } else {
                still.add(new ListItem(new DeedCard(deed, links)));
            }
        }
        if (still.getChildren().findAny().isPresent()) {
            section.add(Still.of(still));
        }
    }

    private NativeDetails acts(DeedView deed, Actor actor, SerializableRunnable ticked) {
        var acts = new NativeDetails("");
        acts.setSummaryText(say("actions.acts.title", deed.promise()));
        acts.addClassNames("ys-more", "ys-acts-of-deed");
        acts.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                acts.setContent(DeedActs.on(deed, work, actor, _ -> renew(deed.topic()), ticked));
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

    private static String day(LocalDate day) {
        return LocalDates.day(day, UI.getCurrent().getLocale());
    }
}
