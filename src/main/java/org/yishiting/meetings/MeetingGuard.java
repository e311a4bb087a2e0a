package org.yishiting.meetings;

import java.util.List;
import java.util.Objects;
import org.yishiting.base.RuleViolation;

/** What has to hold before a meeting goes on. Beans of any module; {@link Meetings#move} asks all of them. Implement one of the two. */
public interface MeetingGuard {

    /** What is missing, each with words of its own; empty when nothing stands in the way. */
    default List<RuleViolation> missing(MeetingView meeting, MeetingStatus to) {
        return checks(meeting, to).stream().map(Check::missing).filter(Objects::nonNull).toList();
    }

    /** The conditions by name, those that hold as well, for the list that staff and everybody see. */
    default List<Check> checks(MeetingView meeting, MeetingStatus to) {
        return missing(meeting, to).stream().map(it -> new Check(it.key(), List.of(it.args()), it)).toList();
    }
}
