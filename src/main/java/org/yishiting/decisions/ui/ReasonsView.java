package org.yishiting.decisions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.decisions.OptionStances;
import org.yishiting.decisions.Reason;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.ModerationPaths;

/** One option with the reasons and conditions people gave, twenty a page. */
@Route(DecisionsPaths.REASONS)
@AnonymousAllowed
@StyleSheet("context://decisions/decisions.css")
class ReasonsView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final Deliberated deliberated;

    ReasonsView(Topics topics, Deliberated deliberated) {
        this.topics = topics;
        this.deliberated = deliberated;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = topic(event).flatMap(topics::find).orElseThrow(NotFoundException::new);
        var number = event.getRouteParameters().get("number").filter(it -> it.matches("\\d{1,3}")).map(Integer::parseInt).orElseThrow(NotFoundException::new);
        var option = deliberated.options().of(topic.id()).stream().filter(it -> it.number() == number).findFirst().orElseThrow(NotFoundException::new);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        var reasons = deliberated.stances().reasons(option.id(), page);
        removeAll();
        add(new PageHeader(getTranslation("decisions.reasons.title", number, option.title())).crumb(HallPaths.topic(topic.id()), topic.title(), topic.number()));
        add(Still.of(OptionCard.read(topic, option, new H2())));
        add(new SectionHeader(getTranslation("decisions.reasons.list")).count(getTranslation("decisions.reasons.count", reasons.total())));
        if (reasons.items().isEmpty()) {
            add(new EmptyState(getTranslation("decisions.reasons.empty.title"), getTranslation("decisions.reasons.empty.text")));
        } else {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-points");
            reasons.items().stream().map(this::line).forEach(list::add);
            add(Still.of(list), new Pager(page, Math.ceilDiv(reasons.total(), OptionStances.PER_PAGE),
                    it -> DecisionsPaths.reasons(topic.id(), number) + (it == 0 ? "" : "?page=" + it)));
        }
        addClassName("ys-stack");
    }

    private ListItem line(Reason it) {
        var stance = new Paragraph(new Span(getTranslation("decisions.stance." + it.stance().key())));
        stance.addClassNames("ys-meta", "ys-counts-f");
        var text = it.removedBy() == null ? it.text() : getTranslation("decisions.reasons.removed", it.removedBy());
        var item = new ListItem(new Paragraph(new Phrase(text)), stance);
        if (it.removedBy() == null) {
            stance.add(new Anchor(ModerationPaths.report("decisions.reason", it.id().toString()), getTranslation("decisions.reasons.report")));
        }
        return item;
    }

    static Optional<TopicId> topic(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters().get("topic").map(TopicId::parse);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
