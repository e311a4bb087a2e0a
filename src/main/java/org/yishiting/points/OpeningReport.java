package org.yishiting.points;

import java.util.List;

/** What came of reading a list of passbooks on paper: a code for each line taken over, and what was wrong with the others. */
public record OpeningReport(List<Taken> taken, List<String> problems, long points) {

    /** @param code handed to the person with the paper book */
    public record Taken(String household, String person, int points, String code) {}
}
