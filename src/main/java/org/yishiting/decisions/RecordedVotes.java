package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;

/** What owners or the assembly decided, as it was announced. The portal runs no such vote, it only does the sums. */
@Service
@Transactional
public class RecordedVotes {

    private static final int MAX_ANNOUNCER = 60;

    private final Deliberation rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordedVotes(Deliberation rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a vote that took place; a later entry counts before an earlier one. For convenors and staff. */
    public void record(Actor actor, TopicId topic, RecordedVote vote) {
        rules.hold(actor, topic);
        require(!vote.heldOn().isAfter(Zone.today(clock)), "decisions.vote.held-on");
        Deliberation.text(vote.announcedBy(), MAX_ANNOUNCER, "decisions.vote.announced-by");
        write(topic, vote, actor, clock.instant());
    }

    /** The newest entry first. */
    @Transactional(readOnly = true)
    public List<RecordedVote> of(TopicId topic) {
        return jdbc.sql("select * from decisions_recorded_vote where topic_id = ? order by recorded_at desc").param(topic.toString()).query(RecordedVotes::read).list();
    }

    void write(TopicId topic, RecordedVote vote, Actor actor, Instant at) {
        var heads = vote.figures().heads();
        var area = vote.figures().area();
        jdbc.sql("""
                insert into decisions_recorded_vote (vote_id, topic_id, rule, held_on, announced_by, heads, heads_in, heads_for, heads_against,
                    area, area_in, area_for, area_against, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID().toString()).param(topic.toString()).param(vote.figures().rule().name())
                    .param(vote.heldOn()).param(vote.announcedBy().strip()).param(heads.all()).param(heads.tookPart())
                    .param(heads.inFavour()).param(heads.against()).param(area == null ? null : area.all())
                    .param(area == null ? null : area.tookPart()).param(area == null ? null : area.inFavour())
                    .param(area == null ? null : area.against()).param(actor.resident().toString()).param(Timestamp.from(at)).update();
    }

    private static RecordedVote read(ResultSet row, int number) throws SQLException {
        var heads = Share.heads(row.getInt("heads"), row.getInt("heads_in"), row.getInt("heads_for"), row.getInt("heads_against"));
        var area = area(row.getBigDecimal("area"), row);
        return new RecordedVote(row.getObject("held_on", LocalDate.class), row.getString("announced_by"),
                new OwnersVote(VoteRule.valueOf(row.getString("rule")), heads, area));
    }

    private static @Nullable Share area(@Nullable BigDecimal all, ResultSet row) throws SQLException {
        return all == null ? null : new Share(all, row.getBigDecimal("area_in"), row.getBigDecimal("area_for"), row.getBigDecimal("area_against"));
    }
}
