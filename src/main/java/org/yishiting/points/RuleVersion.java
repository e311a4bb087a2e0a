package org.yishiting.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** A version of a rule as everybody may read it. {@code title} and numbers never change once people were asked about it. */
public record RuleVersion(RuleId rule, int version, CommunityId community, String code, About about, String title, RuleUnit unit, int points, int cap, CapPeriod capPeriod,
        @Nullable String deed, Evidence evidence, String evidenceNote, RuleState stored, @Nullable LocalDate consultFrom, @Nullable LocalDate consultUntil,
        @Nullable String record, @Nullable LocalDate activeFrom, @Nullable LocalDate retiredOn) {

    static final String SELECT = """
            select v.rule_id, v.version, r.community_id, r.code, v.about, v.title, v.unit, v.points, v.cap, v.cap_period, v.deed, v.evidence, v.evidence_note, v.state,
                v.consult_from, v.consult_until, v.record_number, v.active_from, v.retired_on
            from points_rule_version v join points_rule r on r.rule_id = v.rule_id
            """;

    static RuleVersion read(ResultSet row, int number) throws SQLException {
        return new RuleVersion(RuleId.parse(row.getString(1)), row.getInt(2), CommunityId.parse(row.getString(3)), row.getString(4), About.valueOf(row.getString(5)),
                row.getString(6), RuleUnit.valueOf(row.getString(7)), row.getInt(8), row.getInt(9), CapPeriod.valueOf(row.getString(10)), row.getString(11),
                Evidence.valueOf(row.getString(12)), row.getString(13), RuleState.valueOf(row.getString(14)), row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class), row.getString(17), row.getObject(18, LocalDate.class), row.getObject(19, LocalDate.class));
    }

    public RuleState state(LocalDate today) {
        if (retiredOn != null && !today.isBefore(retiredOn)) {
            return RuleState.RETIRED;
        }
        return stored == RuleState.ADOPTED && activeFrom != null && !today.isBefore(activeFrom) ? RuleState.ACTIVE : stored;
    }

    /** Whether people can say what they think of it today. */
    public boolean consulting(LocalDate today) {
        return stored == RuleState.CONSULTED && consultUntil != null && !today.isAfter(consultUntil);
    }

    /** As it stands in the passbook: {@code R05 v2}. */
    public String label() {
        return code + " v" + version;
    }
}
