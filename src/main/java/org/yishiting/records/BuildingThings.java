package org.yishiting.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Grids;

/** Grids and buildings that records are about. */
@Component
class BuildingThings implements LinkedThings {

    static final String BUILDING = "building";

    private final Grids grids;

    BuildingThings(Grids grids) {
        this.grids = grids;
    }

    @Override
    public String kind() {
        return BUILDING;
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        return grids.of(community).stream().flatMap(it -> it.buildings().stream()).filter(it -> it.id().toString().equals(id)).findFirst()
                .map(it -> new LinkedThing(it.name(), null));
    }
}
