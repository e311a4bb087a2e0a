package org.yishiting.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.ObjectionView;
import org.yishiting.decisions.Objections;
import org.yishiting.decisions.OptionFate;
import org.yishiting.decisions.OutcomeKind;
import org.yishiting.decisions.OutcomeView;
import org.yishiting.decisions.Point;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.records.RecordsPaths;

/** 议定了什么: the outcome, what is to be done by whom, dissent word for word, and while it is published, objections. */
@StyleSheet("context://decisions/decisions.css")
class OutcomeSection extends Section {

    private final TopicDetails topic;
    private final OutcomeView outcome;
    private final Deliberated deliberated;
    private final Div own = new Div();

    OutcomeSection(TopicDetails topic, OutcomeView outcome, Deliberated deliberated, Reader reader) {
        this.topic = topic;
        this.outcome = outcome;
        this.deliberated = deliberated;
        add(Still.of(drawn(reader)));
        var actor = reader.speaking();
        if (actor != null && topic.running() && outcome.takesObjections(Zone.today(deliberated.clock())) && deliberated.objections().own(actor, outcome.id()).isEmpty()) {
            own.add(new Button(getTranslation("decisions.objection.make"), _ -> form(actor)));
            own.addClassName("ys-mt3");
            add(own);
        }
    }

    private Div drawn(Reader reader) {
        var card = new Article(head());
        card.addClassName("ys-card");
        var text = new Paragraph(new Phrase(outcome.text()));
        text.addClassName("ys-lead");
        card.add(text);
        if (topic.stage() == TopicStage.DELIBERATE && !outcome.points().isEmpty()) {
            card.add(points(outcome.points()));
        }
        card.add(mark(reader));
        if (!outcome.dissent().isEmpty()) {
            card.add(dissent());
        }
        if (!outcome.fates().isEmpty()) {
            card.add(fates());
        }
        var objections = deliberated.objections().of(outcome.id());
        if (!objections.isEmpty()) {
            card.add(objections(objections));
        }
        var drawn = new Div(new SectionHeader(getTranslation(outcome.kind() == OutcomeKind.ENDED_NO_AGREEMENT ? "decisions.outcome.title-none" : "decisions.outcome.title")), card);
        var votes = deliberated.votes().of(topic.id());
        if (outcome.kind() == OutcomeKind.TO_ASSEMBLY || !votes.isEmpty()) {
            drawn.add(new LegalCard(votes.stream().findFirst().orElse(null)));
        }
        return drawn;
    }

    private Paragraph head() {
        var kind = getTranslation("decisions.kind." + outcome.kind().key());
        var badge = outcome.kind() == OutcomeKind.CONSENSUS ? Badge.ok(kind) : Badge.info(Icon.SCALES, kind);
        var line = new Paragraph(badge);
        line.addClassName("ys-acts");
        if (!outcome.isFinal()) {
            var today = Zone.today(deliberated.clock());
            line.add(outcome.takesObjections(today) ? DueChip.running(getTranslation("decisions.outcome.published"),
                    getTranslation("decisions.outcome.until", LocalDates.day(outcome.objectionsUntil(), getLocale())))
                    : DueChip.soon(getTranslation("decisions.outcome.answers-missing"), ""));
        }
        return line;
    }

    private Component points(List<Point> points) {
        var list = new OrderedList();
        list.addClassName("ys-points");
        for (var point : points) {
            var who = point.until() == null ? getTranslation("decisions.point.who", point.owner())
                    : getTranslation("decisions.point.who-until", point.owner(), LocalDates.day(point.until(), getLocale()));
            var meta = new Paragraph(new Phrase(who));
            meta.addClassName("ys-meta");
            list.add(new ListItem(new Paragraph(new Phrase(point.text())), meta));
        }
        return list;
    }

    private Paragraph mark(Reader reader) {
        var mark = new Paragraph(new Phrase(getTranslation("decisions.outcome.from", LocalDates.day(LocalDates.date(outcome.publishedAt()), getLocale()))));
        var number = outcome.record();
        if (number != null) {
            mark.add(new Span(" · " + getTranslation("decisions.outcome.record") + " "),
                    new Anchor(RecordsPaths.record(String.valueOf(reader.community().code()), number), number.toString()));
        }
        mark.addClassName("ys-meta");
        return mark;
    }

