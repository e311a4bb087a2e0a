package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;

/** What waits for those who lead topics: steps whose last day is over, and what was put off until a day that has come. */
@Service
@Transactional
public class Leading {

    private static final Set<Office> LEADING = Set.of(Office.CONVENOR, Office.COMMITTEE_STAFF);
    private static final String WAITING = """
            (status = 'RUNNING' and stage_closes_at <= :now or status = 'DEFERRED' and deferred_until <= :today)""";

    private final TopicRepository topics;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leading(TopicRepository topics, Offices offices, Notices notices, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The longest over first. For convenors and committee staff. */
    @Transactional(readOnly = true)
    public List<TopicDetails> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, LEADING.toArray(Office[]::new));
        return jdbc.sql("select topic_id from hall_topic where community_id = :community and " + WAITING
                        + " order by coalesce(stage_closes_at, deferred_until) limit :most").param("community", community.toString())
                .param("now", Timestamp.from(clock.instant())).param("today", Zone.today(clock)).param("most", most)
                .query((row, _) -> TopicId.parse(row.getString(1))).list().stream().flatMap(it -> topics.findWithSteps(it).stream()).map(Topic::details).toList();
    }

    /** In the morning after a last day, and on the day something was put off to: once each. */
    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        jdbc.sql("select topic_id, community_id, title, status from hall_topic where status = 'RUNNING' and stage_closes_at = :morning or status = 'DEFERRED' and deferred_until = :today")
                .param("morning", Timestamp.from(today.atStartOfDay(Zone.PORTAL).toInstant())).param("today", today)
                .query(row -> {
                    var key = "RUNNING".equals(row.getString(4)) ? "hall.notice.step-over" : "hall.notice.taken-up-again";
                    notices.tell(leaders(CommunityId.parse(row.getString(2))), HallPaths.topic(TopicId.parse(row.getString(1))), key, row.getString(3));
                });
    }

    private Set<ResidentId> leaders(CommunityId community) {
        return offices.holdersOf(community).stream().filter(it -> LEADING.contains(it.office())).map(HeldOffice::resident).collect(Collectors.toSet());
    }
}
