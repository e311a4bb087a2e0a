package org.yishiting.servicecatalog;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import tools.jackson.databind.json.JsonMapper;

/** Editions of guides and their versions, as rows. */
@Component
class GuideStore {

    private static final String EDITION = """
            select e.guide_key, e.place_id, p.name, e.state, e.why, e.published, e.latest, e.checked_on, e.checked_by, v.body
            from servicecatalog_edition e join servicecatalog_guide g on g.guide_key = e.guide_key join community_place p on p.community_id = e.place_id
            left join servicecatalog_version v on v.guide_key = e.guide_key and v.place_id = e.place_id and v.number = e.published
            """;

    private final JdbcClient jdbc;

    GuideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body the published version as JSON, null where there is none */
    record Kept(GuideKey key, Edition edition, @Nullable String body) {}

    /** All editions of these places, in the order of the guides. */
    List<Kept> of(Collection<CommunityId> places) {
        return jdbc.sql(EDITION + "where e.place_id in (:places) order by g.position").param("places", places.stream().map(CommunityId::toString).toList())
                .query((row, _) -> kept(row)).list();
    }

    List<String> keys() {
        return jdbc.sql("select guide_key from servicecatalog_guide").query((row, _) -> row.getString(1)).list();
    }

    void guide(GuideKey key, int position) {
        jdbc.sql("insert ignore into servicecatalog_guide (guide_key, position) values (?, ?)").params(key.toString(), position).update();
    }

    /** Makes the edition where there is none, and holds it until the transaction ends. The guide's row is held first: two that insert would stop each other. */
    Edition hold(GuideKey key, CommunityId place) {
        jdbc.sql("select guide_key from servicecatalog_guide where guide_key = ? for update").param(key.toString()).query((row, _) -> row.getString(1)).optional()
                .orElseThrow(() -> new RuleViolation("servicecatalog.guide.unknown"));
        jdbc.sql("insert ignore into servicecatalog_edition (guide_key, place_id, state) values (?, ?, 'DRAFT')").params(key.toString(), place.toString()).update();
        return held(key, place).orElseThrow(() -> new RuleViolation("servicecatalog.guide.unknown"));
    }

    /** The edition as it is now, kept from others until the transaction ends. */
    Optional<Edition> held(GuideKey key, CommunityId place) {
        return jdbc.sql("""
                select e.guide_key, e.place_id, '', e.state, e.why, e.published, e.latest, e.checked_on, e.checked_by, null
                from servicecatalog_edition e where e.guide_key = ? and e.place_id = ? for update""").params(key.toString(), place.toString())
                .query((row, _) -> kept(row).edition()).optional();
    }

    /** Adds a version and answers with its number. */
    int add(GuideKey key, Edition held, Object body, String why, @Nullable ResidentId by, Instant at) {
        var number = held.latest() + 1;
        var json = JsonMapper.shared().writeValueAsString(body);
        jdbc.sql("insert into servicecatalog_version (guide_key, place_id, number, body, why, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(key.toString()).param(held.place().toString()).param(number).param(json).param(why).param(by == null ? null : by.toString())
                .param(Timestamp.from(at)).update();
        jdbc.sql("update servicecatalog_edition set latest = ? where guide_key = ? and place_id = ?").params(number, key.toString(), held.place().toString()).update();
        return number;
    }

    void publish(GuideKey key, CommunityId place, int number) {
        jdbc.sql("update servicecatalog_edition set published = ? where guide_key = ? and place_id = ?").params(number, key.toString(), place.toString()).update();
    }

    void become(GuideKey key, CommunityId place, GuideState state, @Nullable String why) {
        jdbc.sql("update servicecatalog_edition set state = ?, why = ? where guide_key = ? and place_id = ?")
                .param(state.name()).param(why).param(key.toString()).param(place.toString()).update();
    }

    void checked(GuideKey key, CommunityId place, LocalDate on, ResidentId by) {
        jdbc.sql("update servicecatalog_edition set checked_on = ?, checked_by = ? where guide_key = ? and place_id = ?")
                .params(on, by.toString(), key.toString(), place.toString()).update();
    }

    Optional<String> body(GuideKey key, CommunityId place, int number) {
        return jdbc.sql("select body from servicecatalog_version where guide_key = ? and place_id = ? and number = ?").params(key.toString(), place.toString(), number)
                .query(String.class).optional();
    }

    /** The newest first. */
    List<GuideVersion> history(GuideKey key, CommunityId place) {
        var general = place.equals(CommunityId.NATION);
        return jdbc.sql("""
                select v.number, v.why, v.written_by, v.written_at, v.number <= e.published, v.body
                from servicecatalog_version v join servicecatalog_edition e on e.guide_key = v.guide_key and e.place_id = v.place_id
                where v.guide_key = ? and v.place_id = ? order by v.number desc""").params(key.toString(), place.toString())
                .query((row, _) -> new GuideVersion(row.getInt(1), row.getString(2), resident(row.getString(3)), row.getTimestamp(4).toInstant(), row.getBoolean(5),
                        general ? null : local(row.getString(6)))).list();
    }

    static GuideText text(String json) {
        return JsonMapper.shared().readValue(json, GuideText.class);
    }

    static LocalDetails local(String json) {
        return JsonMapper.shared().readValue(json, LocalDetails.class);
    }

    static void requireText(String text, int longest, String key) {
        require(!text.isBlank() && text.length() <= longest, key, longest);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var checked = row.getDate(8);
        return new Kept(new GuideKey(row.getString(1)), new Edition(CommunityId.parse(row.getString(2)), row.getString(3), GuideState.valueOf(row.getString(4)),
                row.getString(5), row.getInt(6), row.getInt(7), checked == null ? null : checked.toLocalDate(), resident(row.getString(9))), row.getString(10));
    }

    private static @Nullable ResidentId resident(@Nullable String id) {
        return id == null ? null : ResidentId.parse(id);
    }
}
