package org.yishiting.hall.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.StepName;
import org.yishiting.base.ui.StepStrip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.Dot;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.StepDates;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoterRoll;

/** One topic: where it stands, one statement after another to answer, and what comes out of all answers as they come in. */
@Route(HallPaths.TOPIC)
@AnonymousAllowed
@StyleSheet("context://hall/hall.css")
@JavaScript("context://hall/topic.js")
class TopicView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final OpinionMaps maps;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final VoterRoll roll;
    private final TopicParts parts;
    private final Clock clock;

    private @Nullable TopicId topic;
    private @Nullable Actor actor;
    private @Nullable StanceCard card;
    private @Nullable Ground ground;
    private @Nullable Runnable stopFollowing;

    TopicView(Topics topics, OpinionMaps maps, Communities communities, CurrentActor currentActor, VoterRoll roll, TopicParts parts,
            Clock clock) {
        this.topics = topics;
        this.maps = maps;
        this.communities = communities;
        this.currentActor = currentActor;
        this.roll = roll;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = event.getRouteParameters().get("topic").flatMap(TopicView::parsed).flatMap(topics::find).orElseThrow(NotFoundException::new);
        var community = communities.find(details.community()).orElseThrow(NotFoundException::new);
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("statement")
                .filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt);
        topic = details.id();
        actor = currentActor.find().orElse(null);
        show(details, community, wanted);
    }

    private void show(TopicDetails details, CommunitySummary community, Optional<Integer> wanted) {
        var map = maps.of(details.id());
        var member = actor != null && roll.has(actor, community.id());
        var speaking = details.speaking(clock.instant());
        removeAll();
        add(head(details, community), strip(details));

        var main = new Div();
        main.addClassName("ys-stack");
        card = null;
        if (!speaking) {
            main.add(problem(details));
        }
        if (speaking || !map.statements().isEmpty()) {
            card = parts.stanceCard(details, community, map, actor, member, speaking);
            card.begin(wanted);
            main.add(card);
        }
        if (speaking) {
            main.add(problem(details));
        }
        ground = new Ground();
        ground.show(details.id(), map, position());
        main.add(ground);
        if (speaking) {
            main.add(parts.ownStatement(details, community, actor, member));
        }
        var two = new Div(nowCard(details, member, speaking), main, aside(details, community));
        two.addClassNames("ys-two", "ys-mt5");
        add(two);
    }

    private static PageHeader head(TopicDetails details, CommunitySummary community) {
        var head = new PageHeader(details.title());
        head.crumb(HallPaths.hall(String.valueOf(community.code())), head.getTranslation("hall.topic.crumb"), details.number());
        if (details.raisedFrom() != null) {
            head.meta(details.raisedFrom());
        }
        return head;
    }

    private Component strip(TopicDetails details) {
        var strip = new StepStrip(StepName.valueOf(details.stage().name()));
        for (var dates : details.steps()) {
            strip.note(StepName.valueOf(dates.stage().name()), brief(dates, details.stage()), span(dates));
        }
        var box = new Div(strip);
        box.addClassName("ys-mt5");
        return box;
    }

    private String span(StepDates dates) {
        var from = dates.opensOn();
        var until = dates.closesOn();
        if (from == null && until == null) {
            return getTranslation("hall.step.no-date");
        }
        if (until == null) {
            return getTranslation("hall.step.from", day(from));
        }
        if (from == null || from.equals(until)) {
            return day(until);
        }
        return from.getYear() == until.getYear() && from.getMonth() == until.getMonth()
                ? getTranslation("hall.step.within-month", from.getDayOfMonth(), until.getDayOfMonth(), from.getMonthValue())
                : getTranslation("hall.step.span", day(from), day(until));
    }

    private String brief(StepDates dates, TopicStage now) {
        var order = dates.stage().compareTo(now);
        var day = order == 0 ? dates.closesOn() : dates.opensOn();
        return order < 0 ? getTranslation("base.steps.done")
                : day == null ? getTranslation("hall.step.no-date") : getTranslation(order == 0 ? "hall.step.brief-until" : "hall.step.brief-on", day.getDayOfMonth());
    }

    private NowCard nowCard(TopicDetails details, boolean member, boolean speaking) {
        var step = StepName.valueOf(details.stage().name());
        return new NowCard(step)
                .now(now(details, step, speaking))
                .next(details.nextStep() == null ? getTranslation("hall.next.none") : next(details))
                .youCan(youCan(details, member, speaking));
    }

    private String now(TopicDetails details, StepName step, boolean speaking) {
        var name = getTranslation("base.step.short." + step.key());
        if (details.closesAt() == null) {
            return name;
        }
        var last = Objects.requireNonNull(details.lastDay());
        if (step != StepName.SPEAK) {
            return getTranslation("hall.now.other", name, day(last));
        }
        var days = ChronoUnit.DAYS.between(LocalDates.date(clock.instant()), last);
        return !speaking ? getTranslation("hall.now.speak-over", day(last))
                : days == 0 ? getTranslation("hall.now.speak-today") : getTranslation("hall.now.speak", days, day(last));
    }

    private static String next(TopicDetails details) {
        var upcoming = details.steps().stream().filter(it -> it.stage().compareTo(details.stage()) > 0 && it.opensOn() != null).findFirst();
        return upcoming.map(it -> day(it.opensOn()) + " ").orElse("") + details.nextStep();
    }

    private String youCan(TopicDetails details, boolean member, boolean speaking) {
        if (speaking) {
            return getTranslation(actor == null ? "hall.can.sign-in" : member ? "hall.can.answer" : "hall.can.join");
        }
        return switch (details.stage()) {
            case ASK -> getTranslation("hall.can.ask");
            case SPEAK -> getTranslation("hall.can.watch");
            case DELIBERATE -> getTranslation("hall.can.deliberate");
            case ACT -> getTranslation("hall.can.act");
            case REVIEW -> getTranslation("hall.can.review");
        };
    }

    private Section problem(TopicDetails details) {
        var problem = section("hall.topic.problem", new Paragraph(details.problem()));
        problem.addClassName("ys-problem");
        if (details.outcome() != null) {
            problem.add(new H2(getTranslation("hall.topic.outcome")), new Paragraph(new Phrase(details.outcome())));
        }
        return problem;
    }

    private Div aside(TopicDetails details, CommunitySummary community) {
        var aside = new Div(who(), timeline(details));
        aside.addClassNames("ys-stack", "ys-aside");
        if (details.attribution() != null) {
            aside.add(section("hall.topic.attribution", new Paragraph(details.attribution())));
        }
        var print = new Anchor("/" + HallPaths.open(details.id()), getTranslation("hall.topic.print"));
        print.setRouterIgnore(true);
        print.addClassNames("ys-b", "ys-b-quiet");
        aside.add(print);
        parts.lead(details, community, actor).ifPresent(aside::add);
        return aside;
    }

    private NativeDetails who() {
        var who = new NativeDetails(new Span(Icon.SCALES.draw(), new Span(getTranslation("hall.topic.who.title"))));
        who.setContent(new Div(new Paragraph(getTranslation("hall.topic.who.speak")), new Paragraph(getTranslation("hall.topic.who.vote"))));
        who.addClassName("ys-more");
        return who;
    }

    private Section timeline(TopicDetails details) {
        var line = new OrderedList();
        line.addClassName("ys-line");
        for (var step : details.steps()) {
            var past = step.stage().compareTo(details.stage()) < 0;
            var date = past ? step.closesOn() : step.opensOn();
            var item = new ListItem();
            item.addClassName(past ? "is-done" : step.stage() == details.stage() ? "is-now" : "is-next");
            item.getElement().appendChild(new Element("time").setText(date == null ? getTranslation("hall.step.no-date") : day(date)));
            var name = getTranslation("base.step.long." + StepName.valueOf(step.stage().name()).key());
            item.add(new Span(new Phrase(step.note() == null ? name : name + " · " + step.note())));
            line.add(item);
        }
        var section = section("hall.topic.timeline", line);
        section.addClassName("ys-noelder");
        return section;
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("ys-card");
        section.add(content);
        return section;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (topic != null) {
            var ui = event.getUI();
            stopFollowing = maps.follow(topic, map -> ui.access(() -> renew(map)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopFollowing != null) {
            stopFollowing.run();
            stopFollowing = null;
        }
    }

    /** Others have answered meanwhile: figures change in place, nothing moves that is being read. */
    private void renew(TopicMap map) {
        if (topic != null && ground != null) {
            ground.renew(topic, map, position());
        }
        if (card != null) {
            card.renew(map);
        }
    }

    private Optional<Dot> position() {
        return actor == null || topic == null ? Optional.empty() : maps.positionOf(actor, topic);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : LocalDates.day(date, UI.getCurrent().getLocale());
    }

    private static Optional<TopicId> parsed(String id) {
        try {
            return Optional.of(TopicId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
