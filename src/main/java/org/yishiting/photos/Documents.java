package org.yishiting.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/** Keeps papers people hand out, as PDF. A document belongs to nothing until the act it was added to attaches it; then everybody with its link reads it. */
@Service
public class Documents {

    public static final int MAX_MEGABYTES = 12;
    public static final int PER_HOUR = 60;

    private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
    private static final int MAX_NAME = 120;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle perPerson;

    Documents(PhotoFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
        this.perPerson = new Throttle(PER_HOUR, Duration.ofHours(1), clock);
    }

    /**
     * Keeps a PDF, not yet part of anything. Refuses more than {@link #MAX_MEGABYTES} ({@code photos.document.too-big}), what is no PDF that can be read
     * by its content ({@code photos.document.no-pdf}), and more than {@link #PER_HOUR} an hour from one person ({@code photos.too-many}).
     */
    public DocumentId keep(Actor actor, String name, InputStream in) {
        perPerson.require(actor.resident().toString(), "photos.too-many");
        var bytes = read(in);
        var pages = pages(bytes);
        var id = DocumentId.next();
        files.write(id, bytes);
        jdbc.sql("insert into photos_document (document_id, kept_by, kept_at, attached, name, bytes, pages) values (?, ?, ?, false, ?, ?, ?)")
                .params(id.toString(), actor.resident().toString(), Timestamp.from(clock.instant()), plain(name), bytes.length, pages).update();
        return id;
    }

    /** Throws away a document of one's own that belongs to nothing yet. Does nothing to any other. */
    public void discard(Actor actor, DocumentId document) {
        if (jdbc.sql("delete from photos_document where document_id = ? and kept_by = ? and not attached").params(document.toString(), actor.resident().toString()).update() > 0) {
            files.remove(document);
        }
    }

    /** Makes it public with what it was added to. Refuses with {@code photos.document.gone} when it is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(DocumentId document) {
        RuleViolation.require(jdbc.sql("update photos_document set attached = true where document_id = ?").param(document.toString()).update() == 1, "photos.document.gone");
    }

    public Optional<DocumentInfo> info(DocumentId document) {
        return jdbc.sql("select name, bytes, pages from photos_document where document_id = ?").param(document.toString())
                .query((row, _) -> new DocumentInfo(document, row.getString(1), row.getLong(2), row.getInt(3))).optional();
    }

    /** Whether this person may read it: everybody what is attached, oneself one's own. */
    boolean readable(@Nullable Actor actor, DocumentId document) {
        return jdbc.sql("select attached, kept_by from photos_document where document_id = ?").param(document.toString())
                .query((row, _) -> row.getBoolean(1) || actor != null && actor.resident().equals(ResidentId.parse(row.getString(2)))).optional().orElse(false);
    }

    private static byte[] read(InputStream in) {
        try {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            RuleViolation.require(bytes.length <= MAX_BYTES, "photos.document.too-big", MAX_MEGABYTES);
            return bytes;
        } catch (IOException e) {
            throw new RuleViolation("photos.not-arrived");
        }
    }

    /** Opening it is the only way to know that people can. */
    private static int pages(byte[] bytes) {
        for (var letter = 0; letter < PDF.length; letter++) {
            RuleViolation.require(bytes.length > PDF.length && bytes[letter] == PDF[letter], "photos.document.no-pdf");
        }
        try (var document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException _) {
            throw new RuleViolation("photos.document.no-pdf");
        }
    }

    private static String plain(String name) {
        var last = name.replace('\\', '/');
        var base = last.substring(last.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"]", "").strip();
        return base.isEmpty() ? "paper.pdf" : base.substring(Math.max(0, base.length() - MAX_NAME));
    }
}
