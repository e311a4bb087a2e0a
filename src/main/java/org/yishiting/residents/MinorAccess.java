package org.yishiting.residents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/** Whoever works for the community and has to see or do something for somebody under age asks first: somebody else approves it, for a day, and all of it stays written down. */
@Service
@Transactional
public class MinorAccess {

    public static final int MAX_WORDS = 200;

    private static final Office[] JUDGES = {Office.CONVENOR, Office.SUPERVISORY_COMMITTEE};
    private static final Office[] STAFF = {Office.COMMITTEE_STAFF, Office.GRID_CONTACT, Office.CONVENOR};
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Minors minors;
    private final Offices offices;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final Clock clock;

    MinorAccess(Minors minors, Offices offices, Residents residents, JdbcClient jdbc, Clock clock) {
        this.minors = minors;
        this.offices = offices;
        this.residents = residents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody asks. @param person what the one under age is called; @param staff who asks */
    public record Asked(UUID id, String person, String staff, String why, Instant at) {}

    /** Whether {@code staff} may go on: with grown-ups always, with minors for a day after it was approved. */
    @Transactional(readOnly = true)
    public boolean approved(Actor staff, ResidentId person) {
        return minors.of(person) == AgeGroup.ADULT || jdbc.sql("""
                select count(*) from residents_minor_access where resident_id = ? and asked_by = ? and granted and decided_at > ?""")
                .params(person.toString(), staff.resident().toString(), Timestamp.from(clock.instant().minus(GOOD_FOR))).query(Integer.class).single() > 0;
    }

    /** Refuses with {@code residents.minor.access} unless {@link #approved}. */
    @Transactional(readOnly = true)
    public void require(Actor staff, ResidentId person) {
        RuleViolation.require(approved(staff, person), "residents.minor.access");
    }

    /** Asks, with a reason ({@code residents.minor.access.why}). For committee staff, grid contacts and convenors. */
    public void ask(Actor staff, CommunityId community, ResidentId person, String why) {
        offices.require(staff, community, STAFF);
        require(!why.isBlank() && why.length() <= MAX_WORDS, "residents.minor.access.why");
        jdbc.sql("insert into residents_minor_access (access_id, community_id, resident_id, asked_by, why, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), community.toString(), person.toString(), staff.resident().toString(), why.strip(),
                        Timestamp.from(clock.instant())).update();
    }

    /** What waits for somebody who did not ask it. For convenors and the supervisory committee. */
    @Transactional(readOnly = true)
    public List<Asked> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, JUDGES);
        record Row(UUID id, ResidentId person, ResidentId staff, String why, Instant at) {}
        return jdbc.sql("""
                select access_id, resident_id, asked_by, why, asked_at from residents_minor_access
                where community_id = ? and decided_at is null and asked_by <> ? order by asked_at limit ?""")
                .params(community.toString(), actor.resident().toString(), most)
                .query((row, _) -> new Row(UUID.fromString(row.getString(1)), ResidentId.parse(row.getString(2)), ResidentId.parse(row.getString(3)),
                        row.getString(4), row.getTimestamp(5).toInstant())).list().stream()
                .map(it -> new Asked(it.id(), name(it.person()), name(it.staff()), it.why(), it.at())).toList();
    }

    /**
     * Approves for a day, or not. Refuses who asked ({@code residents.minor.access.own}) and what is decided already
     * ({@code residents.minor.access.decided}). For convenors and the supervisory committee.
     */
    public void decide(Actor actor, CommunityId community, UUID id, boolean granted) {
        offices.require(actor, community, JUDGES);
        var asker = jdbc.sql("select asked_by from residents_minor_access where access_id = ? and community_id = ? for update")
                .params(id.toString(), community.toString()).query(String.class).optional().orElseThrow(() -> new RuleViolation("residents.minor.access.decided"));
        require(!asker.equals(actor.resident().toString()), "residents.minor.access.own");
        var decided = jdbc.sql("update residents_minor_access set decided_at = ?, decided_by = ?, granted = ? where access_id = ? and decided_at is null")
                .params(Timestamp.from(clock.instant()), actor.resident().toString(), granted, id.toString()).update();
        require(decided > 0, "residents.minor.access.decided");
    }

    /** What is older than this day, and how much that was. */
    public int forgetBefore(LocalDate day) {
        return jdbc.sql("delete from residents_minor_access where asked_at < ?").param(Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant())).update();
    }

    private static void require(boolean holds, String key) {
        RuleViolation.require(holds, key);
    }

    private String name(ResidentId resident) {
        return residents.nicknameOf(resident).orElse("");
    }
}
