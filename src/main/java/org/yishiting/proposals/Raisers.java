package org.yishiting.proposals;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.VoiceSource;

/** Everybody who raised a proposal or a topic stays linked to what it becomes. */
@Component
class Raisers implements TookPart, VoiceSource {

    private final JdbcClient jdbc;

    Raisers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return of(topic.topicId());
    }

    @Override
    public Set<TopicId> by(ResidentId person) {
        return new HashSet<>(jdbc.sql("select r.subject_id from proposals_raised r join hall_topic t on t.topic_id = r.subject_id where r.raised_by = ?").param(person.toString())
                .query((row, _) -> TopicId.parse(row.getString(1))).list());
    }

    Set<ResidentId> of(UUID subject) {
        return new LinkedHashSet<>(jdbc.sql("select raised_by from proposals_raised where subject_id = ? order by raised_at").param(subject.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    boolean has(UUID subject, ResidentId resident) {
        return jdbc.sql("select count(*) from proposals_raised where subject_id = ? and raised_by = ?").params(subject.toString(), resident.toString())
                .query(Integer.class).single() > 0;
    }

    int count(UUID subject) {
        return jdbc.sql("select count(*) from proposals_raised where subject_id = ?").param(subject.toString()).query(Integer.class).single();
    }

    /** Saying it twice is saying it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID subject, ResidentId resident, Instant at) {
        jdbc.sql("insert ignore into proposals_raised (subject_id, raised_by, raised_at) values (?, ?, ?)")
                .params(subject.toString(), resident.toString(), Timestamp.from(at)).update();
    }

    /** All who raised the one have raised the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOver(UUID from, UUID into) {
        jdbc.sql("insert ignore into proposals_raised (subject_id, raised_by, raised_at) select ?, raised_by, raised_at from proposals_raised where subject_id = ?")
                .params(into.toString(), from.toString()).update();
    }

    @Override
    public String key() {
        return SPEAKERS;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                select r.raised_by from proposals_raised r join proposals_proposal p on p.proposal_id = r.subject_id
                where p.community_id = :community and p.state <> 'DRAFT' and r.raised_at >= :start and r.raised_at < :end
                union select r.raised_by from proposals_raised r join hall_topic t on t.topic_id = r.subject_id
                where t.community_id = :community and r.raised_at >= :start and r.raised_at < :end
                union select raised_by from proposals_remark
                where community_id = :community and raised_by is not null and entered_at >= :start and entered_at < :end""").param("community", community.toString())
                .param("start", Timestamp.from(from.atStartOfDay(Zone.PORTAL).toInstant())).param("end", Timestamp.from(until.atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }
}
