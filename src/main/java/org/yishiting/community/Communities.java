package org.yishiting.community;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;

/** The places and how they nest. */
@Service
@Transactional(readOnly = true)
public class Communities {

    /** Levels of the statistics that nobody lives in by name. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final String ANY = "%";

    private final PlaceRepository places;
    private final Offices offices;
    private final Clock clock;

    Communities(PlaceRepository places, Offices offices, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    /** Takes the 12 digits or fewer: closing zeros may be left out, as in 150202001 for a street. */
    @ReadOnce
    public Optional<CommunitySummary> byCode(String code) {
        return DivisionCode.isCode(code)
                ? places.findFirstByCodeOrderByLevel(DivisionCode.full(code)).map(Place::summary)
                : Optional.empty();
    }

    @ReadOnce
    public Optional<CommunitySummary> find(CommunityId id) {
        return places.findById(id).map(Place::summary);
    }

    /** Communities that use the portal, by name. */
    public List<CommunitySummary> open() {
        return places.findByLevelAndOpenedAtIsNotNullOrderByName(Level.COMMUNITY).stream().map(Place::summary).toList();
    }

    /** The community that uses the portal, where it is the only one. */
    @ReadOnce
    public Optional<CommunitySummary> onlyOpen() {
        var some = places.findTop2ByLevelAndOpenedAtIsNotNull(Level.COMMUNITY);
        return some.size() == 1 ? Optional.of(some.getFirst().summary()) : Optional.empty();
    }

    /** Communities below a place that use the portal, in the order of their codes. */
    public List<CommunitySummary> openBelow(CommunityId place) {
        return places.openBelow(place.communityId()).stream().map(Place::summary).toList();
    }

    /**
     * Divisions whose code or name begins with the text; where no name begins with it, those that contain it. A place above
     * may be named first, as in 包头 环西.
     */
    public Slice<CommunitySummary> search(String text, Pageable page) {
        var words = text.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return new SliceImpl<>(List.of());
        }
        if (DivisionCode.isCode(words[0])) {
            return places.findByCodeStartingWithOrderByCodeAscLevelAsc(words[0], page).map(Place::summary);
        }
        return words.length == 1
                ? named(words[0], "", page)
                : places.named(beginning(words[0]), ANY, 1, 0).stream().findFirst()
                        .map(above -> named(words[1], above.codePrefix(), page))
                        .orElseGet(() -> named(text.strip(), "", page));
    }

    private Slice<CommunitySummary> named(String name, String codePrefix, Pageable page) {
        var within = codePrefix + ANY;
        var pattern = places.named(beginning(name), within, 1, 0).isEmpty() ? ANY + beginning(name) : beginning(name);
        var found = places.named(pattern, within, page.getPageSize() + 1, page.getOffset()).stream().map(Place::summary).toList();
        return new SliceImpl<>(found.subList(0, Math.min(found.size(), page.getPageSize())), page, found.size() > page.getPageSize());
    }

    private static String beginning(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0") + ANY;
    }

    public Slice<CommunitySummary> children(CommunityId id, Pageable page) {
        return places.findByParentAndClosedAtIsNullOrderByCodeAscName(id, page).map(Place::summary);
    }

    /** From the province down to the place itself. Empty for a place that does not exist. */
    @ReadOnce
    public List<CommunitySummary> lineage(CommunityId id) {
        return places.lineage(id.communityId()).stream()
                .filter(it -> it.level() != Level.NATION || it.id().equals(id))
                .map(Place::summary).toList();
    }

    /** How people say where it is: 临江市 › 青禾区 › 望川街道 › 松月社区. */
    public String path(CommunityId id) {
        return lineage(id).stream().map(CommunitySummary::name)
                .filter(it -> !FILLERS.contains(it)).distinct().collect(Collectors.joining(" › "));
    }

    /** Opens a community for use. For its administrators and those above; refuses other levels. */
    @Transactional
    public void open(Actor actor, CommunityId id) {
        offices.require(actor, id, Office.ADMINISTRATOR);
        place(id).open(clock.instant());
    }

    private Place place(CommunityId id) {
        return places.findById(id).orElseThrow(() -> new RuleViolation("community.place.unknown"));
    }
}
