package org.yishiting.enrolment;

import java.util.List;

/**
 * What an existing roll holds.
 *
 * @param rows how many rows with something in them were read
 * @param names those that would be taken over, in the order of the file
 * @param problems what somebody should look at, in that order
 */
public record RollReport(int rows, List<String> names, List<Problem> problems) {

    /** @param row as the spreadsheet counts; @param why message key */
    public record Problem(int row, String name, String why) {}
}
