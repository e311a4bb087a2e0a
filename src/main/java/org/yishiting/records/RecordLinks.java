package org.yishiting.records;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/**
 * Typed and dated links between records, topics, meetings and whatever else knows how to be linked. An end reads {@code record:2026-031} or
 * {@code topic:…}. Links only join what exists elsewhere: they are no part of the chain.
 */
@Service
@Transactional
public class RecordLinks {

    private static final int LONGEST = 80;

    private final JdbcClient jdbc;
    private final LinkRows rows;
    private final ObjectProvider<LinkedThings> things;
    private final Offices offices;
    private final Clock clock;

    RecordLinks(JdbcClient jdbc, LinkRows rows, ObjectProvider<LinkedThings> things, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.things = things;
        this.offices = offices;
        this.clock = clock;
    }

    /** Links two ends as part of an act. The same link once more changes nothing. */
    public void join(CommunityId community, String from, LinkType type, String to) {
        require(!from.equals(to) && from.length() <= LONGEST && to.length() <= LONGEST, "records.link.ends");
        jdbc.sql("insert ignore into records_link (community_id, from_end, type, to_end, linked_at) values (?, ?, ?, ?, ?)")
                .params(community.toString(), from, type.name(), to, Timestamp.from(clock.instant())).update();
    }

    /**
     * Links two ends by hand, for committee staff and the CPPCC secretary. Refuses an end that this person cannot see or that is not there
     * ({@code records.link.unknown}), and two that are the same ({@code records.link.ends}).
     */
    public void join(Actor actor, CommunityId community, String from, LinkType type, String to) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.CPPCC_SECRETARY);
        require(thing(actor, community, from).isPresent() && thing(actor, community, to).isPresent(), "records.link.unknown");
        join(community, from, type, to);
    }

    /** Takes a link back that was a mistake. For committee staff and the CPPCC secretary. */
    public void part(Actor actor, CommunityId community, String from, LinkType type, String to) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.CPPCC_SECRETARY);
        jdbc.sql("delete from records_link where community_id = ? and from_end = ? and type = ? and to_end = ?").params(community.toString(), from, type.name(), to).update();
    }

    /** The links of an end, the oldest first: those of which the viewer may see both ends. */
    @Transactional(readOnly = true)
    public List<SeenLink> of(CommunityId community, String end, @Nullable Actor viewer) {
        return of(community, List.of(end), viewer).getOrDefault(end, List.of());
    }

    /** The same of many ends at once, by end; without those that have none. */
    @Transactional(readOnly = true)
    public Map<String, List<SeenLink>> of(CommunityId community, Collection<String> ends, @Nullable Actor viewer) {
        var links = rows.of(community, ends);
        var known = new HashMap<String, Optional<LinkedThing>>();
        var seen = new HashMap<String, List<SeenLink>>();
        for (var end : Set.copyOf(ends)) {
            links.stream().filter(it -> it.from().equals(end) || it.to().equals(end)).forEach(it -> {
                var forward = it.from().equals(end);
                if (known.computeIfAbsent(end, _ -> thing(viewer, community, end)).isPresent()) {
                    known.computeIfAbsent(forward ? it.to() : it.from(), other -> thing(viewer, community, other))
                            .ifPresent(other -> seen.computeIfAbsent(end, _ -> new ArrayList<>()).add(new SeenLink(it.type(), forward, other, it.at())));
                }
            });
        }
        return seen;
    }

    /** Where an end leads to, whoever may see it: for acts that carry its links on. */
    @Transactional(readOnly = true)
    public List<String> ends(CommunityId community, String from) {
        return rows.of(community, List.of(from)).stream().filter(it -> it.from().equals(from)).map(LinkRows.Row::to).toList();
    }

    /** What an end is, for this viewer. Empty where it is not there, or nothing for their eyes. */
    @Transactional(readOnly = true)
    public Optional<LinkedThing> thing(@Nullable Actor viewer, CommunityId community, String end) {
        var colon = end.indexOf(':');
        return colon < 1 ? Optional.empty() : things.stream().filter(it -> it.kind().equals(end.substring(0, colon))).findFirst()
                .flatMap(it -> it.find(viewer, community, end.substring(colon + 1)));
    }
}
