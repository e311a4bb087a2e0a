package org.yishiting.records.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.QrCode;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.Heads;
import org.yishiting.records.RecordDocuments;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordQuery;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;

/** The register on paper (档案目录), the files of records, and the heads as a feed: light pages without session or script. */
@RestController
class OpenRecords {

    private static final int MOST_ON_PAPER = 2_000;
    private static final int FEED_LENGTH = 30;
    private static final int SHORT = 16;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Register register;
    private final RecordDocuments documents;
    private final Heads heads;
    private final Communities communities;
    private final I18NProvider words;
    private final Clock clock;

    OpenRecords(Register register, RecordDocuments documents, Heads heads, Communities communities, I18NProvider words, Clock clock) {
        this.register = register;
        this.documents = documents;
        this.heads = heads;
        this.communities = communities;
        this.words = words;
        this.clock = clock;
    }

    /** The register of a year, this one where none is asked for, the first record first. */
    @GetMapping("/open/records/{code}")
    ResponseEntity<String> printed(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year, Locale asked) {
        var community = place(code);
        var locale = asked.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var wanted = year == null ? Zone.today(clock).getYear() : year;
        var found = register.list(new RecordQuery(community.id(), null, wanted, null, 0, MOST_ON_PAPER)).items().reversed();
        var live = site() + "/" + RecordsPaths.register(code);
        var rows = found.stream().map(it -> row(it, locale)).collect(Collectors.joining());
        return ResponseEntity.ok().contentType(HTML).body("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title><link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/page.css">
                <link rel="stylesheet" href="/styles/open.css"><link rel="stylesheet" href="/records/records.css">
                </head><body class="ys-open"><main>
                <header class="ys-open-head"><p class="ys-meta">%3$s</p><h1>%2$s</h1></header>
                <table class="ys-register"><thead><tr><th>%4$s</th><th>%5$s</th><th>%6$s</th><th>%7$s</th><th>%8$s</th></tr></thead><tbody>%9$s</tbody></table>
                <footer class="ys-open-foot">%10$s<p>%11$s</p><p class="ys-meta">%12$s</p></footer>
                </main></body></html>
                """.formatted(locale.equals(Locale.ENGLISH) ? "en" : "zh-CN", say(locale, "records.print.title", String.valueOf(wanted)), htmlEscape(community.name()),
                say(locale, "records.print.number"), say(locale, "records.print.day"), say(locale, "records.print.what"), say(locale, "records.print.files"),
                say(locale, "records.print.fingerprint"), rows, QrCode.svg(live, htmlEscape(live), "ys-open-qr"), say(locale, "records.print.how", found.size()),
                say(locale, "records.print.printed", LocalDates.full(LocalDates.date(clock.instant()), locale))));
    }

    private String row(CommunityRecord it, Locale locale) {
        return "<tr><td>%s</td><td>%s</td><td>%s<br><small>%s</small></td><td>%s</td><td class=\"ys-sha\">%s</td></tr>".formatted(it.number(),
                LocalDates.day(LocalDates.date(it.at()), locale), htmlEscape(it.title()), say(locale, Kinds.key(it.kind())), it.documents().isEmpty() ? "" : it.documents().size(),
                it.fingerprint().substring(0, SHORT));
    }

    /** A file of a record, as it was entered. Anything a browser could run is only offered for saving. */
    @GetMapping("/open/records/{code}/{number}/{name}")
    ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable String number, @PathVariable String name) {
        var community = place(code);
        var found = RecordNumber.parse(number).flatMap(it -> documents.open(community.id(), it, name)).orElseThrow(OpenRecords::notFound);
        var type = MediaType.parseMediaType(found.file().mediaType());
        var shown = type.isCompatibleWith(MediaType.APPLICATION_PDF) || type.isCompatibleWith(MediaType.APPLICATION_JSON) || type.isCompatibleWith(MediaType.TEXT_PLAIN);
        return ResponseEntity.ok().contentType(type).eTag("\"" + found.file().sha256().substring(0, SHORT) + "\"").cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, (shown ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(found.file().name(), StandardCharsets.UTF_8).build().toString())
                .body(found.content());
    }

    /** The heads as an Atom feed: whoever follows it keeps copies that nobody here reaches. */
    @GetMapping(value = "/open/records/{code}/feed", produces = "application/atom+xml;charset=UTF-8")
    String feed(@PathVariable String code) {
        var community = place(code);
        var live = site() + "/" + RecordsPaths.heads(code);
        var entries = heads.of(community.id(), 0, FEED_LENGTH);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><id>%s/%s</id><title>%s</title><updated>%s</updated><link href="%s"/><author><name>%s</name></author>
                %s</feed>
                """.formatted(site(), RecordsPaths.feed(code), htmlEscape(say(Locale.SIMPLIFIED_CHINESE, "records.heads.feed-title", community.name())),
                entries.isEmpty() ? clock.instant() : entries.getFirst().day().atStartOfDay(Zone.PORTAL).toInstant(), live, htmlEscape(community.name()),
                entries.stream().map(it -> "<entry><id>urn:sha256:%s:%s</id><title>%s %d</title><updated>%s</updated><link href=\"%s\"/><summary>%1$s</summary></entry>%n".formatted(
                        it.fingerprint(), it.day(), it.day(), it.place(), it.day().atStartOfDay(Zone.PORTAL).toInstant(), live)).collect(Collectors.joining()));
    }

    private CommunitySummary place(String code) {
        return communities.byCode(code).filter(CommunitySummary::open).orElseThrow(OpenRecords::notFound);
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getTranslation(key, locale, args);
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
