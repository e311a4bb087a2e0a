package org.yishiting.records;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.opendata.Items;

/** The community record as open data: page by page, one by one, and whole for whoever wants to prove it. */
@RestController
@RequestMapping("/api/v1/communities/{code}/records")
class RecordsApi {

    private static final int MOST = 200;

    private final Register register;
    private final Heads heads;
    private final RecordLinks links;
    private final Communities communities;

    RecordsApi(Register register, Heads heads, RecordLinks links, Communities communities) {
        this.register = register;
        this.heads = heads;
        this.links = links;
        this.communities = communities;
    }

    /** The newest first. {@code kind} is the word before the colon of the subject; {@code about} is as in {@code topic:…}, {@code building:…} or {@code organisation:…}. */
    @GetMapping(produces = {Items.JSON, Items.CSV})
    Items<RecordItem> records(@PathVariable String code, @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String about, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        paged(page, size);
        var found = register.list(new RecordQuery(place(code).id(), kind, year, about, page, size));
        return new Items<>(found.items().stream().map(RecordItem::of).toList(), page, size, found.total());
    }

    /** One record with its files and links. */
    @GetMapping("/{number:\\d{4}-\\d+}")
    Whole one(@PathVariable String code, @PathVariable String number) {
        var place = place(code);
        var record = RecordNumber.parse(number).flatMap(it -> register.find(place.id(), it)).orElseThrow(() -> ApiProblem.notFound("This record"));
        return Whole.of(code, record, register.things(record), links.of(place.id(), record.end(), null).stream().map(Link::of).toList());
    }

    /** The ends of the register, day by day, the newest first. */
    @GetMapping(value = "/heads", produces = {Items.JSON, Items.CSV})
    Items<HeadItem> heads(@PathVariable String code, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        paged(page, size);
        var place = place(code);
        return new Items<>(heads.of(place.id(), page, size).stream().map(it -> new HeadItem(it.day(), it.place(), it.fingerprint())).toList(), page, size, heads.count(place.id()));
    }

    /** All records from the first to the last, a JSON object a line: {@code docs/records.md} says how to prove them. */
    @GetMapping(value = "/export", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String code, HttpServletRequest request) {
        var community = place(code).id();
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-ndjson")).header("Content-Disposition", "attachment; filename=\"records-" + code.replaceAll("\\D", "") + ".ndjson\"")
                .body(to -> {
                    var out = new BufferedOutputStream(to, 1 << 16);
                    for (var next = register.after(community, 0); !next.isEmpty(); next = register.after(community, next.getLast().place())) {
                        for (var it : next) {
                            out.write(ExportLine.of(it).getBytes(StandardCharsets.UTF_8));
                            out.write('\n');
                        }
                    }
                    out.flush();
                });
    }

    private CommunitySummary place(String code) {
        return communities.byCode(code).orElseThrow(() -> ApiProblem.notFound("This place"));
    }

    private static void paged(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw ApiProblem.badRequest("page counts from 0, size is 1 to " + MOST);
        }
    }

    record RecordItem(String number, String kind, String title, Instant at, int documents, String fingerprint) {

        static RecordItem of(CommunityRecord it) {
            return new RecordItem(it.number().toString(), it.kind(), it.title(), it.at(), it.documents().size(), it.fingerprint());
        }
    }

    /** {@code address} is null where the file is not for everybody. */
    record File(String name, String mediaType, String sha256, int bytes, @Nullable String address) {}

    record Link(LinkType type, boolean forward, String title, @Nullable String path, Instant at) {

        static Link of(SeenLink it) {
            return new Link(it.type(), it.forward(), it.other().title(), it.other().path(), it.at());
        }
    }

    record HeadItem(LocalDate day, long records, String fingerprint) {}

    record Whole(String community, String number, long place, String kind, String subject, String title, String body, Instant at, List<File> documents, List<String> about,
            List<Link> links, String previous, String fingerprint) {

        static Whole of(String code, CommunityRecord it, List<String> about, List<Link> links) {
            var files = it.documents().stream().map(file -> new File(file.name(), file.mediaType(), file.sha256(), file.bytes(),
                    file.open() ? "/" + RecordsPaths.document(code, it.number(), file.name()) : null)).toList();
            return new Whole(code, it.number().toString(), it.place(), it.kind(), it.subject(), it.title(), it.body(), it.at(), files, about, links, it.previous(), it.fingerprint());
        }
    }
}
