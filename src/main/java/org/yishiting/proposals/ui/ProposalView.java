package org.yishiting.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.Office;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalId;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Raising;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** One proposal: where it stands, until when there is an answer; the answer with its reason, and who looks again. */
@Route(ProposalsPaths.PROPOSAL)
@AnonymousAllowed
@StyleSheet("context://proposals/proposals.css")
class ProposalView extends Div implements BeforeEnterObserver {

    private final Proposals proposals;
    private final Raising raising;
    private final ProposalFacts facts;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final VoterRoll roll;
    private final Deadlines deadlines;
    private final PolicyPack policies;
    private final People people;
    private final Clock clock;

    ProposalView(Proposals proposals, Raising raising, ProposalFacts facts, Communities communities, CurrentActor currentActor, VoterRoll roll, Deadlines deadlines,
            PolicyPack policies, People people, Clock clock) {
        this.proposals = proposals;
        this.raising = raising;
        this.facts = facts;
        this.communities = communities;
        this.currentActor = currentActor;
        this.roll = roll;
        this.deadlines = deadlines;
        this.policies = policies;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.find().orElse(null);
        var id = event.getRouteParameters().get("proposal").flatMap(ProposalView::parsed).orElseThrow(NotFoundException::new);
        var proposal = (actor == null ? proposals.find(id) : proposals.find(actor, id)).orElseThrow(NotFoundException::new);
        var community = communities.find(proposal.community()).orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        if (proposal.state() == ProposalState.DRAFT) {
            event.forwardTo(ProposalsPaths.propose(code), QueryParameters.of("draft", id.toString()));
            return;
        }
        var mine = actor != null && actor.resident().equals(proposal.proposedBy());
        removeAll();
        add(head(proposal, code));
        if (proposal.state().waiting() || proposal.state() == ProposalState.APPEALED) {
            add(waiting(proposal, actor, mine));
        } else {
            add(Still.of(facts.answer(proposal)));
        }
        if (proposal.appealable()) {
            add(secondLook(proposal, mine ? actor : null));
        }
        add(Still.of(said(proposal, mine)), Still.of(history(proposal)));
        if (actor != null && mine && proposal.state().waiting()) {
            add(withdraw(proposal, actor));
        }
    }

    private PageHeader head(ProposalDetails proposal, String code) {
        var refused = proposal.state() == ProposalState.DECLINED || proposal.state() == ProposalState.REFERRED;
        var title = refused ? getTranslation("proposals.page.title." + States.key(proposal.state())) : States.title(proposal);
        var head = new PageHeader(title).crumb(ProposalsPaths.list(code), getTranslation("proposals.list.crumb"), proposal.number());
        if (refused && !proposal.title().isEmpty()) {
            head.meta(getTranslation("proposals.page.quoted", proposal.title()));
        } else if (!proposal.title().isEmpty()) {
            head.meta(proposal.behalf() == null ? getTranslation("proposals.page.by", people.name(proposal.proposedBy()))
                    : getTranslation("proposals.page.by-for", people.name(proposal.proposedBy()), proposal.behalf()));
        }
        return head;
    }

    private NowCard waiting(ProposalDetails proposal, @Nullable Actor actor, boolean mine) {
        var appealed = proposal.state() == ProposalState.APPEALED;
        var last = Objects.requireNonNull(proposal.lastDay());
        var left = deadlines.workdaysLeft(last);
        var now = new NowCard()
                .now(appealed ? getTranslation("proposals.now.appealed", people.supervisors(proposal.community()))
                        : proposal.takenBy() == null ? getTranslation("proposals.now.submitted")
                        : getTranslation("proposals.now.screening", people.inOffice(proposal.takenBy(), proposal.community(), Office.CONVENOR, Office.COMMITTEE_STAFF)))
                .next(left < 0 ? getTranslation("proposals.next.late", -left, LocalDates.day(last, getLocale()))
                        : getTranslation("proposals.next.by", LocalDates.weekday(last, getLocale()), left))
                .youCan(getTranslation("proposals.can." + (mine ? "own" : actor == null ? "signed-out" : "too")));
        var raised = raising.count(proposal.id());
        if (raised > 1) {
            var count = new Paragraph(new Phrase(getTranslation("proposals.raised", raised)));
            count.addClassName("ys-why");
            now.act(count);
        }
        if (actor == null) {
            now.act(new LinkButton(ResidentsPaths.signIn(ProposalsPaths.proposal(proposal.id())), getTranslation("proposals.sign-in")));
        } else if (!mine && !appealed && roll.has(actor, proposal.community()) && !raising.did(actor, proposal.id())) {
            now.act(new Button(getTranslation("proposals.too"), _ -> {
                raising.too(actor, proposal.id());
                again();
            }));
        }
        return now;
    }

