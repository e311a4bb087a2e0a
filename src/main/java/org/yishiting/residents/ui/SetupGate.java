package org.yishiting.residents.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.yishiting.residents.FirstAdministrator;

/** Leads every visit of an empty portal to its setup. */
@Component
class SetupGate implements VaadinServiceInitListener {

    private final FirstAdministrator first;

    SetupGate(FirstAdministrator first) {
        this.first = first;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(entering -> {
            if (first.awaited() && entering.getNavigationTarget() != SetupView.class) {
                entering.forwardTo(SetupView.class);
            }
        }));
    }
}
