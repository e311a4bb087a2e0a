package org.yishiting.decisions;

import java.util.List;
import java.util.Optional;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

/** Somewhere above, people sat together on a topic, resolved something and signed it. Modules publish events of their own that say so. */
public interface ResolvedInMeeting {

    Optional<Resolved> resolved();

    /**
     * What they resolved.
     *
     * @param meeting the end of the record that names the meeting, as in {@code meeting:…}; what is to be done by it has a source that begins so
     * @param by who issued it
     * @param words what was resolved, in plain words
     * @param dissent what was said against it, in the words of those who said it
     */
    record Resolved(TopicId topic, String meeting, ResidentId by, String words, List<Point> points, List<String> dissent) {}
}
