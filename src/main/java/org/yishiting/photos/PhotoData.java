package org.yishiting.photos;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** Pictures and recordings somebody added. What belongs to nothing goes with the account; the rest stays with the words it belongs to. */
@Component
class PhotoData implements PersonalData {

    private final JdbcClient jdbc;
    private final UnusedPhotos unused;

    PhotoData(JdbcClient jdbc, UnusedPhotos unused) {
        this.jdbc = jdbc;
        this.unused = unused;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(rows(resident, "photo", "select concat(width, ' × ', height), kept_at from photos_photo where kept_by = ? order by kept_at"),
                rows(resident, "voicenote", "select format, kept_at from photos_voice where kept_by = ? order by kept_at"),
                rows(resident, "document", "select name, kept_at from photos_document where kept_by = ? order by kept_at")).flatMap(it -> it).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("select photo_id from photos_photo where kept_by = ? and standing = 'FREE'").param(resident.toString())
                .query((row, _) -> PhotoId.parse(row.getString(1))).list().forEach(unused::remove);
        jdbc.sql("select document_id from photos_document where kept_by = ? and not attached").param(resident.toString())
                .query((row, _) -> DocumentId.parse(row.getString(1))).list().forEach(unused::remove);
    }

    private Stream<Held> rows(ResidentId resident, String data, String sql) {
        return jdbc.sql(sql).param(resident.toString()).query((row, _) -> new Held(data, row.getString(1), row.getTimestamp(2).toInstant())).list().stream();
    }
}
