package org.yishiting.security;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each page says by its annotation who may open it. Vaadin's own check asks the frame around it as well and writes out all routes of the portal, twice a visit,
 * to find it; frames here are open to everybody, which {@code ModularityTest} sees to.
 */
class ViewAccess implements NavigationAccessChecker {

    private final AccessAnnotationChecker annotations;

    ViewAccess(AccessAnnotationChecker annotations) {
        this.annotations = annotations;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var view = context.getNavigationTarget();
        return annotations.hasAccess(view, context.getPrincipal(), context::hasRole) ? context.allow()
                : context.deny("Not for everybody: " + view.getSimpleName());
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        static NavigationAccessControlConfigurer viewAccess(AccessAnnotationChecker annotations) {
            return new NavigationAccessControlConfigurer().withNavigationAccessChecker(new ViewAccess(annotations));
        }
    }
}
