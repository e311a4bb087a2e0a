package org.yishiting.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.notifications.Notices;

/** Every night each register is published by its head and read as a whole; a difference is told to the supervisory committee and the staff. */
@Service
public class NightlyCheck {

    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);
    private static final Set<Office> TOLD = Set.of(Office.SUPERVISORY_COMMITTEE, Office.COMMITTEE_STAFF);

    private final Register register;
    private final Heads heads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Communities communities;
    private final Offices offices;
    private final Notices notices;
    private final Clock clock;

    NightlyCheck(Register register, Heads heads, JdbcClient jdbc, TransactionTemplate transaction, Communities communities, Offices offices, Notices notices, Clock clock) {
        this.register = register;
        this.heads = heads;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.communities = communities;
        this.offices = offices;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the last night found; empty before the first. */
    public Optional<LastCheck> last(CommunityId community) {
        return jdbc.sql("select checked_at, checked, differs_at from records_chain where community_id = ? and checked_at is not null").param(community.toString())
                .query((row, _) -> new LastCheck(row.getTimestamp(1).toInstant(), row.getLong(2), row.getObject(3, Long.class))).optional();
    }

    @EventListener
    void on(DayHasPassed day) {
        heads.publish(day.getDate());
        register.communities().forEach(this::check);
    }

    private void check(CommunityId community) {
        try {
            var found = register.verify(community);
            transaction.executeWithoutResult(_ -> keep(community, found));
        } catch (RuntimeException e) {
            log.error("The records of {} could not be checked", community, e);
        }
    }

    private void keep(CommunityId community, Verified found) {
        jdbc.sql("update records_chain set checked_at = ?, checked = ?, differs_at = ? where community_id = ?")
                .param(Timestamp.from(clock.instant())).param(found.records()).param(found.differsAt()).param(community.toString()).update();
        if (found.differsAt() != null) {
            log.error("The records of {} differ from what was entered at place {}", community, found.differsAt());
            var people = offices.holdersOf(community).stream().filter(it -> TOLD.contains(it.office())).map(HeldOffice::resident).collect(Collectors.toSet());
            communities.find(community).map(it -> it.code()).ifPresent(code -> notices.tell(people, RecordsPaths.register(code), "records.notice.differs", String.valueOf(found.differsAt())));
        }
    }
}
