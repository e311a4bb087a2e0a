package org.yishiting.consultation;

import java.util.Map;

/** How members of the CPPCC and residents judged what came of it. */
public record Appraised(Map<AppraisalAnswer, Integer> byMembers, Map<AppraisalAnswer, Integer> byResidents) {

    public int members() {
        return byMembers.values().stream().mapToInt(it -> it).sum();
    }

    public int residents() {
        return byResidents.values().stream().mapToInt(it -> it).sum();
    }
}
