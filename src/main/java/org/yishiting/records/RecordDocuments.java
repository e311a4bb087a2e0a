package org.yishiting.records;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The files of records: handed out as they were entered, found by their fingerprint, and withheld where a consent was taken back. */
@Service
@Transactional(readOnly = true)
public class RecordDocuments {

    /** So many digits of a fingerprint are enough to find a file by what is printed on paper. */
    public static final int FEWEST_DIGITS = 12;

    private static final int MOST_FOUND = 20;
    private static final String SELECT = """
            select d.name, d.media_type, d.sha256, d.bytes, d.open, d.withheld, d.content from records_document d
            join records_record r on r.community_id = d.community_id and r.place = d.place where r.community_id = ? and r.year = ? and r.serial = ? and d.name = ?""";

    private final JdbcClient jdbc;
    private final Offices offices;

    RecordDocuments(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    /** A file that everybody may have. */
    public Optional<DocumentBytes> open(CommunityId community, RecordNumber record, String name) {
        return jdbc.sql(SELECT + " and d.open and d.content is not null").params(community.toString(), record.year(), record.serial(), name).query((row, _) -> read(row)).optional();
    }

    /** A file that is only for inside, too: for committee staff and the supervisory committee. */
    public Optional<DocumentBytes> inside(Actor actor, CommunityId community, RecordNumber record, String name) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        return jdbc.sql(SELECT + " and d.content is not null").params(community.toString(), record.year(), record.serial(), name).query((row, _) -> read(row)).optional();
    }

    /**
     * Whose fingerprint it is. Nothing of the file itself is needed.
     *
     * @param sha256 all of it, or at least the first {@link #FEWEST_DIGITS} digits
     */
    public List<FoundDocument> bySha(String sha256) {
        var digits = sha256.strip().toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{%d,64}".formatted(FEWEST_DIGITS)) ? jdbc.sql("""
                select r.community_id, r.year, r.serial, r.title, d.name, d.sha256 from records_document d
                join records_record r on r.community_id = d.community_id and r.place = d.place
                where d.sha256 like ? order by r.entered_at limit ?""").params(digits + "%", MOST_FOUND)
                .query((row, _) -> new FoundDocument(CommunityId.parse(row.getString(1)), new RecordNumber(row.getInt(2), row.getInt(3)), row.getString(4), row.getString(5), row.getString(6)))
                .list() : List.of();
    }

    /**
     * From now on nobody outside gets the file; that it exists, its fingerprint and the reason stay. Part of an act (a consent was taken back, say).
     * Refuses an empty reason ({@code records.document.reason}).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(CommunityId community, RecordNumber record, String name, String reason) {
        require(!reason.isBlank(), "records.document.reason");
        jdbc.sql("""
                update records_document d join records_record r on r.community_id = d.community_id and r.place = d.place set d.open = false, d.withheld = ?
                where r.community_id = ? and r.year = ? and r.serial = ? and d.name = ?""")
                .params(reason, community.toString(), record.year(), record.serial(), name).update();
    }

    private static DocumentBytes read(ResultSet row) throws SQLException {
        return new DocumentBytes(new RecordFile(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5), row.getString(6)), row.getBytes(7));
    }
}
