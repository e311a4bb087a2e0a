package org.yishiting.photos;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;

/** Deletes photos that came to belong to nothing: added to a form that was never sent, or to what was taken away. */
@Component
class UnusedPhotos {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnusedPhotos(PhotoFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(DayHasPassed day) {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        var unused = jdbc.sql("select photo_id from photos_photo where standing = 'FREE' and kept_at < ?").param(before)
                .query((row, _) -> PhotoId.parse(row.getString(1))).list();
        for (var id : unused) {
            if (jdbc.sql("delete from photos_photo where photo_id = ? and standing = 'FREE'").param(id.toString()).update() > 0) {
                files.remove(id);
            }
        }
    }
}
