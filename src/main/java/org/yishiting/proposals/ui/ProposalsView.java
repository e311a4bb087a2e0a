package org.yishiting.proposals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.hall.HallPaths;
import org.yishiting.policy.Deadlines;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.residents.CurrentActor;

/** What was proposed in a community and where it stands: one's own first, then everybody's. */
@Route(ProposalsPaths.LIST)
@AnonymousAllowed
class ProposalsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor actor;

    ProposalsView(Proposals proposals, Deadlines deadlines, Communities communities, CurrentCommunity current, CurrentActor actor) {
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.communities = communities;
        this.current = current;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open)
                .orElseThrow(NotFoundException::new);
        current.choose(community);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        var code = String.valueOf(community.code());
        var found = proposals.list(community.id(), page, PER_PAGE);
        var mine = actor.find().map(it -> proposals.mine(it, community.id())).orElse(List.of());
        removeAll();
        add(new PageHeader(getTranslation("proposals.list.title")).crumb(HallPaths.hall(code), getTranslation("proposals.list.hall"), community.name())
                .meta(getTranslation("proposals.list.meta", found.total())));
        var propose = new LinkButton(ProposalsPaths.propose(code), getTranslation("proposals.list.propose")).main();
        if (found.items().isEmpty() && mine.isEmpty()) {
            add(new EmptyState(getTranslation("proposals.list.empty.title"), getTranslation("proposals.list.empty.text"), propose));
            return;
        }
        var acts = new Div(propose, new LinkButton(ProposalsPaths.say(code), getTranslation("proposals.list.say")));
        acts.addClassName("ys-acts");
        add(acts);
        if (!mine.isEmpty() && page == 0) {
            add(Still.of(section(getTranslation("proposals.list.mine"), new RowList(mine.stream().map(it -> States.own(it, code, deadlines)).toList()))));
        }
        if (!found.items().isEmpty()) {
            add(Still.of(section(getTranslation("proposals.list.all"), new RowList(found.items().stream().map(this::row).toList()))));
        }
        add(new Pager(page, (int) Math.ceilDiv(found.total(), PER_PAGE), it -> ProposalsPaths.list(code) + (it == 0 ? "" : "?page=" + it)));
    }

    private ListRow row(ProposalDetails proposal) {
        return States.row(proposal, deadlines);
    }

    private static Section section(String title, RowList rows) {
        var section = new Section(new SectionHeader(title), rows);
        section.addClassName("ys-mt5");
        return section;
    }
}
