package org.yishiting.affected;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.GridSummary;
import org.yishiting.community.Grids;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.DemoAccounts;

/** Whom the demo topics touch: the lift one building, the waste point a grid and the building it stands behind, the night market the street at the back. */
@Component
@Order(85)
class AffectedDemo implements DemoPart {

    private final AffectedPlaces places;
    private final Grids grids;
    private final Communities communities;
    private final Clock clock;

    AffectedDemo(AffectedPlaces places, Grids grids, Communities communities, Clock clock) {
        this.places = places;
        this.grids = grids;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public void load() {
        var community = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        name(community, 1, 21, "12号楼");
        name(community, 3, 40, "二格", "7号楼");
        name(community, 12, 75, "四格（望川后街）");
    }

    private void name(CommunityId community, int topic, int daysAgo, String... names) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        for (var name : names) {
            places.add(new TopicId(UUID.nameUUIDFromBytes(("demo topic " + topic).getBytes(StandardCharsets.UTF_8))), place(community, name), DemoAccounts.CONVENOR.id(), at);
        }
    }

    private CommunityId place(CommunityId community, String name) {
        for (GridSummary grid : grids.of(community)) {
            if (grid.name().equals(name)) {
                return grid.id();
            }
            for (CommunitySummary building : grid.buildings()) {
                if (building.name().equals(name)) {
                    return building.id();
                }
            }
        }
        throw new IllegalStateException(name);
    }
}
