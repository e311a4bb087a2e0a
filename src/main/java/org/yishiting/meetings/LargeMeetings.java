package org.yishiting.meetings;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** A meeting of the council for every twentieth topic of the large data set, one of ten still to come. */
@Component
@Order(120)
class LargeMeetings implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeMeetings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public void fill(LargeShare share) {
        var meeting = "(select x.*, mod(x.i, 200) = 0 ahead, timestamp(current_date + interval if(mod(x.i, 200) = 0, 8 + mod(x.i, 9), -20 - mod(x.i * 3, 1400)) day, '11:00:00') begins"
                + " from {topics} x where mod(x.i, 20) = 0) t";
        jdbc.update(share.sql("""
                insert into meetings_meeting (meeting_id, community_id, number, kind, matter, purpose, status, begins_at, ends_at, place, observers, announced_at, created_at, changed_at, version)
                select #meeting[t.seq], {community}, concat('YS-', year(t.begins), '-', 1000 + t.i), 'COUNCIL', concat(1 + mod(t.i, 30), '号楼前的灯和路'), '把看法摆到一张桌上，商量先办哪几样。',
                    if(t.ahead, 'ANNOUNCED', 'CLOSED'), t.begins, t.begins + interval 2 hour, '社区二楼议事厅', 10, t.begins - interval 12 day, t.begins - interval 15 day, t.begins - interval 12 day, 0
                from %s""".formatted(meeting)));
        jdbc.update(share.sql("""
                insert into meetings_number (community_id, kind, year, last_number) select community_id, kind, year(begins_at), max(cast(substring(number, 9) as unsigned)) from meetings_meeting
                where community_id = {community} group by kind, year(begins_at) on duplicate key update last_number = greatest(last_number, values(last_number))"""));
        jdbc.update(share.sql("insert into meetings_topic (meeting_id, topic_id, position) select #meeting[t.seq], #topic[t.seq], 1 from " + meeting));
        jdbc.update(share.sql("""
                insert into meetings_agenda_item (agenda_item_id, meeting_id, position, title, minutes)
                select #agenda[t.seq * 8 + n.seq], #meeting[t.seq], n.seq, elt(n.seq, '主持人宣布事项', '说明情况', '参加人发言', '归纳'), 15 from %s straight_join seq_1_to_4 n""".formatted(meeting)));
        jdbc.update(share.sql("""
                insert into meetings_participant (participant_id, meeting_id, resident_id, name, role, added_at)
                select #participant[t.seq * 16 + n.seq], #meeting[t.seq], #resident[{resident} + mod(t.i * 13 + n.seq, {people})], concat('第', n.seq + 1, '位'),
                    if(n.seq = 0, 'PRESIDER', if(n.seq = 1, 'RECORDER', 'PARTICIPANT')), t.begins - interval 12 day from %s straight_join seq_0_to_%d n"""
                .formatted(meeting, Math.min(10, share.residents().count()) - 1)));
        jdbc.update(share.sql("""
                insert into meetings_moved (meeting_id, position, moved_at, from_status, to_status)
                select #meeting[t.seq], n.seq, t.begins - interval 15 - n.seq day, if(n.seq = 1, null, 'PLANNED'), elt(n.seq, 'PLANNED', 'ANNOUNCED') from %s straight_join seq_1_to_2 n""".formatted(meeting)));
    }
}
