package org.yishiting.base.ui;

import java.util.List;

/** What a module has waiting for the person at the desk of a community. Each answers only with what that person may do there. */
public interface DeskRows {

    /** Where the desk is. */
    String PAGE = "admin/today";

    /** At most {@code most} rows, the most urgent first. */
    List<DeskRow> rows(String communityCode, int most);
}
