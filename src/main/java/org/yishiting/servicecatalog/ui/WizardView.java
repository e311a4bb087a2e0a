package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.Likelihood;
import org.yishiting.servicecatalog.Questions;
import org.yishiting.servicecatalog.ServicecatalogPaths;
import tools.jackson.databind.json.JsonMapper;

/** 法律已经给了我什么: five questions, answered in the browser alone, and what somebody may go and ask for. It decides nothing. */
@Route(ServicecatalogPaths.WIZARD)
@AnonymousAllowed
@StyleSheet("context://servicecatalog/servicecatalog.css")
@JavaScript("context://servicecatalog/servicecatalog.js")
class WizardView extends Div implements BeforeEnterObserver {

    private final Guides guides;
    private final Communities communities;
    private final CurrentCommunity current;

    WizardView(Guides guides, Communities communities, CurrentCommunity current) {
        this.guides = guides;
        this.communities = communities;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = ServicesView.community(event, communities, current);
        var list = guides.list(community == null ? CommunityId.NATION : community.id()).stream().filter(it -> it.text().check() != null).toList();
        removeAll();
        var title = getTranslation("servicecatalog.wizard.title");
        add(new PageHeader(title).crumb(ServicecatalogPaths.SERVICES, getTranslation("servicecatalog.title"), title).meta(getTranslation("servicecatalog.wizard.meta")));
        var page = new HtmlContainer("form");
        page.addClassName("ys-stack");
        page.getElement().setAttribute("data-wizard", "").setAttribute("autocomplete", "off");
        page.add(Notice.info(getTranslation("servicecatalog.stays-here")));
        Questions.asked().forEach((question, answers) -> page.add(question(question, answers)));
        var acts = new Div(GuideParts.press(getTranslation("servicecatalog.wizard.show"), "data-show", "ys-b-main"));
        acts.addClassNames("ys-acts", "ys-noprint");
        page.add(acts, result(list));
        add(Still.of(page));
    }

    private Component question(String question, List<String> answers) {
        var asked = new Answers(question, getTranslation("servicecatalog.ask." + question), "");
        answers.forEach(it -> asked.answer(it, it.equals(Questions.UNSAID) ? getTranslation("servicecatalog.ask.unsaid")
                : getTranslation("servicecatalog.ask." + question + "." + it), "", Map.of()));
        return asked;
    }

    private Component result(List<Guide> list) {
        var heading = new H2(getTranslation("servicecatalog.wizard.result"));
        heading.getElement().setAttribute("tabindex", "-1");
        var result = new Section(heading, new Paragraph(new Phrase(getTranslation("servicecatalog.wizard.no-decision"))));
        result.addClassName("ys-stack");
        result.getElement().setAttribute("data-result", "").setAttribute("hidden", true);
        for (var level : List.of(Likelihood.LIKELY, Likelihood.UNCLEAR, Likelihood.NOT_YET)) {
            var rows = new UnorderedList();
            rows.addClassName("ys-stack");
            var part = new Div(new H3(getTranslation("servicecatalog.likelihood." + level)), rows);
            part.addClassName("ys-flow");
            part.getElement().setAttribute("data-level", level.name()).setAttribute("hidden", true);
            result.add(part);
        }
        var all = new UnorderedList();
        all.getElement().setAttribute("data-guides", "").setAttribute("hidden", true);
        list.forEach(it -> all.add(item(it)));
        var acts = new Div(GuideParts.press(getTranslation("servicecatalog.print"), "data-print"), GuideParts.press(getTranslation("servicecatalog.wizard.again"), "data-again", "ys-b-quiet"));
        acts.addClassNames("ys-acts", "ys-noprint");
        result.add(all, acts);
        return result;
    }

    private ListItem item(Guide guide) {
        var why = new Paragraph();
        why.getElement().setAttribute("data-why", "");
        var item = new ListItem(new H4(new Anchor(ServicecatalogPaths.guide(guide.key()), GuideParts.title(guide.text()))), why);
        if (!guide.text().bring().isEmpty()) {
            item.add(new Paragraph(new Phrase(getTranslation("servicecatalog.wizard.bring", String.join("、", guide.text().bring())))));
        }
        item.addClassNames("ys-card", "ys-flow");
        item.getElement().setAttribute("data-check", JsonMapper.shared().writeValueAsString(guide.text().check()));
        return item;
    }
}
