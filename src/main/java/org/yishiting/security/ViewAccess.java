package org.yishiting.security;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.stereotype.Component;

/**
 * Each page says by its annotation who may open it. Vaadin's own check asks the frame around it as well and writes out all routes of the portal, twice a visit,
 * to find it; frames here are open to everybody, which {@code ModularityTest} sees to.
 */
@Component
class ViewAccess extends AnnotatedViewAccessChecker {

    private final AccessAnnotationChecker annotations;

    ViewAccess(AccessAnnotationChecker annotations) {
        super(annotations);
        this.annotations = annotations;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var view = context.getNavigationTarget();
        return annotations.hasAccess(view, context.getPrincipal(), context::hasRole) ? context.allow()
                : context.deny("Not for everybody: " + view.getSimpleName());
    }
}
