package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;

/** The page belongs to an office that the person does not hold: says which, and whom to ask. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        var offices = offices(event);
        var text = offices.isEmpty() ? getTranslation("shell.denied.text") : getTranslation("shell.denied.offices", offices);
        add(new PageHeader(getTranslation("shell.denied.title")),
                new EmptyState(getTranslation("shell.denied.why"), text, new LinkButton("", getTranslation("shell.to-home")).main()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** Who may open the page that was asked for, in words. */
    private String offices(BeforeEnterEvent event) {
        var names = RouteConfiguration.forApplicationScope().getRoute(event.getLocation().getPath())
                .map(it -> it.getAnnotation(RolesAllowed.class)).map(RolesAllowed::value).orElse(new String[0]);
        return Arrays.stream(names).map(it -> getTranslation("residents.office." + it.toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(getTranslation("shell.denied.or")));
    }
}