    private Section secondLook(ProposalDetails proposal, @Nullable Actor writer) {
        var term = policies.number(PolicyKey.HALL_APPEAL_WORKDAYS, proposal.community(), LocalDates.date(clock.instant()));
        var card = new Section(new H2(getTranslation("proposals.appeal.title")),
                new Paragraph(new Phrase(getTranslation("proposals.appeal.text", people.supervisors(proposal.community()), people.name(proposal.decidedBy()), term))));
        card.addClassNames("ys-now");
        var free = new Paragraph(getTranslation(writer == null ? "proposals.appeal.writer-only" : "proposals.appeal.free"));
        free.addClassNames("ys-meta", "ys-mt1");
        card.add(free);
        if (writer != null) {
            var open = new Button(getTranslation("proposals.appeal.open"));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            open.addClickListener(_ -> {
                card.remove(open);
                card.add(appealForm(proposal, writer));
            });
            card.add(open);
        }
        return card;
    }

    private Div appealForm(ProposalDetails proposal, Actor writer) {
        var why = new TextArea(getTranslation("proposals.appeal.field"));
        why.setHelperText(getTranslation("proposals.appeal.field-help", Proposals.MAX_APPEAL));
        why.setMaxLength(Proposals.MAX_APPEAL);
        why.setMinRows(3);
        why.setWidthFull();
        var key = "proposals.appeal." + proposal.id();
        Draft.keep(why, key);
        var send = new Button(getTranslation("proposals.appeal.send"), _ -> {
            proposals.appeal(writer, proposal.id(), why.getValue());
            Draft.forget(key);
            again();
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(why, send);
        form.addClassNames("ys-form", "ys-mt3");
        why.focus();
        return form;
    }

    private Section said(ProposalDetails proposal, boolean mine) {
        var text = new Paragraph(words(proposal));
        text.addClassName("ys-pr-text");
        var card = new Section(new H2(getTranslation("proposals.page.problem")), text);
        card.addClassName("ys-card");
        facts.before(proposal).ifPresent(card::add);
        if (!mine && !proposal.problem().isEmpty() && proposal.removed() == null) {
            var report = new Anchor("/" + ModerationPaths.report(Proposals.KIND, proposal.id().toString()), getTranslation("proposals.report"));
            var why = new Paragraph(report);
            why.addClassName("ys-why");
            card.add(why);
        }
        if (proposal.state() == ProposalState.APPEALED && proposal.appeal() != null) {
            var appeal = new Paragraph(proposal.appeal());
            appeal.addClassName("ys-pr-text");
            card.add(new H2(getTranslation("proposals.page.appeal")), appeal);
        }
        return card;
    }

    private String words(ProposalDetails proposal) {
        if (!proposal.problem().isEmpty()) {
            return proposal.problem();
        }
        return proposal.removed() == null ? getTranslation("proposals.page.hidden." + (proposal.state().waiting() ? "unread" : "kept"))
                : getTranslation("moderation.placeholder", proposal.removed().number(), proposal.removed().text());
    }

    private Section history(ProposalDetails proposal) {
        var line = new OrderedList();
        line.addClassName("ys-line");
        for (var step : proposals.history(proposal.id())) {
            var item = new ListItem();
            item.addClassName("is-done");
            item.getElement().appendChild(new Element("time").setText(LocalDates.moment(step.at(), getLocale())));
            var by = step.by() == null || step.by().equals(proposal.proposedBy()) ? "" : people.name(step.by());
            var what = getTranslation("proposals.event." + step.event(), by);
            var readable = !step.note().isBlank() && (!proposal.title().isEmpty() || !step.event().equals("APPEALED"));
            item.add(new Span(new Phrase(readable ? what + getTranslation("proposals.event.note", step.note()) : what)));
            line.add(item);
        }
        var card = new Section(new H2(getTranslation("proposals.page.history")), line);
        card.addClassName("ys-card");
        return card;
    }

    private Component withdraw(ProposalDetails proposal, Actor writer) {
        var withdraw = new Button(getTranslation("proposals.withdraw"), _ -> {
            var sure = new ConfirmDialog(getTranslation("proposals.withdraw.title"), getTranslation("proposals.withdraw.text"),
                    getTranslation("proposals.withdraw.do"), _ -> {
                        proposals.withdraw(writer, proposal.id());
                        again();
                    });
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("proposals.withdraw.keep"));
            sure.open();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return withdraw;
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    static Optional<ProposalId> parsed(String id) {
        try {
            return Optional.of(ProposalId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
