package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Objects;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.proposals.CompetenceEntry;
import org.yishiting.proposals.CompetenceKind;
import org.yishiting.proposals.Competences;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.residents.CurrentActor;

/** 权责清单: what the community decides itself, what it helps with, what is not for it. */
@Route(ProposalsPaths.COMPETENCES)
@Menu(title = "proposals.competence.menu", icon = "FOLDER", order = 63)
@RolesAllowed({"CONVENOR", "COMMITTEE_STAFF"})
class CompetencesView extends Div implements BeforeEnterObserver {

    private final Competences competences;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;

    CompetencesView(Competences competences, CurrentCommunity current, CurrentActor currentActor) {
        this.competences = competences;
        this.current = current;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        removeAll();
        add(new PageHeader(getTranslation("proposals.competence.title")).meta(getTranslation("proposals.competence.meta", community.get().name())));
        var all = competences.of(community.get().id());
        for (var kind : CompetenceKind.values()) {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
            all.stream().filter(it -> it.kind() == kind).forEach(it -> list.add(line(it, community.get().id())));
            var section = new Section(new SectionHeader(getTranslation("proposals.competence.kind." + key(kind)))
                    .hint(getTranslation("proposals.competence.hint." + key(kind))));
            section.addClassName("ys-mt5");
            if (list.getComponentCount() > 0) {
                section.add(list);
            }
            add(section);
        }
        add(form(currentActor.get(), community.get().id()));
    }

    private ListItem line(CompetenceEntry entry, CommunityId community) {
        var words = new Paragraph(new Phrase(ScreeningForms.line(entry, this)));
        words.addClassName("ys-row-t");
        var body = new Div(words);
        if (!entry.hints().isEmpty()) {
            body.add(new Paragraph(getTranslation("proposals.competence.hinted-by", entry.hints())));
        }
        body.addClassName("ys-row-b");
        var remove = new NativeButton(getTranslation("proposals.competence.remove"), _ -> {
            competences.remove(currentActor.get(), community, entry.id());
            UI.getCurrent().refreshCurrentRoute(false);
        });
        remove.addClassNames("ys-b", "ys-b-quiet");
        remove.setAriaLabel(getTranslation("proposals.competence.remove-spoken", entry.text()));
        var row = new Div(new Div(), body, remove);
        row.addClassName("ys-row");
        return new ListItem(row);
    }

    private Article form(Actor actor, CommunityId community) {
        var kind = new Select<CompetenceKind>();
        kind.setLabel(getTranslation("proposals.competence.field.kind"));
        kind.setItems(CompetenceKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("proposals.competence.kind." + key(it)));
        kind.setValue(CompetenceKind.SELF);
        var text = new TextField(getTranslation("proposals.competence.field.text"));
        text.setMaxLength(100);
        text.setWidthFull();
        var hints = new TextField(getTranslation("proposals.competence.field.hints"));
        hints.setHelperText(getTranslation("proposals.competence.field.hints-help"));
        hints.setMaxLength(150);
        hints.setWidthFull();
        var referral = new TextField(getTranslation("proposals.competence.field.referral"));
        referral.setHelperText(getTranslation("proposals.competence.field.referral-help"));
        referral.setMaxLength(60);
        referral.setWidthFull();
        var save = new Button(getTranslation("proposals.competence.add"), _ -> {
            competences.add(actor, community, Objects.requireNonNull(kind.getValue()), text.getValue(), hints.getValue(), referral.getValue());
            UI.getCurrent().refreshCurrentRoute(false);
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Article(new SectionHeader(getTranslation("proposals.competence.new")), kind, text, hints, referral, new Div(save));
        form.addClassNames("ys-card", "ys-form", "ys-mt5");
        return form;
    }

    private static String key(CompetenceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
