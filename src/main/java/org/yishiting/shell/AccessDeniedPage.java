package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
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
        var text = getTranslation("shell.denied.text");
        add(new PageHeader(getTranslation("shell.denied.title")),
                new EmptyState(getTranslation("shell.denied.why"), text, new LinkButton("", getTranslation("shell.to-home")).main()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
