package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.Still;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.Following;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.Statements;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicMap;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.Topics;
import org.yishiting.hall.Voting;
import org.yishiting.residents.Residents;

/** The parts of a topic's page that do something, each with the services it needs. */
@org.springframework.stereotype.Component
class TopicParts {

    private static final List<Office> IN_CHARGE = List.of(Office.CONVENOR, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
    private static final int MOST_IN_CHARGE = 3;

    private final Topics topics;
    private final Statements statements;
    private final Voting voting;
    private final OpinionMaps maps;
    private final Following following;
    private final Offices offices;
    private final Residents residents;
    private final List<TopicPart> more;
    private final Clock clock;

    TopicParts(Topics topics, Statements statements, Voting voting, OpinionMaps maps, Following following, Offices offices, Residents residents, List<TopicPart> more,
            Clock clock) {
        this.topics = topics;
        this.statements = statements;
        this.voting = voting;
        this.maps = maps;
        this.following = following;
        this.offices = offices;
        this.residents = residents;
        this.more = more;
        this.clock = clock;
    }

    StanceCard stanceCard(TopicDetails topic, CommunitySummary community, TopicMap map, @Nullable Actor actor, boolean member, boolean open) {
        return new StanceCard(topic, community, map, voting, maps, actor, member, open, clock);
    }

    OwnStatement ownStatement(TopicDetails topic, CommunitySummary community, @Nullable Actor actor, boolean member) {
        return new OwnStatement(topic, community, statements, actor, member, clock);
    }

    /** What all other modules add to the page of a topic. */
    record More(List<Component> first, List<Component> main, List<Component> aside, Optional<String> next, Optional<String> youCan, List<StoryLine> story) {}

    More of(TopicDetails topic, @Nullable Actor actor) {
        var story = new ArrayList<>(topics.story(topic.id()));
        more.forEach(it -> story.addAll(it.story(topic.id())));
        return new More(
                more.stream().flatMap(it -> it.first(topic, actor).stream()).toList(),
                more.stream().flatMap(it -> it.main(topic, actor).stream()).toList(),
                more.stream().flatMap(it -> it.aside(topic, actor).stream()).toList(),
                topic.nextStep() == null || topic.nextStep().isEmpty() ? more.stream().map(it -> it.next(topic)).flatMap(Optional::stream).findFirst() : Optional.empty(),
                more.stream().map(it -> it.youCan(topic, actor)).flatMap(Optional::stream).findFirst(),
                story);
    }

    /** 谁在管这件事: the convenors of the place, and who watches over it. */
    Optional<Still> inCharge(TopicDetails topic) {
        var held = offices.holdersOf(topic.community()).stream().filter(it -> IN_CHARGE.contains(it.office()))
                .sorted(Comparator.comparing(it -> IN_CHARGE.indexOf(it.office())))
                .collect(Collectors.toMap(HeldOffice::resident, it -> it, (first, _) -> first, LinkedHashMap::new)).values().stream().limit(MOST_IN_CHARGE).toList();
        var names = residents.names(held.stream().map(HeldOffice::resident).toList());
        var known = held.stream().filter(it -> names.containsKey(it.resident())).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Still.of(() -> people(known, names), known, names));
    }

    private static Section people(List<HeldOffice> held, Map<ResidentId, String> names) {
        var ui = UI.getCurrent();
        var list = new UnorderedList(held.stream()
                .map(it -> new ListItem(new PersonLine(Objects.requireNonNull(names.get(it.resident())), ui.getTranslation("residents.office." + TopicCourse.key(it.office())))))
                .toArray(ListItem[]::new));
        list.addClassName("ys-plain");
        var section = new Section(new H2(ui.getTranslation("hall.topic.in-charge")), list);
        section.addClassNames("ys-card", "ys-noelder");
        return section;
    }

    Optional<FollowButton> follow(TopicDetails topic, @Nullable Actor actor) {
        return Optional.ofNullable(actor).map(it -> {
            following.seen(it, topic.id());
            return new FollowButton(following, it, topic.id());
        });
    }

    /** For those who lead the topic through its steps. */
    Optional<LeadPanel> lead(TopicDetails topic, CommunitySummary community, @Nullable Actor actor) {
        return Optional.ofNullable(actor).filter(it -> offices.holds(it, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF))
                .map(it -> new LeadPanel(topic, topics, it));
    }
}
