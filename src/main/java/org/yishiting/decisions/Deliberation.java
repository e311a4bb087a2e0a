package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.residents.VoterRoll;

/** Who may do what on a topic that is deliberated. */
@Component
class Deliberation {

    static final Office[] LEADING = {Office.CONVENOR, Office.COMMITTEE_STAFF};

    private final Topics topics;
    private final Offices offices;
    private final VoterRoll roll;
    private final JdbcClient jdbc;

    Deliberation(Topics topics, Offices offices, VoterRoll roll, JdbcClient jdbc) {
        this.topics = topics;
        this.offices = offices;
        this.roll = roll;
        this.jdbc = jdbc;
    }

    /** The topic, for convenors and staff of its community. */
    TopicDetails led(Actor actor, TopicId id) {
        var topic = found(id);
        offices.require(actor, topic.community(), LEADING);
        return topic;
    }

    /** The topic, for members of its community. */
    TopicDetails member(Actor actor, TopicId id) {
        var topic = found(id);
        roll.voter(actor, topic.community());
        return topic;
    }

    TopicDetails found(TopicId id) {
        return topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
    }

    /** As led, and its table is held until the transaction ends. */
    TopicDetails hold(Actor actor, TopicId id) {
        hold(id);
        return led(actor, id);
    }

    /** First of all in a transaction: what is read from then on is what those before left. */
    void hold(TopicId id) {
        jdbc.sql("insert into decisions_topic (topic_id) values (?) on duplicate key update topic_id = topic_id").param(id.toString()).update();
    }

    static void requireOpen(TopicDetails topic) {
        require(topic.running() && topic.stage() == TopicStage.DELIBERATE, "decisions.not-now");
    }

    /** Nothing moves any more once an outcome stands; it can be taken back with a reason. */
    void requireNoOutcome(TopicId id) {
        require(jdbc.sql("select count(*) from decisions_outcome where topic_id = ? and stands = 1").param(id.toString()).query(Integer.class).single() == 0,
                "decisions.outcome-stands");
    }

    static String text(String typed, int most, String missing) {
        var text = typed.strip();
        require(!text.isEmpty(), missing);
        require(text.length() <= most, "decisions.too-long", most);
        return text;
    }
}
