package org.yishiting.assistance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Component;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.OpenVisits;
import org.yishiting.base.ui.Draft;
import org.yishiting.residents.CurrentActor;

/** Keeps each window with the person it acts for; closes the pages of offices while somebody is helped; shows the bar also on pages without the frame. */
@Component
class VisitGate implements VaadinServiceInitListener {

    private final OpenVisits visits;
    private final CurrentActor current;
    private final VisitBars bars;

    VisitGate(OpenVisits visits, CurrentActor current, VisitBars bars) {
        this.visits = visits;
        this.current = current;
        this.bars = bars;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            init.getUI().addBeforeEnterListener(this::enter);
            init.getUI().addAfterNavigationListener(this::entered);
        });
    }

    private void enter(BeforeEnterEvent entering) {
        var ui = entering.getUI();
        if (visits.arrive(ui) && !ui.getInternals().getActiveRouterTargetsChain().isEmpty()) {
            ui.getPage().setLocation("/" + entering.getLocation().getPathWithQueryParameters());
        }
        Draft.owner(visits.here().map(it -> VisitBar.DRAFTS + it.id()).orElse(null));
        if (current.signedIn().isPresent() && visits.here().isPresent() && ofAnOffice(entering.getNavigationTarget())) {
            entering.forwardTo(AssistancePaths.DESK, QueryParameters.of(AssistView.CLOSED, ""));
        }
    }

    private void entered(AfterNavigationEvent event) {
        var ui = UI.getCurrent();
        ui.getChildren().filter(VisitBar.class::isInstance).toList().forEach(ui::remove);
        if (event.getActiveChain().stream().noneMatch(RouterLayout.class::isInstance)) {
            bars.bar().ifPresent(bar -> {
                bar.addClassName("ys-visit-frameless");
                ui.add(bar);
            });
        }
    }

    private static boolean ofAnOffice(Class<?> view) {
        return view.isAnnotationPresent(RolesAllowed.class) && view != AssistView.class;
    }
}
