package org.yishiting.hall;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class HallPaths {

    /** The topics of the community one is in. */
    public static final String TOPICS = "topics";
    public static final String HALL = "hall/:code";
    public static final String NEW_TOPIC = "hall/:code/new";
    public static final String TOPIC = "topics/:topic";

    private HallPaths() {}

    public static String hall(String code) {
        return "hall/" + code;
    }

    public static String newTopic(String code) {
        return "hall/" + code + "/new";
    }

    /** Where anybody proposes something; the page is the one of a module above. */
    public static String propose(String code) {
        return hall(code) + "/propose";
    }

    /** What was proposed; the page is the one of a module above. */
    public static String proposals(String code) {
        return hall(code) + "/proposals";
    }

    public static String topic(TopicId id) {
        return "topics/" + id;
    }

    /** The topic's page with one statement on the table. */
    public static String statement(TopicId id, int number) {
        return topic(id) + "?statement=" + number;
    }

    /** The part of the topic's page that is the same for everybody. */
    public static String ground(TopicId id) {
        return open(id) + "/ground";
    }

    /** The same topic as plain HTML: for the notice board, link previews and slow phones. */
    public static String open(TopicId id) {
        return "open/topics/" + id;
    }
}
