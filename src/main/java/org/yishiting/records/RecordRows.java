package org.yishiting.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;

/** The rows that records are kept in. */
@Component
class RecordRows {

    private static final String COLUMNS = "community_id, place, year, serial, subject, title, body, entered_at, previous, fingerprint";
    private static final String SELECT = "select " + COLUMNS + " from records_record where community_id = ? ";

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Numbered(long place, RecordFile file) {}

    void insert(CommunityRecord it) {
        jdbc.sql("insert into records_record (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(it.community().toString(), it.place(), it.number().year(), it.number().serial(), it.subject(), it.title(), it.body(), Timestamp.from(it.at()),
                        it.previous(), it.fingerprint()).update();
    }

    void insert(CommunityId community, long place, int position, RecordFile file, byte[] content) {
        jdbc.sql("insert into records_document (community_id, place, position, name, media_type, sha256, bytes, content, open) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(community.toString(), place, position, file.name(), file.mediaType(), file.sha256(), file.bytes(), content, file.open()).update();
    }

    void about(CommunityId community, long place, String what) {
        jdbc.sql("insert ignore into records_about (community_id, place, what) values (?, ?, ?)").params(community.toString(), place, what).update();
    }

    Optional<CommunityRecord> find(CommunityId community, RecordNumber number) {
        return one(SELECT + "and year = ? and serial = ?", community.toString(), number.year(), number.serial());
    }

    Optional<CommunityRecord> last(CommunityId community, String subject) {
        return one(SELECT + "and subject = ? order by place desc limit 1", community.toString(), subject);
    }

    List<CommunityRecord> list(RecordQuery query) {
        var params = new ArrayList<>();
        var where = where(query, params);
        params.add(query.size());
        params.add((long) query.page() * query.size());
        var bare = jdbc.sql("select " + COLUMNS + " from records_record " + where + " order by place desc limit ? offset ?").params(params).query(RecordRows::read).list();
        if (bare.isEmpty()) {
            return bare;
        }
        var files = files(jdbc.sql("select place, name, media_type, sha256, bytes, open, withheld from records_document where community_id = :community and place in (:places) order by place, position")
                .param("community", query.community().toString()).param("places", bare.stream().map(CommunityRecord::place).toList()));
        return bare.stream().map(it -> with(it, files)).toList();
    }

    /** Places are counted without gaps, so that nobody has to count all there are. */
    long count(RecordQuery query) {
        if (query.kind() == null && query.year() == null && query.about() == null) {
            return jdbc.sql("select place from records_chain where community_id = ?").param(query.community().toString()).query(Long.class).optional().orElse(0L);
        }
        var params = new ArrayList<>();
        return jdbc.sql("select count(*) from records_record " + where(query, params)).params(params).query(Long.class).single();
    }

    /** The next ones after a place, in order. */
    List<CommunityRecord> after(CommunityId community, long place, int most) {
        var bare = jdbc.sql(SELECT + "and place > ? order by place limit ?").params(community.toString(), place, most).query(RecordRows::read).list();
        if (bare.isEmpty()) {
            return bare;
        }
        var files = files(jdbc.sql("select place, name, media_type, sha256, bytes, open, withheld from records_document where community_id = ? and place between ? and ? order by place, position")
                .params(community.toString(), bare.getFirst().place(), bare.getLast().place()));
        return files.isEmpty() ? bare : bare.stream().map(it -> with(it, files)).toList();
    }

    private static String where(RecordQuery query, List<Object> params) {
        var where = new StringBuilder("where community_id = ?");
        params.add(query.community().toString());
        if (query.kind() != null) {
            where.append(" and kind = ?");
            params.add(query.kind());
        }
        if (query.year() != null) {
            where.append(" and year = ?");
            params.add(query.year());
        }
        if (query.about() != null) {
            where.append(" and place in (select a.place from records_about a where a.community_id = ? and a.what = ?)");
            params.add(query.community().toString());
            params.add(query.about());
        }
        return where.toString();
    }

    private Optional<CommunityRecord> one(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(RecordRows::read).optional().map(it -> with(it,
                files(jdbc.sql("select place, name, media_type, sha256, bytes, open, withheld from records_document where community_id = ? and place = ? order by position")
                        .params(it.community().toString(), it.place()))));
    }

    private static Map<Long, List<RecordFile>> files(JdbcClient.StatementSpec statement) {
        return statement.query((row, _) -> new Numbered(row.getLong(1), new RecordFile(row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getBoolean(6), row.getString(7))))
                .list().stream().collect(groupingBy(Numbered::place, mapping(Numbered::file, toList())));
    }

    private static CommunityRecord with(CommunityRecord it, Map<Long, List<RecordFile>> files) {
        var own = files.get(it.place());
        return own == null ? it
                : new CommunityRecord(it.community(), it.number(), it.place(), it.subject(), it.title(), it.body(), it.at(), own, it.previous(), it.fingerprint());
    }

    private static CommunityRecord read(ResultSet row, int number) throws SQLException {
        return new CommunityRecord(CommunityId.parse(row.getString("community_id")), new RecordNumber(row.getInt("year"), row.getInt("serial")), row.getLong("place"),
                row.getString("subject"), row.getString("title"), row.getString("body"), row.getTimestamp("entered_at").toInstant(), List.of(), row.getString("previous"),
                row.getString("fingerprint"));
    }
}
