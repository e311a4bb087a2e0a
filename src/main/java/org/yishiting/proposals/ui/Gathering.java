package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicSummary;
import org.yishiting.hall.Topics;
import org.yishiting.proposals.RemarkId;
import org.yishiting.proposals.RemarkLog;

/** What was chosen from the log, gathered into a topic: a new one, or one that is there. */
class Gathering extends Div {

    private static final int OFFERED = 100;

    private final RemarkLog remarks;
    private final Topics topics;
    private final CommunityId community;
    private final Actor actor;
    private final Set<RemarkId> chosen = new LinkedHashSet<>();

    Gathering(RemarkLog remarks, Topics topics, CommunityId community, Actor actor) {
        this.remarks = remarks;
        this.topics = topics;
        this.community = community;
        this.actor = actor;
        getElement().setAttribute("aria-live", "polite");
    }

    /** Takes a remark in, or leaves it out. */
    void choose(RemarkId remark, boolean wanted) {
        if (wanted) {
            chosen.add(remark);
        } else {
            chosen.remove(remark);
        }
        removeAll();
        if (!chosen.isEmpty()) {
            var open = new Button(getTranslation("proposals.gather.open"), _ -> form(true));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var join = new Button(getTranslation("proposals.gather.add"), _ -> form(false));
            var acts = new Div(new Paragraph(new Phrase(getTranslation("proposals.gather.chosen", chosen.size()))), open, join);
            acts.addClassNames("ys-acts", "ys-well", "ys-pr-gather");
            add(acts);
        }
    }

    private void form(boolean fresh) {
        removeAll();
        var form = new FormBox();
        form.addClassName("ys-card");
        if (fresh) {
            var title = new TextField(getTranslation("proposals.screen.topic-title"));
            title.setMaxLength(Topics.MAX_TITLE);
            var problem = new TextArea(getTranslation("proposals.gather.problem"));
            problem.setHelperText(getTranslation("proposals.gather.problem-help"));
            problem.setMaxLength(2000);
            problem.setMinRows(3);
            problem.setWidthFull();
            var from = new TextField(getTranslation("proposals.gather.from"), getTranslation("proposals.gather.from-value", chosen.size()), "");
            from.setMaxLength(100);
            var next = new TextField(getTranslation("proposals.screen.next"));
            next.setMaxLength(Topics.MAX_NEXT_STEP);
            var go = new Button(getTranslation("proposals.gather.do.open"), _ -> {
                var topic = remarks.gather(actor, community, Set.copyOf(chosen), new TopicDraft(title.getValue(), problem.getValue(), from.getValue(), null,
                        next.getValue().isBlank() ? null : next.getValue().strip()));
                UI.getCurrent().navigate(HallPaths.topic(topic));
            });
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            form.add(title, problem, from, next, new Div(go));
            title.focus();
        } else {
            var into = new ComboBox<TopicSummary>(getTranslation("proposals.gather.into"));
            into.setItems(topics.list(new TopicQuery(community, null, "", 0, OFFERED)).items());
            into.setItemLabelGenerator(it -> it.number() + " " + it.title());
            into.setWidthFull();
            var go = new Button(getTranslation("proposals.gather.do.add"), _ -> {
                if (into.getValue() == null) {
                    into.setErrorMessage(getTranslation("proposals.screen.into-missing"));
                    into.setInvalid(true);
                    return;
                }
                remarks.addTo(actor, into.getValue().id(), Set.copyOf(chosen));
                UI.getCurrent().navigate(HallPaths.topic(into.getValue().id()));
            });
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            form.add(into, new Div(go));
            into.focus();
        }
        add(form);
    }
}
