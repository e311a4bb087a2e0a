package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.Residents;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.GuideKey;
import org.yishiting.servicecatalog.GuideState;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.Law;
import org.yishiting.servicecatalog.LocalDetails;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** One service: who may have it, by which law, what to bring, where to go. Made to be read aloud and printed. */
@Route(ServicecatalogPaths.GUIDE)
@AnonymousAllowed
@StyleSheet("context://servicecatalog/servicecatalog.css")
@JavaScript("context://servicecatalog/servicecatalog.js")
class GuideView extends Div implements BeforeEnterObserver {

    private final Guides guides;
    private final Communities communities;
    private final CurrentCommunity current;
    private final Residents residents;

    GuideView(Guides guides, Communities communities, CurrentCommunity current, Residents residents) {
        this.guides = guides;
        this.communities = communities;
        this.current = current;
        this.residents = residents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = ServicesView.community(event, communities, current);
        var place = community == null ? CommunityId.NATION : community.id();
        var guide = event.getRouteParameters().get("key").map(GuideKey::new).flatMap(it -> guides.find(place, it)).orElseThrow(NotFoundException::new);
        removeAll();
        var title = GuideParts.title(guide.text());
        var marks = new ArrayList<Component>();
        marks.add(GuideParts.hukou(guide.text().hukou()));
        marks.addAll(GuideParts.state(guide));
        add(new PageHeader(title).crumb(ServicecatalogPaths.SERVICES, getTranslation("servicecatalog.title"), title).meta(marks.toArray(Component[]::new)));
        if (guide.state() == GuideState.RETIRED) {
            add(Notice.late(getTranslation("servicecatalog.retired", GuideParts.why(guide))));
            return;
        }
        var page = new Div();
        page.addClassName("ys-flow");
        warn(page, guide);
        page.add(columns(guide, community));
        add(Still.of(page));
    }

    private void warn(Div page, Guide guide) {
        if (guide.state() == GuideState.UNDER_REVIEW) {
            page.add(Notice.soon(getTranslation("servicecatalog.under-review", GuideParts.why(guide))));
        } else if (guide.overdue()) {
            page.add(Notice.late(getTranslation("servicecatalog.overdue", GuideParts.checked(guide))));
        }
        if (GuideParts.english()) {
            page.add(new Paragraph(GuideParts.summary(guide.text())), Notice.info(getTranslation("servicecatalog.chinese-only")));
        }
    }

    private Component columns(Guide guide, @Nullable CommunitySummary community) {
        var columns = new Div(place(guide, community), body(guide), aside(guide));
        columns.addClassNames("ys-two", "ys-guide");
        if (GuideParts.english()) {
            columns.getElement().setAttribute("lang", "zh-CN");
        }
        return columns;
    }

    private Component body(Guide guide) {
        var text = guide.text();
        var body = new Div();
        body.addClassName("ys-stack");
        if (!GuideParts.english()) {
            var lead = new Paragraph(new Phrase(text.summary()));
            lead.addClassName("ys-lead");
            body.add(lead);
        }
        body.add(GuideParts.card("servicecatalog.part.who", new Paragraph(new Phrase(text.who()))), laws(guide));
        if (!text.bring().isEmpty()) {
            body.add(GuideParts.card("servicecatalog.part.bring", GuideParts.dots(text.bring())));
        }
        if (!text.steps().isEmpty()) {
            var steps = new OrderedList();
            steps.addClassName("ys-counted");
            text.steps().forEach(it -> steps.add(new ListItem(new Phrase(it))));
            body.add(GuideParts.card("servicecatalog.part.steps", steps));
        }
        return body;
    }

    private Section laws(Guide guide) {
        var card = GuideParts.card("servicecatalog.part.hukou", new Paragraph(new Phrase(guide.text().hukouWhy())));
        for (Law law : guide.text().laws()) {
            var box = new Div(new H3(law.name()), new Paragraph(new Phrase(law.says())));
            box.addClassName("ys-law");
            card.add(box);
        }
        return card;
    }

    /** Where one goes is what people come for: it is first on a phone and beside the text on a desk. */
    private Component place(Guide guide, @Nullable CommunitySummary community) {
        var text = guide.text();
        var local = guide.local() == null ? new LocalDetails("", "", "", "", "") : guide.local();
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "servicecatalog.fact.where", local.venue().isEmpty() ? text.where() : local.venue());
        fact(facts, "servicecatalog.fact.hours", local.hours());
        fact(facts, "servicecatalog.fact.phone", local.phone());
        fact(facts, "servicecatalog.fact.fee", text.fee());
        fact(facts, "servicecatalog.fact.term", text.term());
        var links = new Div();
        links.addClassName("ys-flow");
        for (var link : List.of(local.link(), text.link())) {
            if (!link.isEmpty()) {
                links.add(online(link));
            }
        }
        var card = GuideParts.card("servicecatalog.part.where", facts, links);
        if (!local.note().isEmpty()) {
            card.add(Notice.info(local.note()));
        }
        if (guide.local() == null) {
            card.add(Notice.info(community == null ? getTranslation("servicecatalog.no-local") : getTranslation("servicecatalog.no-local.of", community.name())));
        }
        card.addClassName("ys-first");
        return card;
    }

    private Anchor online(String link) {
        var anchor = new Anchor(link, getTranslation("servicecatalog.online", link.replaceFirst("^https?://([^/]+).*$", "$1")));
        anchor.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank").setAttribute("router-ignore", true);
        anchor.addClassName("ys-tall");
        return anchor;
    }

    private void fact(DescriptionList facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(text)));
        }
    }

    private Component aside(Guide guide) {
        var aside = new Div();
        aside.addClassNames("ys-aside", "ys-stack");
        if (!guide.text().confirm().isEmpty()) {
            aside.add(GuideParts.card("servicecatalog.part.confirm", GuideParts.dots(guide.text().confirm())));
        }
        var by = guide.checked().checkedBy();
        var name = by == null ? null : residents.nicknameOf(by).orElse(null);
        var checked = new Paragraph(new Phrase(name == null ? GuideParts.checked(guide)
                : getTranslation("servicecatalog.check.by", GuideParts.checked(guide), guide.checked().placeName(), name)));
        checked.addClassName("ys-meta");
        var acts = new Div(GuideParts.press(getTranslation("servicecatalog.print"), "data-print"));
        acts.addClassNames("ys-acts", "ys-noprint");
        aside.add(checked, acts);
        return aside;
    }
}
