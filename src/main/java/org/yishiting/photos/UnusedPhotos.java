package org.yishiting.photos;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.Expiring;

/** Deletes photos and documents that came to belong to nothing: added to a form that was never sent, or to what was taken away. */
@Component
class UnusedPhotos implements Expiring {

    private static final Duration KEPT = Duration.ofDays(1);

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnusedPhotos(PhotoFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "photos.over.unused";
    }

    @Override
    public int removeExpired(LocalDate today) {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        var unused = jdbc.sql("select photo_id from photos_photo where standing = 'FREE' and kept_at < ?").param(before)
                .query((row, _) -> PhotoId.parse(row.getString(1))).list();
        var papers = jdbc.sql("select document_id from photos_document where not attached and kept_at < ?").param(before)
                .query((row, _) -> DocumentId.parse(row.getString(1))).list();
        return unused.stream().mapToInt(this::remove).sum() + papers.stream().mapToInt(this::remove).sum();
    }

    int remove(DocumentId id) {
        var gone = jdbc.sql("delete from photos_document where document_id = ? and not attached").param(id.toString()).update();
        if (gone > 0) {
            files.remove(id);
        }
        return gone;
    }

    int remove(PhotoId id) {
        var gone = jdbc.sql("delete from photos_photo where photo_id = ? and standing = 'FREE'").param(id.toString()).update();
        if (gone > 0) {
            files.remove(id);
        }
        return gone;
    }
}
