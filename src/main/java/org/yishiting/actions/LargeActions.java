package org.yishiting.actions;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** A deed for each topic of the large data set that is done, judged or closed, and five verdicts on those that are over. */
@Component
@Order(90)
class LargeActions implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeActions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "deeds";
    }

    @Override
    public void fill(LargeShare share) {
        jdbc.update(share.sql("""
                insert into actions_deed (deed_id, topic_id, community_id, position, round, promise, owner_name, owner_office, given_on, first_due_on, due_on, status, next_step, result, ended_on,
                    opened_at, version)
                select #deed[t.seq], #topic[t.seq], {community}, 1, 1, '把门口的灯修好，换上不刺眼的', '何俊', '社区居委会', current_date - interval 40 day, current_date + interval mod(t.i, 60) - 5 day,
                    current_date + interval mod(t.i, 60) - 5 day, if(t.turn < 18, 'RUNNING', 'DONE'), if(t.turn < 18, '等电工', null), if(t.turn < 18, null, '修好了，夜里看得清。'),
                    if(t.turn < 18, null, current_date - interval 5 day), now(6) - interval 40 day, 0
                from {topics} t where t.turn >= 13"""));
        jdbc.update(share.sql("""
                insert into actions_note (note_id, deed_id, noted_at, kind, text) select #note[t.seq * 4 + n.seq], #deed[t.seq], now(6) - interval 40 - n.seq * 10 day, elt(n.seq, 'GIVEN', 'PROGRESS', 'DONE'),
                    elt(n.seq, '交给居委会', '电工看过了', '修好了') from {topics} t straight_join seq_1_to_3 n where t.turn >= if(n.seq = 3, 18, 13)"""));
        jdbc.update(share.sql("""
                insert into actions_review (topic_id, round, community_id, opened_on, closes_on, pass_percent, least, entitled, result)
                select #topic[t.seq], 1, {community}, current_date - interval 5 day, current_date + interval if(t.turn < 20, 2 + mod(t.i, 9), -60) day, 60, 3, if(t.turn < 20, null, {people}),
                    if(t.turn < 20, null, 'PASSED') from {topics} t where t.turn >= 18"""));
        jdbc.update(share.sql("""
                insert into actions_verdict (topic_id, round, given_by, grade, given_at)
                select #topic[t.seq], 1, #resident[{resident} + mod(t.i * 13 + v.seq, {people})], elt(1 + mod(t.i + v.seq, 4), 'VERY_GOOD', 'GOOD', 'GOOD', 'FAIR'), now(6) - interval 4 day
                from {topics} t straight_join seq_0_to_%d v where t.turn >= 18""".formatted(Math.min(5, share.residents().count()) - 1)));
    }
}
