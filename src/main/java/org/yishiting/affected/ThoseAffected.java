package org.yishiting.affected;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;

/** Who lives where a topic touches people is told of each step and may judge it at the end, also without having said a word. */
@Component
class ThoseAffected implements TookPart {

    private final AffectedPlaces places;

    ThoseAffected(AffectedPlaces places) {
        this.places = places;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return places.people(topic);
    }
}
