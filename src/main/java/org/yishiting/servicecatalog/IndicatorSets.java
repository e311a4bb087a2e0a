package org.yishiting.servicecatalog;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.Basis;

/** 积分指标表: the dated tables by which cities count points for settling there. Nobody's answers ever come here. */
@Service
@Transactional
public class IndicatorSets {

    private static final int CITY = 30;
    private static final int TITLE = 80;
    private static final int SOURCE = 300;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;

    IndicatorSets(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /** Those in use, by city, the newest first. */
    @Transactional(readOnly = true)
    public List<IndicatorSet> list() {
        return jdbc.sql("select * from servicecatalog_indicator_set where retired_at is null order by city, entered_at desc").query(IndicatorSets::read).list();
    }

    @Transactional(readOnly = true)
    public Optional<IndicatorSet> find(SetId id) {
        return jdbc.sql("select * from servicecatalog_indicator_set where set_id = ? and retired_at is null").param(id.toString()).query(IndicatorSets::read).optional();
    }

    /**
     * Enters a table, with the document it comes from and the days it holds. For administrators of the nation. Refuses with
     * {@code servicecatalog.set.*} what is missing, and the line that cannot be read.
     */
    public SetId enter(Actor actor, NewSet set) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        GuideStore.requireText(set.city(), CITY, "servicecatalog.set.city");
        GuideStore.requireText(set.title(), TITLE, "servicecatalog.set.title");
        GuideStore.requireText(set.source(), SOURCE, "servicecatalog.set.source");
        var from = set.validFrom();
        var to = set.validTo();
        require(from != null && to != null && to.isAfter(from), "servicecatalog.set.dates");
        var indicators = IndicatorText.write(IndicatorText.read(set.indicators()));
        var id = SetId.next();
        write(id, null, set, indicators, actor.resident());
        return id;
    }

    /** Takes a table out of use; it stays on record. For administrators of the nation. */
    public void retire(Actor actor, SetId id) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        jdbc.sql("update servicecatalog_indicator_set set retired_at = ?, retired_by = ? where set_id = ? and retired_at is null")
                .params(Timestamp.from(clock.instant()), actor.resident().toString(), id.toString()).update();
    }

    /** Whether it may only be looked at today (P43). */
    @Transactional(readOnly = true)
    public boolean expired(IndicatorSet set) {
        return set.expired(Zone.today(clock));
    }

    List<String> shipped() {
        return jdbc.sql("select shipped_as from servicecatalog_indicator_set where shipped_as is not null").query((row, _) -> row.getString(1)).list();
    }

    void ship(String name, Shipped set) {
        var text = String.join("\n", set.indicators);
        write(SetId.next(), name, new NewSet(set.city, set.title, set.source, set.basis, set.pass, set.validFrom, set.validTo, text),
                IndicatorText.write(IndicatorText.read(text)), null);
    }

    /** As in the files that come with the portal: the indicators are lines. */
    record Shipped(String city, String title, String source, Basis basis, @Nullable Integer pass, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            List<String> indicators) {}

    private void write(SetId id, @Nullable String shippedAs, NewSet set, String indicators, @Nullable ResidentId by) {
        jdbc.sql("""
                insert ignore into servicecatalog_indicator_set (set_id, shipped_as, city, title, source, basis, pass, valid_from, valid_to, indicators, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.toString()).param(shippedAs).param(PlainText.line(set.city())).param(PlainText.line(set.title())).param(PlainText.line(set.source()))
                .param(set.basis().name()).param(set.pass()).param(set.validFrom()).param(set.validTo()).param(indicators)
                .param(by == null ? null : by.toString()).param(Timestamp.from(clock.instant())).update();
    }

    private static IndicatorSet read(ResultSet row, int number) throws SQLException {
        var pass = row.getInt("pass");
        var noPass = row.wasNull();
        return new IndicatorSet(SetId.parse(row.getString("set_id")), row.getString("city"), row.getString("title"), row.getString("source"),
                Basis.valueOf(row.getString("basis")), noPass ? null : pass, day(row, "valid_from"), day(row, "valid_to"), IndicatorText.read(row.getString("indicators")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
