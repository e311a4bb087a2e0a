package org.yishiting.debate;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** The arguments of the large data set: four on each topic that is not asked about any more nor closed, a hundred and more on the one where everybody spoke. */
@Component
@Order(70)
class LargeDebate implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeDebate(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "debate";
    }

    @Override
    public void fill(LargeShare share) {
        argue(share, "seq_0_to_3", "t.turn between 4 and 19 and t.i <> 4");
        argue(share, "seq_0_to_" + (99 + share.residents().count() / 4), "t.i = 4");
        jdbc.update(share.sql("""
                insert into debate_count (topic_id, side, shown) select a.topic_id, a.side, count(*) from debate_argument a
                where a.topic_id between #topic[{topic}] and #topic[{topic} + %d] group by a.topic_id, a.side""".formatted(share.topics().count() - 1)));
    }

    private void argue(LargeShare share, String numbers, String which) {
        jdbc.update(share.sql("""
                insert into debate_argument (argument_id, topic_id, side, text, resident_id, written_at, published_at, replies)
                select #argument[t.seq * 32768 + n.seq], #topic[t.seq], elt(1 + mod(n.seq, 3), 'FOR', 'AGAINST', 'INFO'),
                    concat(elt(1 + mod(n.seq * 7 + t.i, 5), '晚上看得清，走路安心。', '钱要花在要紧的地方。', '隔壁小区去年做过，可以去看看。', '先问问住一楼的人。', '改起来不难，两天就好。'), '（第', n.seq + 1, '条）'),
                    #resident[{resident} + mod(t.i * 13 + n.seq, {people})], now(6) - interval 1 + mod(n.seq, 40) day, now(6) - interval 1 + mod(n.seq, 40) day - interval mod(t.i, 3000) second, 0
                from {topics} t straight_join %s n where %s""".formatted(numbers, which)));
    }
}
