package org.yishiting.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/** Tells people what happened to the things they take part in. */
@Service
@Transactional
public class Notices {

    private static final String SEPARATOR = "\u001f";
    private static final int SHOWN = 100;

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
        var now = Timestamp.from(clock.instant());
        for (var person : people) {
            jdbc.sql("""
                    insert into notifications_notice (resident_id, path, message_key, args, told_at) values (:person, :path, :key, :args, :now)
                    on duplicate key update args = values(args), told_at = values(told_at), read_at = null""")
                    .param("person", person.toString()).param("path", path).param("key", key).param("args", String.join(SEPARATOR, args)).param("now", now).update();
        }
    }

    /** The newest hundred, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> of(Actor actor) {
        return jdbc.sql("select path, message_key, args, told_at, read_at is null from notifications_notice where resident_id = ? order by told_at desc, path limit ?")
                .params(actor.resident().toString(), SHOWN)
                .query((row, _) -> new Notice(row.getString(1), row.getString(2), List.of(row.getString(3).split(SEPARATOR, -1)),
                        row.getTimestamp(4).toInstant(), row.getBoolean(5))).list();
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return jdbc.sql("select count(*) from notifications_notice where resident_id = ? and read_at is null")
                .param(actor.resident().toString()).query(Integer.class).single();
    }

    /** All of them have been seen. */
    public void read(Actor actor) {
        jdbc.sql("update notifications_notice set read_at = ? where resident_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), actor.resident().toString()).update();
    }
}
