package org.yishiting.policy;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/**
 * The numbers that rules work with (政策参数包), each with source and dates. A number is asked for with the day that matters
 * to the record, so that a new value never reaches what was finished before it.
 */
@Service
@Transactional(readOnly = true)
public class PolicyPack {

    private final DatedValueRepository values;
    private final Communities communities;
    private final Offices offices;
    private final Clock clock;

    PolicyPack(DatedValueRepository values, Communities communities, Offices offices, Clock clock) {
        this.values = values;
        this.communities = communities;
        this.offices = offices;
        this.clock = clock;
    }

    /** In the unit of the key. An expired value is given all the same: only {@link #value} tells. */
    @ReadOnce
    public int number(PolicyKey key, CommunityId place, LocalDate day) {
        return value(key, place, day).amount();
    }

    /**
     * What held at the place on that day: of each place from here upwards the newest value that had begun, the nearest one
     * that had not expired, else the nearest. Refuses with {@code policy.value.unknown} where there was none yet.
     */
    @ReadOnce
    public PolicyValue value(PolicyKey key, CommunityId place, LocalDate day) {
        var begun = values.findByKeyAndFromLessThanEqual(key, day);
        var everywhere = begun.stream().allMatch(it -> it.place().equals(CommunityId.NATION));
        var distances = everywhere ? Map.of(CommunityId.NATION, 0) : distances(place);
        return choose(begun, distances, day).map(it -> it.on(day, name(it.place())))
                .orElseThrow(() -> new RuleViolation("policy.value.unknown", key.code()));
    }

    /** What holds at the place on that day, in the order of the keys. */
    public List<PolicyValue> values(CommunityId place, LocalDate day) {
        var distances = distances(place);
        var all = values.findByPlaceInOrderByKeyAscFromDesc(distances.keySet());
        return List.of(PolicyKey.values()).stream()
                .map(key -> choose(all.stream().filter(it -> it.key() == key && !it.from().isAfter(day)).toList(), distances, day))
                .flatMap(Optional::stream).map(it -> it.on(day, name(it.place()))).toList();
    }

    /** Everything ever entered for a key at the place or above it, the newest first, seen from that day. */
    public List<PolicyValue> history(PolicyKey key, CommunityId place, LocalDate day) {
        return values.findByPlaceInOrderByKeyAscFromDesc(distances(place).keySet()).stream()
                .filter(it -> it.key() == key).map(it -> it.on(day, name(it.place()))).toList();
    }

    /**
     * Enters a number that begins tomorrow or later; what is there stays as it is. For administrators of the place and
     * above. Refuses with {@code policy.value.same-day} where a value begins there on that day already.
     */
    @Transactional
    public void enter(Actor actor, NewValue value) {
        offices.require(actor, value.place(), Office.ADMINISTRATOR);
        require(!values.existsByKeyAndPlaceAndFrom(value.key(), value.place(), value.from()), "policy.value.same-day");
        values.save(new DatedValue(value, actor.resident(), Zone.today(clock), clock.instant()));
    }

    private static Optional<DatedValue> choose(Collection<DatedValue> begun, Map<CommunityId, Integer> distances, LocalDate day) {
        var newest = new HashMap<CommunityId, DatedValue>();
        begun.stream().filter(it -> distances.containsKey(it.place()))
                .forEach(it -> newest.merge(it.place(), it, (a, b) -> a.from().isAfter(b.from()) ? a : b));
        return newest.values().stream().min(Comparator.comparing((DatedValue it) -> it.expired(day))
                .thenComparing(it -> Objects.requireNonNull(distances.get(it.place()))));
    }

    /** How many levels up each place that rules here is. */
    private Map<CommunityId, Integer> distances(CommunityId place) {
        var distances = new HashMap<CommunityId, Integer>();
        var lineage = communities.lineage(place).reversed();
        for (var it : lineage) {
            distances.putIfAbsent(it.id(), distances.size());
        }
        distances.putIfAbsent(CommunityId.NATION, distances.size());
        return distances;
    }

    private String name(CommunityId place) {
        return communities.find(place).map(CommunitySummary::name).orElseThrow();
    }
}
