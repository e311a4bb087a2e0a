package org.yishiting.debate;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicId;

/** Arguments for tests. */
public final class DebateFixtures {

    private DebateFixtures() {}

    /** A public argument. */
    public static ArgumentId argument(ApplicationContext context, TopicId topic, Actor author) {
        var id = ArgumentId.next();
        context.getBean(JdbcClient.class).sql("""
                insert into debate_argument (argument_id, topic_id, side, text, resident_id, written_at, published_at)
                values (?, ?, 'FOR', '夜里错时停车，谁都不吃亏。', ?, now(), now())""").params(id.toString(), topic.toString(), author.resident().toString()).update();
        return id;
    }

    /** As many public arguments as asked for, by one author, a second apart. */
    public static void many(ApplicationContext context, TopicId topic, Actor author, int count) {
        context.getBean(JdbcClient.class).sql("""
                insert into debate_argument (argument_id, topic_id, side, text, resident_id, written_at, published_at)
                select uuid(), ?, elt(1 + mod(seq, 3), 'FOR', 'AGAINST', 'INFO'), concat('第', seq, '段理由，说得明白一点。'), ?, now() - interval seq second,
                    now() - interval seq second from seq_1_to_%d""".formatted(count)).params(topic.toString(), author.resident().toString()).update();
        context.getBean(JdbcClient.class).sql("""
                insert into debate_count (topic_id, side, shown) select topic_id, side, count(*) from debate_argument where topic_id = ? group by side""")
                .param(topic.toString()).update();
    }
}
