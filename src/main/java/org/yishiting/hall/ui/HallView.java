package org.yishiting.hall.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;

/** The hall of a community: its topics, found by step and words, twenty a page. */
@Route(HallPaths.TOPICS)
@RouteAlias(HallPaths.HALL)
@Menu(title = "hall.menu", icon = "TOPICS", order = 1)
@AnonymousAllowed
class HallView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;
    private static final int LONGEST_SEARCH = 60;

    private final Topics topics;
    private final Communities communities;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor actor;
    private final OneMoment moment;
    private final Clock clock;

    HallView(Topics topics, Communities communities, CurrentCommunity current, Offices offices, CurrentActor actor, Clock clock, OneMoment moment) {
        this.moment = moment;
        this.topics = topics;
        this.communities = communities;
        this.current = current;
        this.offices = offices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code");
        if (code.isEmpty() && current.find().isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var community = code.map(it -> communities.byCode(it).filter(CommunitySummary::open)).orElseGet(current::find)
                .orElseThrow(NotFoundException::new);
        current.choose(community);
        var asked = event.getLocation().getQueryParameters();
        var stage = asked.getSingleParameter("step").map(HallView::stage).orElse(null);
        var words = asked.getSingleParameter("q").map(it -> it.substring(0, Math.min(LONGEST_SEARCH, it.length()))).orElse("");
        var page = asked.getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        show(community, new TopicQuery(community.id(), stage, words, page, PER_PAGE));
    }

    private void show(CommunitySummary community, TopicQuery query) {
        var code = String.valueOf(community.code());
        var found = topics.list(query);
        removeAll();
        add(new PageHeader(getTranslation("hall.list.title")).meta(getTranslation("hall.list.meta", community.name(), found.total())));
        var raise = new Div(new LinkButton(HallPaths.propose(code), getTranslation("hall.list.propose")).main(),
                new LinkButton(HallPaths.proposals(code), getTranslation("hall.list.proposals")).quiet());
        raise.addClassName("ys-acts");
        add(raise, search(code, query), Still.of(() -> steps(code, query), code, Optional.ofNullable(query.stage()), query.words()));
        if (found.items().isEmpty()) {
            add(query.words().isEmpty() && query.stage() == null
                    ? new EmptyState(getTranslation("hall.list.empty.title"), getTranslation("hall.list.empty.text"))
                    : new EmptyState(getTranslation("hall.list.nothing.title"), getTranslation("hall.list.nothing.text"),
                            new LinkButton(HallPaths.hall(code), getTranslation("hall.list.nothing.all"))));
        } else {
            var today = LocalDates.date(clock.instant());
            add(Still.of(() -> new RowList(found.items().stream().map(it -> TopicRow.of(it, today)).toList()), found.items(), today));
            add(new Pager(query.page(), (int) Math.ceilDiv(found.total(), PER_PAGE), page -> link(code, query.stage(), query.words(), page)));
        }
        if (actor.find().isPresent()) {
            add(new LinkButton(ResidentsPaths.MINE, getTranslation("residents.mine.title")).quiet());
            add(new LinkButton(ModerationPaths.MINE, getTranslation("moderation.mine.title")).quiet());
        }
        add(new LinkButton(ModerationPaths.rules(code), getTranslation("moderation.rules.link")).quiet());
        if (actor.find().filter(it -> offices.holds(it, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF)).isPresent()) {
            add(new LinkButton(HallPaths.newTopic(code), getTranslation("hall.list.new")));
        }
    }

    private Div search(String code, TopicQuery query) {
        var words = new TextField(getTranslation("hall.list.search"));
        words.setPlaceholder(getTranslation("hall.list.search-help"));
        words.setMaxLength(LONGEST_SEARCH);
        words.setClearButtonVisible(true);
        words.setValue(query.words());
        var go = new Button(getTranslation("hall.list.go"),
                _ -> UI.getCurrent().getPage().setLocation(link(code, query.stage(), words.getValue(), 0)));
        go.addClickShortcut(Key.ENTER).listenOn(words);
        var row = new Div(words, go);
        row.addClassName("ys-search");
        row.getElement().setAttribute("role", "search");
        return row;
    }

    private Nav steps(String code, TopicQuery query) {
        var steps = new Nav();
        steps.addClassName("ys-filters");
        steps.setAriaLabel(getTranslation("hall.list.step"));
        steps.add(step(code, query, null, getTranslation("hall.list.all")));
        for (var stage : TopicStage.values()) {
            steps.add(step(code, query, stage, getTranslation("base.step.short." + stage.name().toLowerCase(Locale.ROOT))));
        }
        return steps;
    }

    private static Anchor step(String code, TopicQuery query, @Nullable TopicStage stage, String name) {
        var step = new Anchor(link(code, stage, query.words(), 0), name);
        step.addClassName("ys-filter");
        if (stage == query.stage()) {
            step.getElement().setAttribute("aria-current", "true");
        }
        return step;
    }

    private static String link(String code, @Nullable TopicStage stage, String words, int page) {
        var link = new StringBuilder(HallPaths.hall(code));
        var separator = '?';
        if (stage != null) {
            link.append(separator).append("step=").append(stage.name().toLowerCase(Locale.ROOT));
            separator = '&';
        }
        if (!words.isBlank()) {
            link.append(separator).append("q=").append(URLEncoder.encode(words.strip(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return page == 0 ? link.toString() : link.append(separator).append("page=").append(page).toString();
    }

    private static @Nullable TopicStage stage(String wanted) {
        return Arrays.stream(TopicStage.values()).filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst().orElse(null);
    }
}
