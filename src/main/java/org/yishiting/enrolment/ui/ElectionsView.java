package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.Phase;

/** 参选登记: the elections of a community; where one is on its way, one is led to it. */
@Route(EnrolmentPaths.ELECTIONS)
@AnonymousAllowed
@StyleSheet("context://enrolment/enrolment.css")
class ElectionsView extends Div implements BeforeEnterObserver {

    private final Elections elections;
    private final Communities communities;
    private final CurrentCommunity current;
    private final Clock clock;

    ElectionsView(Elections elections, Communities communities, CurrentCommunity current, Clock clock) {
        this.elections = elections;
        this.communities = communities;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        current.choose(community);
        var all = elections.of(community.id());
        var running = all.stream().filter(it -> it.phase() != Phase.CLOSED && it.phase() != Phase.CALLED_OFF).toList();
        if (running.size() == 1) {
            event.forwardTo(EnrolmentPaths.election(running.getFirst().id()));
            return;
        }
        var today = LocalDates.date(clock.instant());
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("enrolment.elections.title")).meta(getTranslation("enrolment.elections.meta", community.name())).still());
        add(all.isEmpty() ? new EmptyState(getTranslation("enrolment.elections.empty"), getTranslation("enrolment.elections.empty-text"),
                new LinkButton(EnrolmentPaths.associates(String.valueOf(community.code())), getTranslation("enrolment.elections.associates")))
                : Still.of(new RowList(all.stream().map(it -> new ListRow(EnrolmentPaths.election(it.id()), new Seal(getTranslation("enrolment.seal")), it.title())
                        .text(Standings.next(it, today)).foot(Standings.badge(it.phase()))).toList())));
    }
}
