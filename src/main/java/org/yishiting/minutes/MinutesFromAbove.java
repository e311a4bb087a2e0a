package org.yishiting.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;

/** Minutes that are not issued in time, by the working days that hold everywhere, and hearings whose report or replies are late. */
@Component
@Order(50)
class MinutesFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;
    private final PolicyPack policies;
    private final WorkCalendar calendar;

    MinutesFromAbove(JdbcClient jdbc, PolicyPack policies, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.calendar = calendar;
    }

    private record Held(CommunityId community, MeetingId meeting, String matter, LocalDate due) {}

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        var ids = communities.stream().map(CommunityId::toString).toList();
        var facts = new ArrayList<Fact>(waiting(ids, today));
        facts.addAll(jdbc.sql("""
                select community_id, n, matter, due, meeting_id from (
                    select b.community_id, m.matter, b.meeting_id, if(b.report_at is null and b.report_due < :today, b.report_due, b.reply_due) due,
                        count(*) over (partition by b.community_id) n,
                        row_number() over (partition by b.community_id order by if(b.report_at is null and b.report_due < :today, b.report_due, b.reply_due), b.meeting_id) place
                    from minutes_book b join meetings_meeting m on m.meeting_id = b.meeting_id
                    where b.community_id in (:ids) and b.state = 'ISSUED'
                        and (b.report_at is null and b.report_due < :today or b.adopted_at is null and b.reply_due < :today)) late where place = 1""")
                .param("ids", ids).param("today", today)
                .query((row, _) -> new Late(CommunityId.parse(row.getString(1)), "minutes.above.replies", row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class),
                        MeetingsPaths.meeting(MeetingId.parse(row.getString(5))))).list());
        return facts;
    }

    private Collection<Late> waiting(List<String> ids, LocalDate today) {
        var days = policies.number(PolicyKey.HALL_MINUTES_WORKDAYS, CommunityId.NATION, today);
        var late = new HashMap<CommunityId, Late>();
        jdbc.sql("""
                select m.community_id, m.meeting_id, m.matter, m.begins_at from meetings_meeting m left join minutes_book b on b.meeting_id = m.meeting_id
                where m.community_id in (:ids) and m.status in ('HELD', 'TRANSCRIPT_DRAFT', 'SIGNING') and (b.state is null or b.state <> 'ISSUED') order by m.begins_at""")
                .param("ids", ids).query((row, _) -> new Held(CommunityId.parse(row.getString(1)), MeetingId.parse(row.getString(2)), row.getString(3),
                        calendar.plusWorkdays(LocalDate.ofInstant(row.getTimestamp(4).toInstant(), Zone.PORTAL), days))).list().stream().filter(it -> it.due().isBefore(today))
                .forEach(it -> late.merge(it.community(), new Late(it.community(), "minutes.above.minutes", 1, it.matter(), it.due(), MeetingsPaths.meeting(it.meeting())),
                        (one, _) -> new Late(one.community(), one.kind(), one.count() + 1, one.oldest(), one.due(), one.path())));
        return late.values();
    }
}
