package org.yishiting.records;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** The register of each community: records are entered and read, never changed (the database refuses it). */
@Service
@Transactional(readOnly = true)
public class Register {

    private static final int AT_ONCE = 5_000;
    private static final int COMMUNITIES_KEPT = 1_000;

    private final JdbcClient jdbc;
    private final RecordRows rows;
    private final RecordLinks links;
    private final Clock clock;
    private final Cache<CommunityId, Counted> counted = Caffeine.newBuilder().maximumSize(COMMUNITIES_KEPT).build();

    Register(JdbcClient jdbc, RecordRows rows, RecordLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    private record End(long place, int year, int serial, String fingerprint) {}

    /** How many records there are of a kind in a year. */
    public record Share(int year, String kind, long records) {}

    /** What there is up to a place of the chain. */
    private record Counted(long place, List<Share> shares) {

        private static final Counted NOTHING = new Counted(0, List.of());
    }

    /** Enters a record, with what leads to it, as part of the act it records: all is kept, or nothing. Waits for others who enter one in the same community. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordNumber enter(RecordDraft draft) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var year = at.atZone(Zone.PORTAL).getYear();
        var files = draft.documents().stream()
                .map(it -> new RecordFile(it.name(), it.mediaType(), Fingerprint.of(it.content()), it.content().length, it.open(), null)).toList();
        var end = lock(draft.community());
        var number = new RecordNumber(Math.max(year, end.year()), year > end.year() ? 1 : end.serial() + 1);
        var record = sealed(draft, number, end.place() + 1, at, files, end.fingerprint());
        rows.insert(record);
        for (var position = 0; position < files.size(); position++) {
            rows.insert(draft.community(), record.place(), position, files.get(position), draft.documents().get(position).content());
        }
        Stream.concat(Stream.of(draft.subject()), draft.about().stream()).forEach(it -> rows.about(draft.community(), record.place(), it));
        jdbc.sql("update records_chain set place = ?, year = ?, serial = ?, fingerprint = ? where community_id = ?")
                .params(record.place(), number.year(), number.serial(), record.fingerprint(), draft.community().toString()).update();
        draft.origins().forEach(it -> links.join(draft.community(), it.end(), it.type(), number.end()));
        return number;
    }

    public Optional<CommunityRecord> find(CommunityId community, RecordNumber number) {
        return rows.find(community, number);
    }

    /** The last record about something. */
    public Optional<CommunityRecord> about(CommunityId community, String subject) {
        return rows.last(community, subject);
    }

    /** @param page counted from 0 */
    public RecordPage list(CommunityId community, int page, int size) {
        return list(RecordQuery.all(community, page, size));
    }

    public RecordPage list(RecordQuery query) {
        return new RecordPage(rows.list(query), rows.count(query));
    }

    /** What there is to filter by, the newest year first. What was counted once is not counted again: records are only ever added. */
    public List<Share> shares(CommunityId community) {
        return counted.asMap().compute(community, (_, before) -> counted(community, before == null ? Counted.NOTHING : before)).shares();
    }

    private Counted counted(CommunityId community, Counted before) {
        record Added(Share share, long last) {}
        var added = jdbc.sql("select year, kind, count(*), max(place) from records_record where community_id = ? and place > ? group by year, kind").params(community.toString(), before.place())
                .query((row, _) -> new Added(new Share(row.getInt(1), row.getString(2), row.getLong(3)), row.getLong(4))).list();
        if (added.isEmpty()) {
            return before;
        }
        var sums = Stream.concat(before.shares().stream(), added.stream().map(Added::share))
                .collect(Collectors.toMap(it -> Map.entry(it.year(), it.kind()), it -> it, (one, other) -> new Share(one.year(), one.kind(), one.records() + other.records())));
        return new Counted(added.stream().mapToLong(Added::last).max().orElseThrow(), sums.values().stream()
                .sorted(Comparator.comparingInt(Share::year).thenComparingLong(Share::records).reversed().thenComparing(Share::kind)).toList());
    }

    /** What a record is found by, besides its own subject. */
    public List<String> things(CommunityRecord record) {
        return jdbc.sql("select what from records_about where community_id = ? and place = ? and what <> ? order by what")
                .params(record.community().toString(), record.place(), record.subject()).query((row, _) -> row.getString(1)).list();
    }

    /** Buildings and organisations that there are records about, as in {@code building:…}. */
    public List<String> places(CommunityId community) {
        return jdbc.sql("select distinct what from records_about where community_id = ? and (what like 'building:%' or what like 'organisation:%') order by what")
                .param(community.toString()).query((row, _) -> row.getString(1)).list();
    }

    /** Communities that have entered anything. */
    public List<CommunityId> communities() {
        return jdbc.sql("select community_id from records_chain where place > 0").query((row, _) -> CommunityId.parse(row.getString(1))).list();
    }

    /** The next records after a place (0 begins), in order: how whole registers are read without holding them. */
    public List<CommunityRecord> after(CommunityId community, long place) {
        return rows.after(community, place, AT_ONCE);
    }

    /** Reads a whole register and works out everything anew: the chain, the bytes of the files, and that it still fits the heads that were published. */
    public Verified verify(CommunityId community) {
        var chain = new ChainCheck();
        while (true) {
            var next = rows.after(community, chain.place(), AT_ONCE);
            for (var it : next) {
                if (chain.differs(it) != null) {
                    return new Verified(chain.place(), chain.place() + 1);
                }
            }
            if (next.size() < AT_ONCE) {
                break;
            }
        }
        var elsewhere = differsElsewhere(community);
        return elsewhere != null ? new Verified(chain.place(), elsewhere) : new Verified(chain.place(), complete(community, chain) ? null : Long.valueOf(chain.place() + 1));
    }

    private boolean complete(CommunityId community, ChainCheck chain) {
        return jdbc.sql("select place, fingerprint from records_chain where community_id = ?").param(community.toString())
                .query((row, _) -> row.getLong(1) == chain.place() && row.getString(2).equals(chain.head())).optional().orElse(chain.place() == 0);
    }

    /** The first place whose files or whose published head do not fit. */
    private @Nullable Long differsElsewhere(CommunityId community) {
        return jdbc.sql("""
                select min(place) from (
                    select min(place) place from records_document where community_id = :community and content is not null and sha2(content, 256) <> sha256
                    union all
                    select min(h.place) from records_head h left join records_record r on r.community_id = h.community_id and r.place = h.place
                    where h.community_id = :community and (r.fingerprint is null or r.fingerprint <> h.fingerprint)) found""")
                .param("community", community.toString()).query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class))).single().orElse(null);
    }

    /** The record as it is entered, with the fingerprint of all it says. */
    static CommunityRecord sealed(RecordDraft draft, RecordNumber number, long place, Instant at, List<RecordFile> files, String previous) {
        var open = new CommunityRecord(draft.community(), number, place, draft.subject(), draft.title(), draft.body(), at, files, previous, "");
        return new CommunityRecord(draft.community(), number, place, draft.subject(), draft.title(), draft.body(), at, files, previous, Fingerprint.of(open));
    }

    /** The end of the chain, held until the transaction ends. */
    private End lock(CommunityId community) {
        jdbc.sql("insert into records_chain (community_id, place, year, serial, fingerprint) values (?, 0, 0, 0, '') on duplicate key update place = place")
                .param(community.toString()).update();
        return jdbc.sql("select place, year, serial, fingerprint from records_chain where community_id = ? for update").param(community.toString())
                .query(End.class).single();
    }
}
