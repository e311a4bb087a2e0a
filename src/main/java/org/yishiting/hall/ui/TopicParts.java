package org.yishiting.hall.ui;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicMap;
import org.yishiting.hall.Topics;
import org.yishiting.hall.Voting;

/** The parts of a topic's page that do something, each with the services it needs. */
@Component
class TopicParts {

    private final Topics topics;
    private final Statements statements;
    private final Voting voting;
    private final OpinionMaps maps;
    private final Offices offices;
    private final Clock clock;

    TopicParts(Topics topics, Statements statements, Voting voting, OpinionMaps maps, Offices offices, Clock clock) {
        this.topics = topics;
        this.statements = statements;
        this.voting = voting;
        this.maps = maps;
        this.offices = offices;
        this.clock = clock;
    }

    StanceCard stanceCard(TopicDetails topic, CommunitySummary community, TopicMap map, @Nullable Actor actor, boolean member, boolean open) {
        return new StanceCard(topic, community, map, voting, maps, actor, member, open);
    }

    OwnStatement ownStatement(TopicDetails topic, CommunitySummary community, @Nullable Actor actor, boolean member) {
        return new OwnStatement(topic, community, statements, actor, member, clock);
    }

    /** For those who lead the topic through its steps. */
    Optional<LeadPanel> lead(TopicDetails topic, CommunitySummary community, @Nullable Actor actor) {
        return Optional.ofNullable(actor).filter(it -> offices.holds(it, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF))
                .map(it -> new LeadPanel(topic, topics, it));
    }
}
