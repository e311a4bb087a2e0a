package org.yishiting.proposals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.OrganisationSummary;
import org.yishiting.community.Organisations;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalId;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.ProposalText;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Similar;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 提一个议题: one task, on a phone. What others proposed in nearly the same words shows while typing. */
@Route(ProposalsPaths.PROPOSE)
@PermitAll
@StyleSheet("context://proposals/proposals.css")
class ProposeView extends Div implements BeforeEnterObserver {

    private static final int TYPING_PAUSE = 400;
    private static final int WORTH_COMPARING = 4;

    private final Proposals proposals;
    private final Communities communities;
    private final Organisations organisations;
    private final PolicyPack policies;
    private final CurrentActor currentActor;
    private final VoterRoll roll;
    private final Clock clock;

    ProposeView(Proposals proposals, Communities communities, Organisations organisations, PolicyPack policies, CurrentActor currentActor, VoterRoll roll,
            Clock clock) {
        this.proposals = proposals;
        this.communities = communities;
        this.organisations = organisations;
        this.policies = policies;
        this.currentActor = currentActor;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open)
                .orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        var actor = currentActor.get();
        var draft = event.getLocation().getQueryParameters().getSingleParameter("draft").flatMap(ProposalView::parsed)
                .flatMap(it -> proposals.find(actor, it)).filter(it -> it.state() == ProposalState.DRAFT).orElse(null);
        removeAll();
        add(new PageHeader(getTranslation("proposals.new.title")).crumb(ProposalsPaths.list(code), getTranslation("proposals.list.crumb"), community.name())
                .meta(getTranslation("proposals.new.meta", policies.number(PolicyKey.HALL_SCREENING_WORKDAYS, community.id(), LocalDates.date(clock.instant())))));
        if (roll.has(actor, community.id())) {
            add(form(actor, community, draft));
        } else {
            add(Notice.info(getTranslation("proposals.new.not-member", community.name()))
                    .also(new LinkButton(ResidentsPaths.join(community.id(), ProposalsPaths.propose(code)), getTranslation("proposals.new.join")).main()));
        }
    }

    private Article form(Actor actor, CommunitySummary community, @Nullable ProposalDetails draft) {
        var key = "proposals." + community.id() + "." + Integer.toHexString(actor.hashCode()) + (draft == null ? "" : "." + draft.id());
        var title = new TextField(getTranslation("proposals.new.field.title"));
        title.setHelperText(getTranslation("proposals.new.field.title-help", ProposalText.MAX_TITLE));
        title.setMaxLength(ProposalText.MAX_TITLE);
        title.setWidthFull();
        var problem = new TextArea(getTranslation("proposals.new.field.problem"));
        problem.setHelperText(getTranslation("proposals.new.field.problem-help"));
        problem.setMaxLength(ProposalText.MAX_PROBLEM);
        problem.setMinRows(5);
        problem.setWidthFull();
        if (draft != null) {
            title.setValue(draft.title());
            problem.setValue(draft.problem());
        }
        var similar = new Div();
        similar.getElement().setAttribute("aria-live", "polite");
        List.of(title, problem).forEach(field -> {
            if (field instanceof TextField line) {
                line.setValueChangeMode(ValueChangeMode.LAZY);
                line.setValueChangeTimeout(TYPING_PAUSE);
                line.addValueChangeListener(_ -> compare(community, similar, title.getValue(), problem.getValue(), draft));
            } else if (field instanceof TextArea area) {
                area.setValueChangeMode(ValueChangeMode.LAZY);
                area.setValueChangeTimeout(TYPING_PAUSE);
                area.addValueChangeListener(_ -> compare(community, similar, title.getValue(), problem.getValue(), draft));
            }
        });
        Draft.keep(title, key + ".title");
        Draft.keep(problem, key + ".problem");
        var behalf = behalf(community, draft);
        var form = new Article();
        form.addClassNames("ys-card", "ys-form");
        var send = new Button(getTranslation("proposals.new.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var id = kept(actor, community, draft, new ProposalText(title.getValue(), problem.getValue(), behalf.getValue()));
                proposals.submit(actor, id);
                forget(key);
                receipt(form, actor, id);
            } finally {
                send.setEnabled(true);
            }
        });
        var later = new Button(getTranslation("proposals.new.later"), _ -> {
            kept(actor, community, draft, new ProposalText(title.getValue(), problem.getValue(), behalf.getValue()));
            forget(key);
            getUI().ifPresent(it -> it.navigate(ProposalsPaths.list(String.valueOf(community.code()))));
        });
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var more = new NativeDetails(getTranslation("proposals.new.behalf.more"));
        more.setContent(new Div(behalf));
        more.addClassName("ys-more");
        more.setOpen(behalf.getValue() != null);
        var acts = new Div(send, later);
        acts.addClassName("ys-acts");
        form.add(title, problem, similar, more, acts);
        return form;
    }

    private Select<String> behalf(CommunitySummary community, @Nullable ProposalDetails draft) {
        var behalf = new Select<String>();
        behalf.setLabel(getTranslation("proposals.new.field.behalf"));
        behalf.setHelperText(getTranslation("proposals.new.field.behalf-help"));
        behalf.setEmptySelectionAllowed(true);
        behalf.setEmptySelectionCaption(getTranslation("proposals.new.field.behalf-none"));
        behalf.setItems(organisations.of(community.id()).stream().map(OrganisationSummary::name).toList());
        behalf.setWidthFull();
        Optional.ofNullable(draft).map(ProposalDetails::behalf).ifPresent(behalf::setValue);
        return behalf;
    }

    private ProposalId kept(Actor actor, CommunitySummary community, @Nullable ProposalDetails draft, ProposalText text) {
        if (draft == null) {
            return proposals.draft(actor, community.id(), text);
        }
        proposals.change(actor, draft.id(), text);
        return draft.id();
    }

    private static void forget(String key) {
        Draft.forget(key + ".title");
        Draft.forget(key + ".problem");
    }

    private void compare(CommunitySummary community, Div similar, String title, String problem, @Nullable ProposalDetails draft) {
        similar.removeAll();
        var words = title.strip() + problem.strip();
        var near = words.length() < WORTH_COMPARING ? List.<Similar>of() : proposals.similar(community.id(), words, draft == null ? null : draft.id());
        if (!near.isEmpty()) {
            similar.add(new SimilarList(getTranslation("proposals.new.similar"), near));
        }
    }

    private void receipt(Article form, Actor actor, ProposalId id) {
        var handedIn = proposals.find(actor, id).orElseThrow();
        form.removeAll();
        form.add(new Slip(getTranslation("proposals.new.receipt", LocalDates.weekday(Objects.requireNonNull(handedIn.lastDay()), getLocale())),
                        getTranslation("proposals.new.receipt.mark", handedIn.number(), LocalDates.moment(clock.instant(), getLocale()))),
                new Paragraph(new Phrase(getTranslation("proposals.new.receipt.next"))),
                new LinkButton(ProposalsPaths.proposal(id), getTranslation("proposals.new.receipt.see")).main());
    }
}
