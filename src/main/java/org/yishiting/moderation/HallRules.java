package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** 议事公约: the short rules of a hall. Every version stays, for what was decided under it. */
@Service
@Transactional
public class HallRules {

    public static final int MOST_CLAUSES = 12;
    public static final int LONGEST_CLAUSE = 60;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;
    private final RulesVersion shipped;

    HallRules(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
        this.shipped = new RulesVersion(0, clauses(shippedText()), null);
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public RulesVersion current(CommunityId community) {
        return jdbc.sql("select version, clauses, written_at from moderation_rules where community_id = ? order by version desc limit 1")
                .param(community.toString()).query(HallRules::version).optional().orElse(shipped);
    }

    /** All versions, the newest first; the last one is what the portal was shipped with. */
    @Transactional(readOnly = true)
    public List<RulesVersion> history(CommunityId community) {
        var written = jdbc.sql("select version, clauses, written_at from moderation_rules where community_id = ? order by version desc")
                .param(community.toString()).query(HallRules::version).list();
        return java.util.stream.Stream.concat(written.stream(), java.util.stream.Stream.of(shipped)).toList();
    }

    /**
     * Writes the next version, one clause a line. For the convenor. Refuses when somebody else wrote one since {@code basedOn}
     * ({@code moderation.rules.changed-meanwhile}) and what is empty or too long.
     */
    public void change(Actor actor, CommunityId community, int basedOn, String text) {
        offices.require(actor, community, Office.CONVENOR);
        var clauses = clauses(text);
        require(!clauses.isEmpty(), "moderation.rules.empty");
        require(clauses.size() <= MOST_CLAUSES, "moderation.rules.too-many", MOST_CLAUSES);
        clauses.forEach(it -> require(it.text().length() <= LONGEST_CLAUSE, "moderation.rules.too-long", it.number(), LONGEST_CLAUSE));
        require(current(community).version() == basedOn, "moderation.rules.changed-meanwhile");
        try {
            jdbc.sql("insert into moderation_rules (community_id, version, clauses, written_by, written_at) values (?, ?, ?, ?, ?)")
                    .params(community.toString(), basedOn + 1, String.join("\n", clauses.stream().map(Clause::text).toList()),
                            actor.resident().toString(), Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("moderation.rules.changed-meanwhile");
        }
    }

    /** A clause as it read in that version. */
    @Nullable Clause clause(CommunityId community, @Nullable Integer version, @Nullable Integer number) {
        if (version == null || number == null) {
            return null;
        }
        var rules = version == 0 ? shipped : jdbc.sql("select version, clauses, written_at from moderation_rules where community_id = ? and version = ?")
                .params(community.toString(), version).query(HallRules::version).single();
        return rules.clauses().stream().filter(it -> it.number() == number).findFirst().orElse(null);
    }

    private static RulesVersion version(ResultSet row, int number) throws SQLException {
        return new RulesVersion(row.getInt(1), clauses(row.getString(2)), row.getTimestamp(3).toInstant());
    }

    private static List<Clause> clauses(String text) {
        var lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        return IntStream.range(0, lines.size()).mapToObj(it -> new Clause(it + 1, lines.get(it))).toList();
    }

    private static String shippedText() {
        try {
            return new ClassPathResource("moderation/rules.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
