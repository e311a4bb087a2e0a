package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;

/** A rule stands in the way of opening the page: says which. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedPage extends Div implements HasErrorParameter<RuleViolation> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleViolation> parameter) {
        removeAll();
        var refusal = parameter.getException();
        add(new PageHeader(getTranslation("shell.refused.title")),
                new EmptyState(getTranslation("shell.refused.why"), getTranslation(refusal.key(), refusal.args()),
                        new LinkButton("", getTranslation("shell.to-home")).main()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
