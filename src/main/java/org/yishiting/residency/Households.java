package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.Residents;
import org.yishiting.residents.VoterRoll;

/**
 * 一户: people who keep house together, because each of them says so: one hands out a code, the other takes it. Where they live is not kept; several households
 * may share a dwelling. Everybody leaves when they like.
 */
@Service
@Transactional
public class Households {

    private static final int TRIES_AN_HOUR = 30;

    private final VoterRoll roll;
    private final Residents residents;
    private final PolicyPack policies;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle tries;

    Households(VoterRoll roll, Residents residents, PolicyPack policies, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.roll = roll;
        this.residents = residents;
        this.policies = policies;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Throttle(TRIES_AN_HOUR, Duration.ofHours(1), clock);
    }

    /** Who asks to keep house together. */
    public record Invitation(CommunityId community, String nickname, DwellingKind dwelling, int people) {}

    /** The household of a person there. */
    @Transactional(readOnly = true)
    public Optional<HouseholdId> of(ResidentId resident, CommunityId community) {
        return jdbc.sql("select household_id from residency_household_member where community_id = ? and resident_id = ?").params(community.toString(), resident.toString())
                .query((row, _) -> HouseholdId.parse(row.getString(1))).optional();
    }

    /** Who keeps house together, who came first first. For modules that ask each of them; nothing of it is shown. */
    @Transactional(readOnly = true)
    public List<ResidentId> people(HouseholdId household) {
        return jdbc.sql("select resident_id from residency_household_member where household_id = ? order by joined_at, resident_id").param(household.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list();
    }

    /** The household a person was in already at that moment: who changes households during a ballot does not gain a voice by it. */
    @Transactional(readOnly = true)
    public Optional<HouseholdId> of(ResidentId resident, CommunityId community, Instant before) {
        return jdbc.sql("select household_id from residency_household_member where community_id = ? and resident_id = ? and joined_at <= ?")
                .params(community.toString(), resident.toString(), Timestamp.from(before)).query((row, _) -> HouseholdId.parse(row.getString(1))).optional();
    }

    /** Begins a household of one. Refuses who is no member and who is in one already ({@code residency.household.has-one}). */
    public HouseholdId found(Actor actor, CommunityId community, DwellingKind dwelling) {
        roll.voter(actor, community);
        require(of(actor.resident(), community).isEmpty(), "residency.household.has-one");
        var id = HouseholdId.next();
        jdbc.sql("insert into residency_household (household_id, community_id, dwelling, founded_at) values (?, ?, ?, ?)")
                .params(id.toString(), community.toString(), dwelling.name(), Timestamp.from(clock.instant())).update();
        add(id, actor.resident(), community);
        return id;
    }

    /** A code for one person. The last one that nobody took is over with it. Refuses who is in no household ({@code residency.household.none}). */
    public String invite(Actor actor, CommunityId community) {
        roll.voter(actor, community);
        var id = of(actor.resident(), community).orElseThrow(() -> new RuleViolation("residency.household.none"));
        jdbc.sql("delete from residency_household_invite where household_id = ? and used_by is null").param(id.toString()).update();
        var code = Secrets.next();
        var today = Zone.today(clock);
        jdbc.sql("insert into residency_household_invite (code, household_id, invited_by, until) values (?, ?, ?, ?)")
                .params(code, id.toString(), actor.resident().toString(), today.plusDays(policies.number(PolicyKey.RESIDENCE_INVITE_DAYS, community, today))).update();
        return code;
    }

    /** Who asks with this code. Refuses one that is over, taken or never was ({@code residency.household.code}). */
    @Transactional(readOnly = true)
    public Invitation invitation(Actor actor, String code) {
        tries.require(actor.resident().toString(), "residency.code.slow");
        return jdbc.sql("""
                select h.community_id, i.invited_by, h.dwelling, (select count(*) from residency_household_member m where m.household_id = h.household_id)
                from residency_household_invite i join residency_household h on h.household_id = i.household_id where i.code = ? and i.used_by is null and i.until >= ?""")
                .params(Secrets.read(code), Zone.today(clock))
                .query((row, _) -> new Invitation(CommunityId.parse(row.getString(1)), residents.nicknameOf(ResidentId.parse(row.getString(2))).orElse(""),
                        DwellingKind.valueOf(row.getString(3)), row.getInt(4))).optional().orElseThrow(() -> new RuleViolation("residency.household.code"));
    }

    /**
     * Takes the code: from now on one household. Taking it twice is taking it once; of two people at once one gets it. Refuses who is no member there,
     * and who is in another household ({@code residency.household.has-one}).
     */
    public void join(Actor actor, String code) {
        tries.require(actor.resident().toString(), "residency.code.slow");
        var taken = jdbc.sql("""
                select i.household_id, h.community_id, i.used_by, i.until from residency_household_invite i
                join residency_household h on h.household_id = i.household_id where i.code = ? for update""").param(Secrets.read(code))
                .query((row, _) -> new Code(HouseholdId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), row.getString(3), row.getObject(4, LocalDate.class)))
                .optional().orElseThrow(() -> new RuleViolation("residency.household.code"));
        roll.voter(actor, taken.community);
        if (actor.resident().toString().equals(taken.usedBy)) {
            return;
        }
        require(taken.usedBy == null && !Zone.today(clock).isAfter(taken.until), "residency.household.code");
        add(taken.household, actor.resident(), taken.community);
        jdbc.sql("update residency_household_invite set used_by = ? where code = ?").params(actor.resident().toString(), Secrets.read(code)).update();
    }

