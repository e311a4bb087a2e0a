package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.yishiting.community.Actor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.Sessions;
import org.yishiting.residents.SignInPage;

/** Lets people in and brings them back to where they came from. */
@org.springframework.stereotype.Component
public class Doorman implements SignInPage {

    private static final String OPENED = "SPRING_SECURITY_SAVED_REQUEST";

    private final Sessions sessions;

    Doorman(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<? extends Component> view() {
        return SignInView.class;
    }

    /** The page to return to: what the link said, else the page that asked for an account, else home. */
    String target(BeforeEnterEvent event) {
        var said = event.getLocation().getQueryParameters().getSingleParameter(ResidentsPaths.CONTINUE);
        return said.map(ResidentsPaths::safe).orElseGet(Doorman::asked);
    }

    /** Where the request came from. */
    public String address() {
        return VaadinServletRequest.getCurrent().getRemoteAddr();
    }

    public void letIn(Actor actor) {
        forget();
        sessions.start(actor, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
    }

    /** Lets in after a new password, and whoever else was in on the old one out. */
    public void letInOnlyHere(Actor actor) {
        letIn(actor);
        sessions.endOthers(actor, VaadinServletRequest.getCurrent().getSession(false));
    }

    /** A full load of the page, so that everything on it knows who is there. */
    public void continueTo(String target) {
        UI.getCurrent().getPage().setLocation("/" + target);
    }

    /** Kept by the filter chain when the address was opened, by the router when a link inside a page was followed. */
    private static String asked() {
        var session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(OPENED) instanceof DefaultSavedRequest opened) {
            var query = opened.getQueryString() == null ? "" : "?" + opened.getQueryString();
            return ResidentsPaths.safe(opened.getRequestURI() + query);
        }
        return session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT) instanceof String followed
                ? ResidentsPaths.safe(followed) : "";
    }

    private static void forget() {
        var session = VaadinSession.getCurrent().getSession();
        session.removeAttribute(OPENED);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    }
}
