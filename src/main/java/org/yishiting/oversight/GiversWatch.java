package org.yishiting.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.opendata.SmallCells;
import org.yishiting.residents.EqualVoice;
import org.yishiting.residents.Residents;
import org.yishiting.residents.VoiceCount;
import org.yishiting.residents.VoiceSource;

/** 看发分的，不看得分的: for the supervisory committee. Names only of those who sign; of those who receive only how many, in groups that are large enough. */
@Service
@Transactional(readOnly = true)
public class GiversWatch {

    /** In one hour, and that many times the usual hour: worth a question. */
    private static final int BURST_ENTRIES = 15;
    private static final int BURST_TIMES = 4;
    private static final int NIGHT_ENTRIES = 5;
    private static final int MOST = 30;
    /** The four parts of a day, by the hour they begin at. */
    private static final List<Integer> PARTS = List.of(0, 7, 12, 18);

    private final PointsStatements statements;
    private final EqualVoice voices;
    private final Residents residents;
    private final Offices offices;
    private final JdbcClient jdbc;

    GiversWatch(PointsStatements statements, EqualVoice voices, Residents residents, Offices offices, JdbcClient jdbc) {
        this.statements = statements;
        this.voices = voices;
        this.residents = residents;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    private record Signed(ResidentId by, long entries, long points, int people) {}

    private record Hour(ResidentId by, Instant hour, int ofDay, long entries, long points) {}

    /** How points were given in a quarter. For the supervisory committee. */
    public GiversReport report(Actor actor, CommunityId community, Quarter quarter) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        var signed = jdbc.sql("""
                select reviewer_id, count(*), sum(amount), count(distinct to_account) from ledger_entry
                where community_id = ? and kind = 'ISSUE' and reviewer_id is not null and posted_at >= ? and posted_at < ? group by reviewer_id""")
                .params(community.toString(), start(quarter.from()), start(quarter.until()))
                .query((row, _) -> new Signed(ResidentId.parse(row.getString(1)), row.getLong(2), row.getLong(3), row.getInt(4))).list();
        var names = residents.names(signed.stream().map(Signed::by).toList());
        var byItself = jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where community_id = ? and kind = 'ISSUE' and reviewer_id is null and posted_at >= ? and posted_at < ?")
                .params(community.toString(), start(quarter.from()), start(quarter.until())).query(Long.class).single();
        var counts = voices.counts(community, quarter.from(), quarter.until());
        return new GiversReport(quarter, signed.stream().map(it -> new Giver(names.getOrDefault(it.by, ""), it.entries, it.points, it.people))
                .sorted(Comparator.comparing(Giver::name)).toList(), byItself, statements.rules(community, quarter), hours(community, quarter), areas(community, quarter),
                bursts(community, quarter, names), find(counts, VoiceCount.MEMBERS), find(counts, VoiceSource.POINTS));
    }

    private static @Nullable VoiceCount find(List<VoiceCount> counts, String key) {
        return counts.stream().filter(it -> it.key().equals(key)).findFirst().orElse(null);
    }

    private List<Hour> byHour(CommunityId community, Quarter quarter) {
        return jdbc.sql("""
                select reviewer_id, min(posted_at), count(*), sum(amount) from ledger_entry
                where community_id = ? and kind = 'ISSUE' and reviewer_id is not null and posted_at >= ? and posted_at < ?
                group by reviewer_id, date(posted_at), hour(posted_at) order by min(posted_at)""")
                .params(community.toString(), start(quarter.from()), start(quarter.until()))
                .query((row, _) -> hour(ResidentId.parse(row.getString(1)), row.getTimestamp(2).toInstant(), row.getLong(3), row.getLong(4))).list();
    }

    private static Hour hour(ResidentId by, Instant at, long entries, long points) {
        return new Hour(by, at, at.atZone(Zone.PORTAL).getHour(), entries, points);
    }

    private List<Burst> bursts(CommunityId community, Quarter quarter, Map<ResidentId, String> names) {
        var hours = byHour(community, quarter);
        var usual = hours.stream().collect(Collectors.groupingBy(Hour::by, Collectors.averagingLong(Hour::entries)));
        return hours.stream().filter(it -> night(it.ofDay) && it.entries >= NIGHT_ENTRIES || it.entries >= BURST_ENTRIES && it.entries >= BURST_TIMES * usual.getOrDefault(it.by, 0.0))
                .limit(MOST).map(it -> new Burst(names.getOrDefault(it.by, ""), it.hour, it.entries, it.points, night(it.ofDay))).toList();
    }

    private static boolean night(int hour) {
        return hour < 6 || hour >= 23;
    }

    private List<Cell> hours(CommunityId community, Quarter quarter) {
        var cells = new ArrayList<Cell>();
        var points = new long[PARTS.size()];
        byHour(community, quarter).forEach(it -> {
            var part = PARTS.size() - 1;
            while (PARTS.get(part) > it.ofDay) {
                part--;
            }
            points[part] += it.points;
        });
        for (var part = 0; part < points.length; part++) {
            cells.add(new Cell(String.valueOf(PARTS.get(part)), null, points[part]));
        }
        return List.copyOf(cells);
    }

    /** By where people say they live, without those of whom it is not known; small areas are left out (P17). */
    private List<Cell> areas(CommunityId community, Quarter quarter) {
        record Area(String name, int people, long points) {}
        var areas = jdbc.sql("""
                select p.name, count(distinct e.to_account), sum(e.amount) from ledger_entry e join ledger_account a on a.account_id = e.to_account
                join residency_residence r on r.resident_id = a.holder_id and r.community_id = e.community_id join community_place p on p.community_id = r.grid_id
                where e.community_id = ? and e.kind = 'ISSUE' and e.posted_at >= ? and e.posted_at < ? group by p.community_id, p.name order by p.name""")
                .params(community.toString(), start(quarter.from()), start(quarter.until())).query((row, _) -> new Area(row.getString(1), row.getInt(2), row.getLong(3))).list();
        var people = SmallCells.hidden(areas.stream().mapToInt(Area::people).toArray());
        var cells = new ArrayList<Cell>();
        for (var number = 0; number < areas.size(); number++) {
            var shown = people.get(number);
            cells.add(new Cell(areas.get(number).name, shown, shown == null ? null : Long.valueOf(areas.get(number).points)));
        }
        return List.copyOf(cells);
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
