package org.yishiting.community;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;

/**
 * Who holds which office where. An office held at a place covers everything below it, and ends with its term. Deny by
 * default.
 */
@Service
@Transactional
public class Offices {

    /** As long as a residents' committee is elected for. */
    private static final int FIRST_TERM_YEARS = 5;

    private final OfficeRepository holdings;
    private final PlaceRepository places;
    private final Clock clock;

    Offices(OfficeRepository holdings, PlaceRepository places, Clock clock) {
        this.holdings = holdings;
        this.places = places;
        this.clock = clock;
    }

    /** Refuses with {@code community.office.required} unless the actor holds one of the offices in this place or above it, today. */
    @Transactional(readOnly = true)
    public void require(Actor actor, CommunityId place, Office... anyOf) {
        RuleViolation.require(holds(actor, place, anyOf), "community.office.required");
    }

    /** Never while somebody at the desk types for the person. */
    @Transactional(readOnly = true)
    public boolean holds(Actor actor, CommunityId place, Office... anyOf) {
        return anyOf.length > 0 && !actor.helped() && holdings.countCovering(actor.resident().residentId(), place.communityId(),
                Stream.of(anyOf).map(Office::name).toList(), today()) > 0;
    }

    /** What the actor is entrusted with today, anywhere. Nothing while somebody at the desk types for the person. */
    @Transactional(readOnly = true)
    public List<HeldOffice> of(Actor actor) {
        return actor.helped() ? List.of() : summaries(holdings.runningOf(actor.resident(), today()));
    }

    /** Places above a single community where the actor holds an office today, the highest first. */
    @Transactional(readOnly = true)
    public List<CommunitySummary> above(Actor actor) {
        var held = of(actor).stream().map(HeldOffice::place).collect(toSet());
        return held.isEmpty() ? List.of() : places.all(held).stream().map(Place::summary).filter(it -> it.level().compareTo(Level.COMMUNITY) < 0)
                .sorted(Comparator.comparing(CommunitySummary::level).thenComparing(it -> String.valueOf(it.code()))).toList();
    }

    /** Who holds an office at exactly this place today. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<HeldOffice> holdersOf(CommunityId place) {
        return summaries(holdings.runningAt(place, today()));
    }

    /**
     * Entrusts an office from today through the day {@code until}; a term that is running is prolonged. For administrators
     * in scope. Refuses a term that is over ({@code community.office.term-over}) or would not be longer than the running
     * one ({@code community.office.held-already}).
     */
    public HoldingId appoint(Actor actor, ResidentId resident, Office office, CommunityId place, LocalDate until) {
        require(actor, place, Office.ADMINISTRATOR);
        var running = holdings.running(resident, place, office, today());
        if (running.isPresent()) {
            running.get().prolong(until, actor.resident());
            return running.get().id();
        }
        return holdings.save(new OfficeHolding(resident, office, place, today(), until, actor.resident())).id();
    }

    /** Ends a term before its time, at once. For administrators in scope; refuses to leave the portal without any. */
    public void end(Actor actor, HoldingId id, String reason) {
        var holding = holdings.findById(id).orElseThrow(() -> new RuleViolation("community.office.unknown"));
        require(actor, holding.place(), Office.ADMINISTRATOR);
        RuleViolation.require(!isLastAdministrator(holding), "community.office.last-administrator");
        holding.end(reason, clock.instant());
    }

    /**
     * Gives back all offices of one's own, at once. Refuses to leave the portal without any administrator
     * ({@code community.office.last-administrator}).
     */
    @ByOneself
    public void stepDown(Actor actor, String reason) {
        places.lock(CommunityId.NATION);
        holdings.runningOf(actor.resident(), today()).forEach(it -> {
            RuleViolation.require(!isLastAdministrator(it), "community.office.last-administrator");
            it.end(reason, clock.instant());
        });
    }

    /** Whether the portal waits for its first administrator. */
    @Transactional(readOnly = true)
    public boolean awaitFirstAdministrator() {
        return !holdings.existsByOffice(Office.ADMINISTRATOR);
    }

    /** Makes the first person the administrator of everything. Refuses with {@code community.office.not-first} once there has ever been one. */
    public void appointFirstAdministrator(ResidentId resident) {
        places.lock(CommunityId.NATION);
        RuleViolation.require(awaitFirstAdministrator(), "community.office.not-first");
        holdings.save(new OfficeHolding(resident, Office.ADMINISTRATOR, CommunityId.NATION, today(), today().plusYears(FIRST_TERM_YEARS), null));
    }

    private boolean isLastAdministrator(OfficeHolding holding) {
        return holding.office() == Office.ADMINISTRATOR && holding.place().equals(CommunityId.NATION)
                && holdings.runningAt(CommunityId.NATION, Office.ADMINISTRATOR, today()).size() <= 1;
    }

    private List<HeldOffice> summaries(List<OfficeHolding> held) {
        var names = places.all(held.stream().map(OfficeHolding::place).collect(toSet())).stream().collect(toMap(Place::id, Place::name));
        return held.stream().map(it -> new HeldOffice(it.id(), it.resident(), it.office(), it.place(), requireNonNull(names.get(it.place())), it.from(), it.until())).toList();
    }

    private LocalDate today() {
        return Zone.today(clock);
    }
}
