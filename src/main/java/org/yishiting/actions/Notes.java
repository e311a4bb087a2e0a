package org.yishiting.actions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicNews;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.residents.Residents;

/** What happened to deeds, line by line, with photos. */
@Component
class Notes implements TopicNews {

    private final JdbcClient jdbc;
    private final Photos photos;
    private final Residents residents;

    Notes(JdbcClient jdbc, Photos photos, Residents residents) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.residents = residents;
    }

    private record Row(UUID id, DeedId deed, Instant at, NoteKind kind, String text, @Nullable LocalDate until, @Nullable ResidentId by) {}

    @Override
    public List<Added> between(Instant from, Instant until) {
        return jdbc.sql("select d.topic_id, max(n.noted_at) from actions_note n join actions_deed d using (deed_id) where n.noted_at >= ? and n.noted_at < ? group by d.topic_id")
                .params(Timestamp.from(from), Timestamp.from(until)).query((row, _) -> new Added(TopicId.parse(row.getString(1)), row.getTimestamp(2).toInstant())).list();
    }

    /** Its photos become public with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(DeedId deed, NoteKind kind, String text, @Nullable LocalDate until, @Nullable ResidentId by, Instant at, List<NoteView.Photo> shown) {
        var note = UUID.randomUUID().toString();
        jdbc.sql("insert into actions_note (note_id, deed_id, noted_at, kind, text, until_day, noted_by) values (:id, :deed, :at, :kind, :text, :until, :by)")
                .param("id", note).param("deed", deed.toString()).param("at", Timestamp.from(at)).param("kind", kind.name())
                .param("text", text).param("until", until).param("by", by == null ? null : by.toString()).update();
        for (var position = 0; position < shown.size(); position++) {
            jdbc.sql("insert into actions_note_photo (note_id, position, photo_id, words) values (?, ?, ?, ?)")
                    .params(note, position, shown.get(position).id().toString(), shown.get(position).words()).update();
        }
        photos.attach(shown.stream().map(NoteView.Photo::id).toList());
    }

    /** The newest first, by deed. */
    Map<DeedId, List<NoteView>> of(TopicId topic) {
        var rows = jdbc.sql("""
                select n.note_id, n.deed_id, n.noted_at, n.kind, n.text, n.until_day, n.noted_by from actions_note n
                join actions_deed d on d.deed_id = n.deed_id where d.topic_id = ? order by n.noted_at desc, n.note_id""").param(topic.toString())
                .query((row, _) -> new Row(UUID.fromString(row.getString(1)), DeedId.parse(row.getString(2)), row.getTimestamp(3).toInstant(),
                        NoteKind.valueOf(row.getString(4)), row.getString(5), row.getObject(6, LocalDate.class),
                        row.getString(7) == null ? null : ResidentId.parse(row.getString(7)))).list();
        var pictures = new HashMap<UUID, List<NoteView.Photo>>();
        jdbc.sql("""
                select p.note_id, p.photo_id, p.words from actions_note_photo p join actions_note n on n.note_id = p.note_id
                join actions_deed d on d.deed_id = n.deed_id where d.topic_id = ? order by p.note_id, p.position""").param(topic.toString())
                .query(row -> {
                    pictures.computeIfAbsent(UUID.fromString(row.getString(1)), _ -> new ArrayList<>())
                            .add(new NoteView.Photo(PhotoId.parse(row.getString(2)), row.getString(3)));
                });
        var names = residents.names(rows.stream().map(Row::by).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(it -> new NoteView(it.deed(), it.at(), it.kind(), it.text(), it.until(), it.by() == null ? null : names.get(it.by()),
                pictures.getOrDefault(it.id(), List.of()))).collect(Collectors.groupingBy(NoteView::deed));
    }
}
