package org.yishiting.consultation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;

/** Consultations as what records are about and linked with. */
@Component
class ConsultationThings implements LinkedThings {

    static final String KIND = "consultation";

    private final ConsultationStore store;

    ConsultationThings(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        try {
            return store.find(ConsultationId.parse(id)).filter(it -> it.community().equals(community))
                    .map(it -> new LinkedThing(it.title(), ConsultationPaths.consultation(it.id())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
