package org.yishiting;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.yishiting.base.ui.Still;
import tools.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.yishiting.community.Actor;

/** Opens the portal without a browser. */
@SpringBootTest
@Import(TestDatabase.class)
public abstract class ViewTest {

    private static final Routes ROUTES = views();

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void start() {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    /** Karibu's own search misses views that are not public, and ours are not. */
    private static Routes views() {
        var routes = new Routes();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        for (var view : scanner.findCandidateComponents("org.yishiting")) {
            routes.getRoutes().add(ClassUtils.resolveClassName(view.getBeanClassName(), null).asSubclass(Component.class));
        }
        var errors = new ClassPathScanningCandidateComponentProvider(false);
        errors.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        routes.getErrorRoutes().clear();
        for (var page : errors.findCandidateComponents("org.yishiting")) {
            routes.getErrorRoutes().add(errorPage(page.getBeanClassName()));
        }
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> errorPage(String name) {
        return (Class<? extends HasErrorParameter<?>>) ClassUtils.resolveClassName(name, null).asSubclass(HasErrorParameter.class);
    }

    /** Opens a page as if its address had been typed. */
    protected void open(String address) {
        var path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        UI.getCurrent().navigate(path, address.contains("?") ? QueryParameters.fromString(address.substring(path.length() + 1)) : QueryParameters.empty());
        MockVaadin.clientRoundtrip(false);
    }

    /** Everything that can be read on the page now. */
    protected String page() {
        return text(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast());
    }

    /** Everything that can be read in it, also in what is drawn as one piece of HTML. */
    protected static String text(HasElement component) {
        return Jsoup.parseBodyFragment(component.getElement().getOuterHTML()).text();
    }

    /** Presses what reads so in one piece of HTML, as a browser tells it. */
    protected static void pressDrawn(String label) {
        for (var still : LocatorJ._find(Still.class)) {
            for (var button : Jsoup.parseBodyFragment(still.getElement().getOuterHTML()).select("[data-press]")) {
                if (button.text().strip().equals(label)) {
                    var pressed = "event.target.closest('[data-press]')";
                    var data = JsonNodeFactory.instance.objectNode().put(pressed + " !== null", true).put(pressed + "?.dataset.press ?? ''", button.attr("data-press"));
                    still.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(still.getElement(), "click", data));
                    return;
                }
            }
        }
        throw new AssertionError("nothing to press reads " + label);
    }

    /** What a CSS selector finds in the whole window, also in what is drawn as one piece of HTML. */
    protected static Elements drawn(String selector) {
        return Jsoup.parseBodyFragment(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement().getOuterHTML()).select(selector);
    }

    /** The title of the browser's tab. */
    protected String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    /** As if the language had been chosen in the menu: the frame and the page are made anew. */
    protected void speak(Locale locale) {
        UI.getCurrent().setLocale(locale);
        UI.getCurrent().refreshCurrentRoute(true);
    }

    protected void signIn(Actor actor, String... roles) {
        var authorities = List.of(roles).stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                actor.resident().residentId().toString(), "", authorities);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((_, role) -> List.of(roles).contains(role));
    }
}
