package org.yishiting.honours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** The rows of honours, nominations and those named. */
@Component
class HonourStore {

    private static final String HONOUR = "select honour_id, community_id, title, kind, criteria, opens_on, closes_on, vote_until, decided_on, called_off_why from honours_honour ";
    private static final String NOMINATION = """
            select n.nomination_id, n.honour_id, h.community_id, h.title, h.kind, n.nominated_by, n.household_id, n.name, n.words, n.standing, n.reason, n.appeal, n.answer, n.awarded_on
            from honours_nomination n join honours_honour h on h.honour_id = n.honour_id\s""";
    /** What may be shown: nobody of those named is without consent. */
    private static final String SHOWN = """
            n.standing = 'AWARDED' and exists (select 1 from honours_person p where p.nomination_id = n.nomination_id)
            and not exists (select 1 from honours_person p where p.nomination_id = n.nomination_id and p.agreed_at is null)\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HonourStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A nomination whole. {@code people}: those named, and whether each agrees. */
    record Row(HonourNominationId id, HonourId honour, CommunityId community, String title, HonourKind kind, @Nullable ResidentId by, @Nullable String household, String name,
            String words, HonourStanding standing, @Nullable String reason, @Nullable String appeal, @Nullable String answer, @Nullable LocalDate awardedOn,
            Map<ResidentId, Boolean> people) {

        boolean names(ResidentId resident) {
            return people.containsKey(resident);
        }

        boolean allAgree() {
            return !people.isEmpty() && people.values().stream().allMatch(it -> it);
        }

        boolean concerns(ResidentId resident) {
            return names(resident) || resident.equals(by);
        }

        boolean shown() {
            return standing == HonourStanding.AWARDED && allAgree();
        }
    }

    Optional<Honour> honour(HonourId id) {
        return jdbc.sql(HONOUR + "where honour_id = ?").param(id.toString()).query(HonourStore::readHonour).optional();
    }

    /** Held until the transaction ends. */
    Honour hold(HonourId id) {
        return jdbc.sql(HONOUR + "where honour_id = ? for update").param(id.toString()).query(HonourStore::readHonour).optional()
                .orElseThrow(() -> new RuleViolation("honours.unknown"));
    }

    List<Honour> newest(CommunityId community, int most) {
        return jdbc.sql(HONOUR + "where community_id = ? order by closes_on desc, honour_id limit ?").params(community.toString(), most).query(HonourStore::readHonour).list();
    }

    Optional<Row> find(HonourNominationId id) {
        return jdbc.sql(NOMINATION + "where n.nomination_id = ?").param(id.toString()).query((row, _) -> row(row)).optional();
    }

    Row held(HonourNominationId id) {
        return jdbc.sql(NOMINATION + "where n.nomination_id = ? for update").param(id.toString()).query((row, _) -> row(row)).optional()
                .orElseThrow(() -> new RuleViolation("honours.unknown"));
    }

    List<Row> of(HonourId honour, HonourStanding standing) {
        return jdbc.sql(NOMINATION + "where n.honour_id = ? and n.standing = ? order by n.made_at, n.nomination_id limit 200").params(honour.toString(), standing.name())
                .query((row, _) -> row(row)).list();
    }

    List<Row> appealed(CommunityId community) {
        return jdbc.sql(NOMINATION + "where h.community_id = ? and n.standing = 'REFUSED' and n.appeal is not null and n.answer is null order by n.made_at limit 100")
                .param(community.toString()).query((row, _) -> row(row)).list();
    }

    List<Row> concerning(ResidentId resident, CommunityId community) {
        return jdbc.sql(NOMINATION + """
                where h.community_id = :place and (n.nominated_by = :me or exists (select 1 from honours_person p where p.nomination_id = n.nomination_id and p.resident_id = :me))
                order by n.made_at desc, n.nomination_id limit 20""").param("place", community.toString()).param("me", resident.toString()).query((row, _) -> row(row)).list();
    }

    List<Honoured> shown(CommunityId community, int page, int size) {
        return jdbc.sql("""
                select n.nomination_id, h.title, h.kind, n.name, n.words, n.awarded_on, m.record from honours_nomination n join honours_honour h on h.honour_id = n.honour_id
                join honours_meeting m on m.meeting_id = n.meeting_id where h.community_id = ? and\s""" + SHOWN + "order by n.awarded_on desc, n.name, n.nomination_id limit ? offset ?")
                .params(community.toString(), size, (long) page * size)
                .query((row, _) -> new Honoured(HonourNominationId.parse(row.getString(1)), row.getString(2), HonourKind.valueOf(row.getString(3)), row.getString(4),
                        row.getString(5), row.getObject(6, LocalDate.class), row.getString(7))).list();
    }

    void add(HonourId honour, HonourNominationId id, ResidentId by, String name, String words) {
        jdbc.sql("insert into honours_nomination (nomination_id, honour_id, nominated_by, name, words, standing, made_at) values (?, ?, ?, ?, ?, 'PROPOSED', ?)")
                .params(id.toString(), honour.toString(), by.toString(), name, words, now()).update();
    }

    void name(HonourNominationId id, ResidentId resident) {
        jdbc.sql("insert into honours_person (nomination_id, resident_id) values (?, ?) on duplicate key update agreed_at = agreed_at")
                .params(id.toString(), resident.toString()).update();
    }

    void bind(HonourNominationId id, String household) {
        jdbc.sql("update honours_nomination set household_id = ? where nomination_id = ?").params(household, id.toString()).update();
    }

    void rename(HonourNominationId id, String name) {
        jdbc.sql("update honours_nomination set name = ? where nomination_id = ?").params(name, id.toString()).update();
    }

    void agree(HonourNominationId id, ResidentId resident) {
        jdbc.sql("update honours_person set agreed_at = ? where nomination_id = ? and resident_id = ?").params(now(), id.toString(), resident.toString()).update();
    }

    /** Agrees no longer. What had not been voted on waits for consent again. */
    void disagree(HonourNominationId id, ResidentId resident) {
        jdbc.sql("update honours_person set agreed_at = null where nomination_id = ? and resident_id = ?").params(id.toString(), resident.toString()).update();
        jdbc.sql("update honours_nomination set standing = 'PROPOSED', version = version + 1 where nomination_id = ? and standing = 'AGREED'").param(id.toString()).update();
    }

    void forgetPeople(HonourNominationId id) {
        jdbc.sql("delete from honours_person where nomination_id = ?").param(id.toString()).update();
        jdbc.sql("update honours_nomination set household_id = null where nomination_id = ?").param(id.toString()).update();
    }

    void move(HonourNominationId id, HonourStanding standing) {
        jdbc.sql("update honours_nomination set standing = ?, version = version + 1 where nomination_id = ?").params(standing.name(), id.toString()).update();
    }

    /** Whether somebody of these people is named in another nomination of the honour that is on its way or was awarded. */
    boolean namedElsewhere(HonourId honour, HonourNominationId besides, ResidentId resident) {
        return jdbc.sql("""
                select count(*) from honours_person p join honours_nomination n on n.nomination_id = p.nomination_id
                where n.honour_id = ? and n.nomination_id <> ? and p.resident_id = ? and n.standing in ('PROPOSED', 'AGREED', 'AWARDED') lock in share mode""")
                .params(honour.toString(), besides.toString(), resident.toString()).query(Integer.class).single() > 0;
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Row row(ResultSet row) throws SQLException {
        var id = HonourNominationId.parse(row.getString("nomination_id"));
        var by = row.getString("nominated_by");
        var people = jdbc.sql("select resident_id, agreed_at is not null agrees from honours_person where nomination_id = ?").param(id.toString())
                .query((person, _) -> Map.entry(ResidentId.parse(person.getString(1)), person.getBoolean(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Row(id, HonourId.parse(row.getString("honour_id")), CommunityId.parse(row.getString("community_id")), row.getString("title"),
                HonourKind.valueOf(row.getString("kind")), by == null ? null : ResidentId.parse(by), row.getString("household_id"), row.getString("name"), row.getString("words"),
                HonourStanding.valueOf(row.getString("standing")), row.getString("reason"), row.getString("appeal"), row.getString("answer"),
                row.getObject("awarded_on", LocalDate.class), people);
    }

    private static Honour readHonour(ResultSet row, int number) throws SQLException {
        return new Honour(HonourId.parse(row.getString("honour_id")), CommunityId.parse(row.getString("community_id")), row.getString("title"),
                HonourKind.valueOf(row.getString("kind")), row.getString("criteria"), row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                row.getObject("vote_until", LocalDate.class), row.getObject("decided_on", LocalDate.class), row.getString("called_off_why"));
    }
}
