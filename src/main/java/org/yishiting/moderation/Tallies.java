package org.yishiting.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.moderation.ModerationLog.Act;
import org.yishiting.moderation.Tally.ByClause;

/** The committee's work in figures, month by month, for everybody. */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private static final Set<Act> WITHHELD = Set.of(Act.TAKEN_UP, Act.REFUSED, Act.REMOVED);

    private final JdbcClient jdbc;
    private final HallRules rules;

    Tallies(JdbcClient jdbc, HallRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    private record Line(Act act, @Nullable Integer rulesVersion, @Nullable Integer clause, int count) {}

    private record Look(int waited, boolean inTime) {}

    /** Nothing but zeros for a month in which nothing was written. */
    public Tally of(CommunityId community, YearMonth month) {
        var lines = lines(community, month);
        var looks = looks(community, month);
        var written = jdbc.sql("select count(*) from moderation_text where community_id = :community and written_at >= :from and written_at < :until")
                .param("community", community.toString()).param("from", begin(month)).param("until", begin(month.plusMonths(1))).query(Integer.class).single();
        return new Tally(month, written, count(lines, Act.PUBLISHED_AT_ONCE), count(lines, Act.PUBLISHED, Act.AGREED), count(lines, Act.RETURNED),
                count(lines, Act.TAKEN_UP), count(lines, Act.ANSWERED), count(lines, Act.REFUSED), count(lines, Act.REMOVED), count(lines, Act.KEPT), byClause(community, lines),
                looks.size(), (int) looks.stream().filter(Look::inTime).count(), looks.isEmpty() ? null : median(looks),
                count(lines, Act.APPEALED), count(lines, Act.APPEAL_GRANTED), count(lines, Act.APPEAL_REJECTED));
    }

    private List<Line> lines(CommunityId community, YearMonth month) {
        return jdbc.sql("""
                select act, rules_version, clause, count(*) as count from moderation_act
                where community_id = :community and happened_at >= :from and happened_at < :until group by act, rules_version, clause""")
                .param("community", community.toString()).param("from", begin(month)).param("until", begin(month.plusMonths(1)))
                .query((row, _) -> new Line(Act.valueOf(row.getString(1)), number(row, 2), number(row, 3), row.getInt(4))).list();
    }

    private List<Look> looks(CommunityId community, YearMonth month) {
        return jdbc.sql("""
                select waited, in_time from moderation_act
                where community_id = :community and happened_at >= :from and happened_at < :until and waited is not null order by waited""")
                .param("community", community.toString()).param("from", begin(month)).param("until", begin(month.plusMonths(1)))
                .query((row, _) -> new Look(row.getInt(1), row.getBoolean(2))).list();
    }

    private List<ByClause> byClause(CommunityId community, List<Line> lines) {
        return lines.stream().filter(it -> WITHHELD.contains(it.act()) && it.clause() != null)
                .map(it -> new ByClause(it.clause() == null ? 0 : it.clause(), text(community, it), it.count()))
                .collect(Collectors.toMap(it -> it.clause() + it.text(), it -> it,
                        (one, other) -> new ByClause(one.clause(), one.text(), one.count() + other.count())))
                .values().stream().sorted(Comparator.comparing(ByClause::clause)).toList();
    }

    private String text(CommunityId community, Line line) {
        var clause = rules.clause(community, line.rulesVersion(), line.clause());
        return clause == null ? "" : clause.text();
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static int median(List<Look> looks) {
        return (looks.get((looks.size() - 1) / 2).waited() + looks.get(looks.size() / 2).waited()) / 2;
    }

    private static int count(List<Line> lines, Act... acts) {
        return lines.stream().filter(it -> Set.of(acts).contains(it.act())).mapToInt(Line::count).sum();
    }

    private static Timestamp begin(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(Zone.PORTAL).toInstant());
    }
}