    private NativeDetails dissent() {
        var quotes = new Div();
        outcome.dissent().forEach(it -> {
            var quote = new Paragraph(new Phrase(getTranslation("decisions.outcome.quote", it)));
            quote.addClassName("ys-quote");
            quotes.add(quote);
        });
        return more(getTranslation("decisions.outcome.dissent", outcome.dissent().size()), quotes);
    }

    private NativeDetails fates() {
        var list = new UnorderedList();
        list.addClassName("ys-fates");
        for (var it : outcome.fates()) {
            var text = text(it);
            var item = new ListItem(badge(it), new Span(new Phrase(getTranslation("decisions.ballot.option", it.number(), it.title()))));
            if (!text.isEmpty()) {
                var why = new Paragraph(new Phrase(text));
                why.addClassName("ys-why");
                item.add(why);
            }
            list.add(item);
        }
        return more(getTranslation("decisions.outcome.fates", outcome.fates().size()), new Div(list));
    }

    private Badge badge(OptionFate it) {
        return switch (it.fate()) {
            case Fate.Adopted _ -> Badge.ok(getTranslation("decisions.fate.adopted"));
            case Fate.Rejected _ -> Badge.plain(Icon.CROSS, getTranslation("decisions.fate.rejected"));
            case Fate.Deferred _ -> Badge.plain(Icon.PAUSE, getTranslation("decisions.fate.deferred"));
        };
    }

    private String text(OptionFate it) {
        return switch (it.fate()) {
            case Fate.Adopted adopted -> adopted.change();
            case Fate.Rejected rejected -> rejected.why();
            case Fate.Deferred deferred -> getTranslation("decisions.fate.deferred-until", LocalDates.full(deferred.until(), getLocale()), deferred.why());
        };
    }

    private NativeDetails objections(List<ObjectionView> all) {
        var list = new UnorderedList();
        list.addClassName("ys-points");
        for (var it : all) {
            var answer = new Paragraph(new Phrase(it.answer() == null ? getTranslation("decisions.objection.waiting") : getTranslation("decisions.objection.answered", it.answer())));
            answer.addClassName("ys-why");
            list.add(new ListItem(new Paragraph(new Phrase(it.removedBy() == null ? it.reason() : getTranslation("decisions.reasons.removed", it.removedBy()))), answer));
        }
        var open = all.stream().filter(it -> it.answer() == null).count();
        return more(getTranslation(open == 0 ? "decisions.objection.list" : "decisions.objection.list-open", all.size(), open), new Div(list));
    }

    private static NativeDetails more(String summary, Div content) {
        var more = new NativeDetails(summary);
        more.setContent(content);
        more.addClassName("ys-more");
        return more;
    }

    private void form(Actor actor) {
        own.removeAll();
        var draft = "decisions.objection." + outcome.id() + "." + Integer.toHexString(actor.hashCode());
        var reason = new TextArea(getTranslation("decisions.objection.label"));
        reason.setHelperText(getTranslation("decisions.objection.help", Objections.MAX_REASON));
        reason.setWidthFull();
        Draft.keep(reason, draft);
        var send = new Button(getTranslation("decisions.objection.send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var words = deliberated.objections().make(actor, topic.id(), reason.getValue());
                Draft.forget(draft);
                own.removeAll();
                var slip = new Slip(getTranslation("decisions.objection.receipt"), LocalDates.moment(deliberated.clock().instant(), getLocale()));
                own.add(words.published() ? slip : slip.act(new Anchor(ModerationPaths.text(words.text()), getTranslation("decisions.words.waiting", words.hours()))));
            } finally {
                send.setEnabled(true);
            }
        });
        var form = new Article(new H3(getTranslation("decisions.objection.title")), reason, send);
        form.addClassNames("ys-card", "ys-form");
        own.add(form);
    }
}
