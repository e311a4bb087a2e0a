package org.yishiting.records.ui;

import java.util.Set;

/** What the sorts of records are called. */
final class Kinds {

    private static final Set<String> KNOWN = Set.of("topic", "topic-closed", "enrolment", "honour", "points", "meeting", "report", "adoption", "correction", "consultation", "import");

    private Kinds() {}

    /** The key of its name. */
    static String key(String kind) {
        return "records.kind." + (KNOWN.contains(kind) ? kind : "other");
    }
}
