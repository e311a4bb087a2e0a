package org.yishiting.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;

/** What waits for you and what is going on in the community. The modules contribute it as {@link HomeCard}s. */
@Route("")
@Menu(title = "shell.menu.home", icon = "HOME", order = 0)
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver {

    private final List<HomeCard> cards;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final OneMoment moment;
    private final Clock clock;

    HomeView(List<HomeCard> cards, Communities communities, CurrentCommunity current, CurrentActor currentActor, Clock clock, OneMoment moment) {
        this.moment = moment;
        this.cards = cards;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        removeAll();
        current.find().ifPresentOrElse(this::show, () -> {
            if (communities.open().isEmpty()) {
                add(new PageHeader(getTranslation("shell.home.visitor")),
                        new EmptyState(getTranslation("shell.home.closed.title"), getTranslation("shell.home.closed.text")));
            } else {
                event.forwardTo(CommunitiesView.class);
            }
        });
    }

    private void show(CommunitySummary community) {
        var code = String.valueOf(community.code());
        var signedIn = currentActor.find().isPresent();
        var waiting = cards.stream().map(it -> it.waiting(code)).flatMap(Collection::stream).toList();
        var today = LocalDates.weekday(LocalDates.date(clock.instant()), getLocale());
        add(new PageHeader(greeting(community, signedIn, waiting.size()))
                .meta(getTranslation("shell.home.meta", today, community.name())));
        var first = new ArrayList<Component>();
        if (!signedIn) {
            first.add(welcome(waiting.isEmpty()));
        }
        first.addAll(waiting);
        if (!first.isEmpty()) {
            add(columns("ys-cols-2 ys-cols-tight", first));
        }
        if (signedIn) {
            add(new LinkButton(ResidentsPaths.MINE, getTranslation("residents.mine.title")).quiet());
        }
        var sections = cards.stream().map(it -> it.sections(code)).flatMap(Collection::stream).toList();
        if (!sections.isEmpty()) {
            add(columns("ys-cols-3 ys-mt8", sections));
        }
    }

    private String greeting(CommunitySummary community, boolean signedIn, int waiting) {
        if (!signedIn) {
            return getTranslation("shell.home.visitor.of", community.name());
        }
        return waiting == 0 ? getTranslation("shell.home.nothing") : getTranslation("shell.home.waiting", waiting);
    }

    /** What this is and how to take part, for somebody who sees it for the first time. */
    private Section welcome(boolean nothingElseToDo) {
        var register = new LinkButton(ResidentsPaths.REGISTER, getTranslation("shell.home.register"));
        var acts = new Div(nothingElseToDo ? register.main() : register,
                new LinkButton(ResidentsPaths.SIGN_IN, getTranslation("shell.home.sign-in")).quiet());
        acts.addClassName("ys-acts");
        var welcome = new Section(new H2(getTranslation("shell.home.welcome.title")),
                new Paragraph(getTranslation("shell.home.welcome.text")), acts);
        welcome.addClassName("ys-card");
        return welcome;
    }

    private static Div columns(String classes, List<Component> parts) {
        var columns = new Div(parts.toArray(Component[]::new));
        columns.addClassNames(classes.split(" "));
        return columns;
    }
}
