package org.yishiting.hall.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.Dot;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;
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
    private final OneMoment moment;
    private final Clock clock;

    private @Nullable TopicId topic;
    private @Nullable Actor actor;
    private @Nullable StanceCard card;
    private @Nullable Ground ground;
    private @Nullable Runnable stopFollowing;

    TopicView(Topics topics, OpinionMaps maps, Communities communities, CurrentActor currentActor, VoterRoll roll, TopicParts parts,
            OneMoment moment, Clock clock) {
        this.topics = topics;
        this.maps = maps;
        this.communities = communities;
        this.currentActor = currentActor;
        this.roll = roll;
        this.parts = parts;
        this.moment = moment;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
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
        var course = new TopicCourse(details, clock.instant());
        var more = parts.of(details, actor);
        removeAll();
        add(PageHeader.still(details.title(), () -> head(details, community), community, details.number(), Optional.ofNullable(details.raisedFrom())),
                Still.of(course::strip, course.day(), details.stage(), details.steps()));

        var main = new Div();
        main.addClassName("ys-stack");
        stopped(details).ifPresent(main::add);
        main.add(more.first());
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
        main.add(more.main());
        var aside = new Div(Still.of(this::who), Still.of(() -> course.timeline(more.story()), course.day(), details.stage(), details.running(), details.steps(), more.story()));
        aside.addClassNames("ys-stack", "ys-aside");
        aside.add(more.aside());
        parts.inCharge(details).ifPresent(aside::add);
        parts.follow(details, actor).ifPresent(aside::add);
        aside.add(Still.of(() -> foot(details), details.id(), Optional.ofNullable(details.attribution())));
        parts.lead(details, community, actor).ifPresent(aside::add);
        var youCan = more.youCan().orElseGet(() -> youCan(details, member, speaking));
        var now = Still.of(() -> course.nowCard(more.next(), youCan), course.day(), speaking, details.status(), details.stage(), details.round(), details.steps(),
                Optional.ofNullable(details.closesAt()), Optional.ofNullable(details.deferredUntil()), Optional.ofNullable(details.nextStep()), more.next(), youCan);
        var two = new Div(now, main, aside);
        two.addClassNames("ys-two", "ys-mt5");
        add(two);
    }

    /** Why it does not go on, and where it goes on instead. */
    private Optional<Component> stopped(TopicDetails details) {
        if (details.running() || details.statusReason() == null) {
            return Optional.empty();
        }
        var notice = Notice.info(getTranslation("hall.status.why", getTranslation("hall.status." + TopicCourse.key(details.status())), details.statusReason()));
        if (details.mergedInto() != null) {
            notice.also(new LinkButton(HallPaths.topic(details.mergedInto()), getTranslation("hall.status.merged-into")));
        }
        return Optional.of(Still.of(notice));
    }

    private static PageHeader head(TopicDetails details, CommunitySummary community) {
        var head = new PageHeader(details.title());
        head.crumb(HallPaths.hall(String.valueOf(community.code())), head.getTranslation("hall.topic.crumb"), details.number());
        if (details.raisedFrom() != null) {
            head.meta(details.raisedFrom());
        }
        return head;
    }

    private String youCan(TopicDetails details, boolean member, boolean speaking) {
        if (!details.running()) {
            return getTranslation("hall.can.read");
        }
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

    private Component problem(TopicDetails details) {
        return Still.of(() -> {
            var problem = section("hall.topic.problem", new Paragraph(details.problem()));
            problem.addClassName("ys-problem");
            return problem;
        }, details.problem());
    }

    private Div foot(TopicDetails details) {
        var foot = new Div();
        foot.addClassName("ys-stack");
        if (details.attribution() != null) {
            foot.add(section("hall.topic.attribution", new Paragraph(details.attribution())));
        }
        var print = new Anchor("/" + HallPaths.open(details.id()), getTranslation("hall.topic.print"));
        print.setRouterIgnore(true);
        print.addClassNames("ys-b", "ys-b-quiet");
        foot.add(print);
        return foot;
    }

    private NativeDetails who() {
        var who = new NativeDetails(new Span(Icon.SCALES.draw(), new Span(getTranslation("hall.topic.who.title"))));
        who.setContent(new Div(new Paragraph(getTranslation("hall.topic.who.speak")), new Paragraph(getTranslation("hall.topic.who.vote"))));
        who.addClassName("ys-more");
        return who;
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

    private static Optional<TopicId> parsed(String id) {
        try {
            return Optional.of(TopicId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
