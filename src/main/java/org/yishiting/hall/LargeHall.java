package org.yishiting.hall;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** The topics of the large data set, with five statements each and ten people who took a stance on all of them; on the fifth of a community everybody did. */
@Component
@Order(40)
class LargeHall implements LargeDemo {

    private static final String STAGE = "case when t.turn < 4 then 'ASK' when t.turn < 10 then 'SPEAK' when t.turn < 13 then 'DELIBERATE' when t.turn < 18 then 'ACT' else 'REVIEW' end";
    private static final String BEGUN = "now(6) - interval if(t.turn < 20, 3 + mod(t.i * 7, 110), 130 + mod(t.i * 7, 1700)) day - interval mod(t.i * 37, 80000) second";
    private static final String STANCE = "elt(1 + if(mod(crc32(concat(r, ' ', t.seq, k.seq)), 100) < 82, if(k.seq = 0 or mod(r, 2) = mod(k.seq, 2), 0, 1), 2 - mod(r + k.seq, 3)), 'AGREE', 'DISAGREE', 'PASS')";

    private final JdbcTemplate jdbc;

    LargeHall(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "hall";
    }

    @Override
    public void fill(LargeShare share) {
        jdbc.update(share.sql("""
                insert into hall_topic (topic_id, community_id, number, title, problem, raised_from, stage, stage_closes_at, next_step, outcome, participants, created_at,
                    changed_at, version, status, status_reason)
                select #topic[t.seq], {community}, concat('T-', year(%2$s), '-', 100 + t.i),
                    concat(1 + mod(t.i * 5, 37), '号楼', elt(1 + mod(t.i div 3, 20), '门口的路灯晚上不亮', '楼道里堆了旧家具', '电动车没有地方充电', '下水管又返水了', '消防通道停了车',
                        '想加一部电梯', '前面的树挡住了采光', '垃圾桶离家太近', '儿童游乐设施坏了', '快递柜装在哪里', '夜里装卸的声音', '外墙渗水', '想要一处歇脚的长椅', '晾衣绳拉过了人行道',
                        '门禁对租户怎么开', '公共收益怎么用', '宠物在哪里遛', '坡道太陡轮椅上不去', '楼顶漏水谁来修', '老人食堂开在哪里')),
                    '说的人不止一位：这件事影响进出，也影响安全。想听听住在这里的每一种人怎么说，再商量怎么办。', elt(1 + mod(t.i, 3), '居民提议', '走访记录', '接待日'), %1$s,
                    if(t.turn between 4 and 19, timestamp(current_date + interval 2 + mod(t.i, 20) day, '16:00:00'), null), '到期后进入下一步',
                    if(t.turn >= 13, '按多数人的意见先办要紧的一样，明年再看。', null), if(t.turn < 4, 0, if(t.i = 4, {people}, least(10, {people}))), %2$s,
                    least(now(6), %2$s + interval if(t.turn < 20, mod(t.i, 3), 90) day), 0, if(t.turn < 20, 'RUNNING', 'CLOSED'), if(t.turn < 20, null, '办完了，大家评过。')
                from {topics} t""".formatted(STAGE, BEGUN)));
        jdbc.update(share.sql("""
                insert into hall_topic_number (community_id, year, last) select community_id, year(created_at), max(cast(substring(number, 8) as unsigned)) from hall_topic
                where community_id = {community} group by community_id, year(created_at) on duplicate key update last = greatest(last, values(last))"""));
        jdbc.update(share.sql("""
                insert into hall_topic_step (topic_id, stage, opens_on, closes_on, note)
                select #topic[t.seq], s.stage, date(%s) + interval s.place day, date(%s) + interval 20 + s.place day, if(t.turn < 20, null, '按时完成')
                from {topics} t join (select 0 place, 'ASK' stage union select 1, 'SPEAK' union select 2, 'DELIBERATE' union select 3, 'ACT' union select 4, 'REVIEW') s
                on s.place <= field(%s, 'ASK', 'SPEAK', 'DELIBERATE', 'ACT', 'REVIEW') - 1 order by t.seq""".formatted(BEGUN, BEGUN, STAGE)));
        jdbc.update(share.sql("""
                insert into hall_story (topic_id, line, happened_at, message_key, note)
                select #topic[t.seq], l.seq, %s + interval l.seq * 5 hour, elt(l.seq, 'hall.story.opened', concat('hall.story.to.', lower(%s))), '' from {topics} t join seq_1_to_2 l order by t.seq"""
                .formatted(BEGUN, STAGE)));
        jdbc.update(share.sql("""
                insert into hall_statement (statement_id, topic_id, number, resident_id, text, moderation, written_at, version)
                select #statement[t.seq * 8 + k.seq], #topic[t.seq], k.seq, #resident[{resident} + mod(t.i * 13 + k.seq, {people})],
                    elt(1 + k.seq, '先把危险的地方处理掉，别的可以慢慢来。', '住在旁边的人最清楚，先问他们。', '费用要公开，每一笔都贴出来。', '租房的人也天天走这条路，应当一起商量。', '换个便宜的办法先试一个月。'),
                    'IN', %s + interval 6 hour, 0
                from {topics} t join seq_0_to_4 k where t.turn >= 4 order by t.seq, k.seq""".formatted(BEGUN)));
        votes(share, Math.min(10, share.residents().count()), "t.i * 13 + v.seq", "t.turn >= 4 and t.i <> 4");
        votes(share, share.residents().count(), "v.seq", "t.i = 4");
        jdbc.update(share.sql("""
                insert into hall_follow (resident_id, topic_id, seen_at, follows)
                select #resident[{resident} + mod(t.i * 13 + v.seq, {people})], #topic[t.seq], now(6) - interval 9 day, v.seq = 0 from {topics} t join seq_0_to_1 v order by t.seq"""));
    }

    private void votes(LargeShare share, int voters, String voter, String which) {
        jdbc.update(share.sql("""
                insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at)
                select #topic[t.seq], #resident[r], #statement[t.seq * 8 + k.seq], %s, now(6) - interval 1 + mod(t.i, 90) day
                from (select t.*, {resident} + mod(%s, {people}) r from {topics} t straight_join seq_0_to_%d v where %s) t straight_join seq_0_to_4 k"""
                .formatted(STANCE, voter, voters - 1, which)));
    }
}
