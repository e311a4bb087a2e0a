package org.yishiting.servicecatalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the self-check asks, and the answers it knows. Nobody has to answer anything: the first one is 不想说. */
public final class Questions {

    public static final String UNSAID = "unsaid";

    private static final Map<String, List<String>> ALL = all();

    private Questions() {}

    /** In the order in which they are asked. */
    public static Map<String, List<String>> asked() {
        return ALL;
    }

    private static Map<String, List<String>> all() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("months", List.of(UNSAID, "under6", "from6", "from12"));
        all.put("basis", List.of(UNSAID, "yes", "no"));
        all.put("permit", List.of(UNSAID, "valid", "lapsed", "none"));
        all.put("child", List.of(UNSAID, "yes", "no"));
        all.put("elder", List.of(UNSAID, "yes", "no"));
        return all;
    }
}
