package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.policy.Deadlines;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Screening;
import org.yishiting.residents.CurrentActor;

/** What waits for an answer, the first due first; each is answered in its place. */
@Route(ProposalsPaths.SCREENING)
@Menu(title = "proposals.screen.menu", icon = "SCALES", order = 60)
@RolesAllowed({"CONVENOR", "COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@StyleSheet("context://proposals/proposals.css")
class ScreeningView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 20;

    private final Screening screening;
    private final ScreeningForms forms;
    private final Deadlines deadlines;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor currentActor;

    ScreeningView(Screening screening, ScreeningForms forms, Deadlines deadlines, CurrentCommunity current, Offices offices, CurrentActor currentActor) {
        this.screening = screening;
        this.forms = forms;
        this.deadlines = deadlines;
        this.current = current;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        show(community.get(), currentActor.get());
    }

    private void show(CommunitySummary community, Actor actor) {
        var screens = offices.holds(actor, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        var supervises = offices.holds(actor, community.id(), Office.SUPERVISORY_COMMITTEE);
        var waiting = screens ? screening.waiting(actor, community.id(), SHOWN) : List.<ProposalDetails>of();
        var appeals = supervises ? screening.appeals(actor, community.id(), SHOWN) : List.<ProposalDetails>of();
        removeAll();
        add(new PageHeader(getTranslation("proposals.screen.title")).meta(getTranslation("proposals.screen.meta", community.name())));
        if (waiting.isEmpty() && appeals.isEmpty()) {
            add(new EmptyState(getTranslation("proposals.screen.empty.title"), getTranslation("proposals.screen.empty.text"),
                    new LinkButton(ProposalsPaths.list(String.valueOf(community.code())), getTranslation("proposals.screen.all"))));
            return;
        }
        section("proposals.screen.waiting", waiting, it -> forms.answer(actor, it, ScreeningView::again));
        section("proposals.screen.appeals", appeals, it -> forms.appeal(actor, it, ScreeningView::again));
    }

    private void section(String title, List<ProposalDetails> found, Function<ProposalDetails, Div> form) {
        if (!found.isEmpty()) {
            var section = new Section(new SectionHeader(getTranslation(title)).count(getTranslation("proposals.screen.count", found.size())));
            section.addClassNames("ys-stack", "ys-mt5");
            found.forEach(it -> section.add(card(it, form)));
            add(section);
        }
    }

    private Article card(ProposalDetails proposal, Function<ProposalDetails, Div> form) {
        var title = new Paragraph(proposal.number() + " " + proposal.title());
        title.addClassName("ys-row-t");
        var state = new Div(States.badge(proposal.state()));
        var foot = new Div(state);
        foot.addClassName("ys-row-foot");
        States.due(proposal, deadlines).ifPresent(foot::add);
        var card = new Article(title, foot);
        card.addClassName("ys-card");
        var open = new Button(getTranslation("proposals.screen.open"));
        open.setAriaLabel(getTranslation("proposals.screen.open-spoken", proposal.title()));
        open.addClickListener(_ -> {
            var answer = form.apply(proposal);
            card.replace(open, answer);
            if (proposal.state() == ProposalState.SUBMITTED) {
                state.removeAll();
                state.add(States.badge(ProposalState.SCREENING));
            }
            Objects.requireNonNull(answer).getElement().executeJs("const f = this.querySelector('vaadin-radio-button, vaadin-text-area'); if (f) f.focus()");
        });
        card.add(open);
        return card;
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