    /** Keeps house for oneself again. The household of nobody is gone. Does nothing for who is in none. */
    public void leave(Actor actor, CommunityId community) {
        leave(actor.resident(), community);
    }

    void leave(ResidentId resident, CommunityId community) {
        of(resident, community).ifPresent(id -> {
            jdbc.sql("select household_id from residency_household where household_id = ? for update").param(id.toString()).query(String.class).optional();
            events.publishEvent(new HouseholdLeft(resident, community, id));
            jdbc.sql("delete from residency_household_member where community_id = ? and resident_id = ?").params(community.toString(), resident.toString()).update();
            jdbc.sql("delete from residency_household_invite where household_id = ? and invited_by = ?").params(id.toString(), resident.toString()).update();
            jdbc.sql("delete from residency_household where household_id = ? and not exists (select 1 from residency_household_member m where m.household_id = ?)")
                    .params(id.toString(), id.toString()).update();
        });
    }

    /** One's own household. */
    @Transactional(readOnly = true)
    public Optional<HouseholdView> mine(Actor actor, CommunityId community) {
        return of(actor.resident(), community).map(id -> {
            var people = jdbc.sql("select resident_id from residency_household_member where household_id = ? order by joined_at, resident_id").param(id.toString())
                    .query((row, _) -> ResidentId.parse(row.getString(1))).list();
            var names = residents.names(people);
            var dwelling = jdbc.sql("select dwelling from residency_household where household_id = ?").param(id.toString()).query(String.class).single();
            var invite = jdbc.sql("select code, until from residency_household_invite where household_id = ? and used_by is null and until >= ? order by until desc limit 1")
                    .params(id.toString(), Zone.today(clock)).query((row, _) -> new Invite(row.getString(1), row.getObject(2, LocalDate.class))).optional().orElse(null);
            return new HouseholdView(id, DwellingKind.valueOf(dwelling), people.stream().map(it -> names.getOrDefault(it, "")).filter(it -> !it.isEmpty()).toList(),
                    invite == null ? null : invite.code, invite == null ? null : invite.until);
        });
    }

    /** Whether two people keep house together, anywhere. */
    @Transactional(readOnly = true)
    public boolean together(ResidentId one, ResidentId other) {
        return jdbc.sql("""
                select count(*) from residency_household_member a join residency_household_member b on b.household_id = a.household_id
                where a.resident_id = ? and b.resident_id = ?""").params(one.toString(), other.toString()).query(Integer.class).single() > 0;
    }

    private record Code(HouseholdId household, CommunityId community, @Nullable String usedBy, LocalDate until) {}

    private record Invite(String code, LocalDate until) {}

    private void add(HouseholdId household, ResidentId resident, CommunityId community) {
        try {
            jdbc.sql("insert into residency_household_member (community_id, resident_id, household_id, joined_at) values (?, ?, ?, ?)")
                    .params(community.toString(), resident.toString(), household.toString(), Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            require(Objects.equals(of(resident, community).orElse(null), household), "residency.household.has-one");
        }
    }
}
