package org.yishiting.community;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

/** A page about the community one is in. Who has not chosen one yet chooses first. */
public abstract class CommunityPage extends Div implements BeforeEnterObserver {

    private final CurrentCommunity current;

    protected CommunityPage(CurrentCommunity current) {
        this.current = current;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        current.find().ifPresentOrElse(this::show, () -> event.forwardTo(CurrentCommunity.CHOOSE));
    }

    /** Puts everything on the page that this person may see of it there. */
    protected abstract void show(CommunitySummary community);
}
