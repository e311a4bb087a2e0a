package org.yishiting.county;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Level;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.SeenFromAbove;
import org.yishiting.community.SeenFromAbove.Coming;
import org.yishiting.community.SeenFromAbove.Fact;
import org.yishiting.community.SeenFromAbove.Late;
import org.yishiting.community.SeenFromAbove.Running;
import org.yishiting.policy.WorkCalendar;

/** The communities below a town, county or higher place. They stand in the order of their codes: nothing is added up to compare one with another. */
@Service
@Transactional(readOnly = true)
public class Below {

    /** Communities on a page. */
    public static final int SIZE = 20;

    private static final Office[] LOOKING = {Office.COMMITTEE_STAFF, Office.CONVENOR, Office.SUPERVISORY_COMMITTEE, Office.CPPCC_SECRETARY, Office.ADMINISTRATOR};

    private final ObjectProvider<SeenFromAbove> sources;
    private final Communities communities;
    private final Offices offices;
    private final WorkCalendar calendar;
    private final Clock clock;

    Below(ObjectProvider<SeenFromAbove> sources, Communities communities, Offices offices, WorkCalendar calendar, Clock clock) {
        this.sources = sources;
        this.communities = communities;
        this.offices = offices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What runs in the communities below a place and what is late there. For offices held at the place or above it; refuses a community and what is below it
     * ({@code county.place.not-above}).
     *
     * @param page of communities, from 0
     */
    public Overview of(Actor actor, CommunityId place, int page) {
        offices.require(actor, place, LOOKING);
        var above = communities.find(place).filter(it -> it.level().compareTo(Level.COMMUNITY) < 0).orElseThrow(() -> new RuleViolation("county.place.not-above"));
        var all = communities.openBelow(place);
        var facts = all.isEmpty() ? List.<Fact>of() : facts(all.stream().map(CommunitySummary::id).toList());
        var late = facts.stream().filter(Late.class::isInstance).map(Late.class::cast).sorted(Comparator.comparing(Late::due)).map(it -> late(it, all)).toList();
        var by = facts.stream().collect(groupingBy(Fact::community));
        var pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        var shown = Math.clamp(page, 0, pages - 1);
        var rows = all.stream().skip((long) shown * SIZE).limit(SIZE).map(it -> row(it, by.getOrDefault(it.id(), List.of()), late)).toList();
        return new Overview(above, all.size(), late, rows, shown, pages);
    }

    private List<Fact> facts(List<CommunityId> all) {
        return sources.orderedStream().flatMap(it -> it.facts(all, Zone.today(clock)).stream()).toList();
    }

    private Overview.LateThere late(Late late, List<CommunitySummary> all) {
        var where = all.stream().filter(it -> it.id().equals(late.community())).findFirst().orElseThrow();
        return new Overview.LateThere(where, late.kind(), late.count(), late.oldest(), late.due(), calendar.workdaysBetween(late.due(), Zone.today(clock)), late.path());
    }

    private static Overview.Row row(CommunitySummary community, List<Fact> facts, List<Overview.LateThere> late) {
        return new Overview.Row(community, facts.stream().filter(Running.class::isInstance).map(Running.class::cast).toList(),
                late.stream().filter(it -> it.community().id().equals(community.id())).toList(),
                facts.stream().filter(Coming.class::isInstance).map(Coming.class::cast).min(Comparator.comparing(Coming::at)).orElse(null));
    }
}
