package org.yishiting.decisions;

import org.yishiting.hall.TopicId;

/** Where the pages of this module are. */
public final class DecisionsPaths {

    /** Where staff write options, run ballots and answer objections. */
    public static final String DECIDE = "topics/:topic/decide";
    /** Where staff write and publish the outcome. */
    public static final String PUBLISH = "topics/:topic/outcome";
    /** All reasons given on one option. */
    public static final String REASONS = "topics/:topic/options/:number";

    private DecisionsPaths() {}

    public static String decide(TopicId id) {
        return "topics/" + id + "/decide";
    }

    public static String publish(TopicId id) {
        return "topics/" + id + "/outcome";
    }

    public static String reasons(TopicId id, int number) {
        return "topics/" + id + "/options/" + number;
    }
}
