package org.yishiting.notifications;

import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;

/** Tells people what happened to the things they take part in. */
@Service
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a notice to each of these people.
     *
     * @param path the page it leads to, as in {@code topics/…}. Newer notices on a page take the place of unread older ones of the same key
     * @param key what happened, a message key
     * @param args what goes into it
     */
    public void tell(Collection<ResidentId> people, String path, String key, String... args) {
        var now = java.sql.Timestamp.from(clock.instant());
        for (var person : people) {
            jdbc.sql("""
                    insert into notifications_notice (resident_id, path, message_key, args, told_at) values (:person, :path, :key, :args, :now)
                    on duplicate key update args = values(args), told_at = values(told_at), read_at = null""")
                    .param("person", person.toString()).param("path", path).param("key", key).param("args", String.join("\u001f", args)).param("now", now).update();
        }
    }
}
