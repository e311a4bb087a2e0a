package org.yishiting.decisions;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** Two options for each topic of the large data set that is deliberated, done or judged, and ten people who took a stance on both. */
@Component
@Order(80)
class LargeDecisions implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void fill(LargeShare share) {
        var which = "t.turn between 10 and 19";
        jdbc.update(share.sql("insert into decisions_topic (topic_id) select #topic[t.seq] from {topics} t where " + which));
        jdbc.update(share.sql("""
                insert into decisions_option (option_id, topic_id, number, title, text, cost, affects, doer, written_at, version)
                select #option[t.seq * 4 + o.seq], #topic[t.seq], o.seq, elt(o.seq, '先修再看', '整片重做'), elt(o.seq, '坏的地方马上修，半年后再看还差什么。', '今年做完，明年不再动。'),
                    elt(o.seq, '约3万元，从公共收益出', '约18万元，另申请补助'), '住在旁边的三栋楼', '居委会和物业', now(6) - interval 60 day, 0
                from {topics} t straight_join seq_1_to_2 o where %s""".formatted(which)));
        jdbc.update(share.sql("""
                insert into decisions_stance (option_id, resident_id, topic_id, stance, reason_id, reason, shown, taken_at)
                select #option[t.seq * 4 + o.seq], #resident[{resident} + mod(t.i * 13 + v.seq, {people})], #topic[t.seq], elt(1 + mod(v.seq + o.seq, 3), 'SUPPORT', 'CONDITION', 'OPPOSE'),
                    #reason[t.seq * 32 + o.seq * 12 + v.seq], if(mod(v.seq, 3) = 0, '先把账算清楚。', null), mod(v.seq, 3) = 0, now(6) - interval 30 + mod(v.seq, 9) day
                from {topics} t straight_join seq_1_to_2 o straight_join seq_0_to_%d v where %s""".formatted(Math.min(10, share.residents().count()) - 1, which)));
    }
}
