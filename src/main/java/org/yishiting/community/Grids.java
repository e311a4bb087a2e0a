package org.yishiting.community;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;

/** The grids of a community and the buildings in them: who is the contact for which corner. Kept by its committee staff. */
@Service
@Transactional
public class Grids {

    private final PlaceRepository places;
    private final Offices offices;
    private final Clock clock;

    Grids(PlaceRepository places, Offices offices, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    /** BASE grids first, each kind in the order they were added. */
    @Transactional(readOnly = true)
    public List<GridSummary> of(CommunityId community) {
        var grids = places.findByParentAndClosedAtIsNullOrderByGridKindAscPositionAsc(community);
        var buildings = places.findByParentInAndClosedAtIsNullOrderByGridKindAscPositionAsc(grids.stream().map(Place::id).toList()).stream()
                .collect(groupingBy(it -> requireNonNull(it.parent()), mapping(Place::summary, toList())));
        return grids.stream().map(it -> new GridSummary(it.id(), it.name(), requireNonNull(it.gridKind()), requireNonNullElse(it.contact(), ""),
                buildings.getOrDefault(it.id(), List.of()))).toList();
    }

    /** What grids and buildings are called, also those out of use. */
    @ReadOnce
    @Transactional(readOnly = true)
    public Map<CommunityId, String> names(Set<CommunityId> ids) {
        return ids.isEmpty() ? Map.of() : places.all(ids).stream().collect(toMap(Place::id, Place::name));
    }

    /** Refuses with {@code community.place.name-taken} where the community has a grid of that name. */
    public CommunityId add(Actor actor, CommunityId community, String name, GridKind kind, String contact) {
        requireKeeper(actor, community);
        requireFree(community, name);
        return places.save(place(community).grid(name, kind, contact, next(community))).id();
    }

    /** Refuses with {@code community.place.name-taken} where the grid has a building of that name. */
    public CommunityId addBuilding(Actor actor, CommunityId grid, String name) {
        requireKeeper(actor, grid);
        requireFree(grid, name);
        return places.save(place(grid).building(name, next(grid))).id();
    }

    /** Changes the name of a grid or building and the contact of a grid. */
    public void change(Actor actor, CommunityId id, String name, String contact) {
        requireKeeper(actor, id);
        var place = place(id);
        if (!place.name().equals(name.strip())) {
            requireFree(requireNonNull(place.parent()), name);
        }
        place.change(name, contact);
    }

    /** Takes a grid with its buildings, or one building, out of use. What was recorded there keeps its place. */
    public void close(Actor actor, CommunityId id) {
        requireKeeper(actor, id);
        places.findByParentAndClosedAtIsNullOrderByGridKindAscPositionAsc(id).forEach(it -> it.close(clock.instant()));
        place(id).close(clock.instant());
    }

    private void requireKeeper(Actor actor, CommunityId place) {
        offices.require(actor, place, Office.COMMITTEE_STAFF, Office.ADMINISTRATOR);
    }

    private void requireFree(CommunityId parent, String name) {
        RuleViolation.require(!places.existsByParentAndNameAndClosedAtIsNull(parent, name.strip()), "community.place.name-taken", name.strip());
    }

    private int next(CommunityId parent) {
        return places.countByParent(parent) + 1;
    }

    private Place place(CommunityId id) {
        return places.findById(id).filter(Place::inUse).orElseThrow(() -> new RuleViolation("community.place.unknown"));
    }
}
