package org.yishiting.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeShare.Span;

/** The communities of the large data set: the one of the demo with a tenth of everything, and others that share the rest. */
@Component
class LargePlaces {

    private static final int A_STREET = 20;
    private static final String COUNTY = "990101";

    private final PlaceRepository places;
    private final Communities communities;
    private final Clock clock;

    LargePlaces(PlaceRepository places, Communities communities, Clock clock) {
        this.places = places;
        this.communities = communities;
        this.clock = clock;
    }

    /** Opens them. The first is the one of the demo. */
    List<LargeShare> open(int count, int residents, int topics, int entries, int records) {
        var first = communities.byCode(COUNTY + "001001").orElseThrow();
        var ids = new ArrayList<Place>();
        var county = communities.byCode(COUNTY + "000000").orElseThrow().id();
        Place street = null;
        for (var number = 0; number < count - 1; number++) {
            if (number % A_STREET == 0) {
                street = places.save(new Place("%s%03d000".formatted(COUNTY, 2 + number / A_STREET), "第" + (1 + number / A_STREET) + "街道", Level.TOWN, county));
            }
            var code = "%s%03d%03d".formatted(COUNTY, 2 + number / A_STREET, 1 + number % A_STREET);
            var community = new Place(code, "和顺里第" + (number + 1) + "社区", Level.COMMUNITY, Objects.requireNonNull(street).id());
            community.open(clock.instant());
            ids.add(places.save(community));
            for (var grid = 1; grid <= 3; grid++) {
                places.save(community.grid("第" + grid + "网格", GridKind.BASE, "", grid));
            }
        }
        var shares = new ArrayList<LargeShare>();
        shares.add(new LargeShare(first.id(), COUNTY + "001001", part(residents, count, 0), part(topics, count, 0), part(entries, count, 0), part(records, count, 0)));
        for (var number = 1; number < count; number++) {
            var place = ids.get(number - 1);
            shares.add(new LargeShare(place.id(), String.valueOf(place.summary().code()), part(residents, count, number), part(topics, count, number),
                    part(entries, count, number), part(records, count, number)));
        }
        return shares;
    }

    /** A tenth for the first, and the same for all others. */
    private static Span part(long all, int count, int number) {
        var large = all / 10;
        var from = number == 0 ? 0 : large + (all - large) * (number - 1) / (count - 1);
        var until = number == 0 ? large : large + (all - large) * number / (count - 1);
        return new Span(from + 1, (int) (until - from));
    }
}
