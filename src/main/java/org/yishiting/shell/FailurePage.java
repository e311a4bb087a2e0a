package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;

/** A page did not open and it is our fault: no technical words, a number to tell on the telephone, a way to try again. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Div implements HasErrorParameter<Exception> {

    private final Failures failures;

    FailurePage(Failures failures) {
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        var failure = parameter.getException();
        var again = new LinkButton(event.getLocation().getPathWithQueryParameters(), getTranslation("shell.failure.again")).main();
        again.setRouterIgnore(true);
        var home = new LinkButton("", getTranslation("shell.to-home"));
        var number = new Span(failures.note(failure));
        number.addClassName("ys-code");
        var line = new Paragraph(new Span(getTranslation("shell.failure.number")), number);
        line.addClassName("ys-meta");
        var away = Failures.databaseIsAway(failure);
        add(new PageHeader(getTranslation(away ? "shell.failure.away.title" : "shell.failure.title")),
                EmptyState.broken(getTranslation(away ? "shell.failure.away.why" : "shell.failure.why"),
                        getTranslation(away ? "shell.failure.away.text" : "shell.failure.text"), again, home).also(line));
        return away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
