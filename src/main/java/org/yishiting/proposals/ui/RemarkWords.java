package org.yishiting.proposals.ui;

import java.util.Locale;
import org.yishiting.proposals.RemarkKind;
import org.yishiting.proposals.RemarkView;

/** How a line of the log is called. */
final class RemarkWords {

    private RemarkWords() {}

    static String key(RemarkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** · 9号楼 北门岗亭, or nothing. */
    static String where(RemarkView remark) {
        var where = (remark.place() + " " + remark.spot()).strip();
        return where.isEmpty() ? "" : " · " + where;
    }
}
