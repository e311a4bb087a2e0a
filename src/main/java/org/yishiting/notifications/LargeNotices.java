package org.yishiting.notifications;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** Ten notices for each resident of the large data set, half of them read. */
@Component
@Order(45)
class LargeNotices implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void fill(LargeShare share) {
        jdbc.update(share.sql("""
                insert into notifications_notice (resident_id, path, message_key, args, told_at, read_at)
                select #resident[r.seq], concat('topics/', #topic[{topic} + mod(r.seq * 3 + n.seq, %d)]), 'hall.notice.closed', '楼下的路灯', now(6) - interval n.seq * 5 + mod(r.seq, 60) day,
                    if(n.seq < 5, null, now(6) - interval n.seq day) from {residents} r straight_join seq_0_to_9 n""".formatted(share.topics().count())));
    }
}
