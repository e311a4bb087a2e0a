package org.yishiting.records;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final ObjectProvider<LinkedThings> things;
    private final Offices offices;
    private final Clock clock;

    RecordLinks(JdbcClient jdbc, ObjectProvider<LinkedThings> things, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.things = things;
        this.offices = offices;
        this.clock = clock;
    }

    private record Row(String from, LinkType type, String to, Instant at) {}

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
        if (thing(viewer, community, end).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select from_end, type, to_end, linked_at from records_link where community_id = ? and (from_end = ? or to_end = ?) order by linked_at, type, to_end")
                .params(community.toString(), end, end)
                .query((row, _) -> new Row(row.getString(1), LinkType.valueOf(row.getString(2)), row.getString(3), row.getTimestamp(4).toInstant())).list().stream()
                .flatMap(it -> thing(viewer, community, it.from().equals(end) ? it.to() : it.from())
                        .map(other -> new SeenLink(it.type(), it.from().equals(end), other, it.at())).stream())
                .toList();
    }

    /** What an end is, for this viewer. Empty where it is not there, or nothing for their eyes. */
    @Transactional(readOnly = true)
    public Optional<LinkedThing> thing(@Nullable Actor viewer, CommunityId community, String end) {
        var colon = end.indexOf(':');
        return colon < 1 ? Optional.empty() : things.stream().filter(it -> it.kind().equals(end.substring(0, colon))).findFirst()
                .flatMap(it -> it.find(viewer, community, end.substring(colon + 1)));
    }
}
