package org.yishiting.oversight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.EntryKind;

/** What moved in a community, by quarter. A ledger is only ever added to: what was read once is kept, and only what came since is read. */
@Component
class QuarterSums {

    private static final int COMMUNITIES_KEPT = 20;
    private static final Comparator<Quarter> BY_TIME = Comparator.comparing(Quarter::from);

    private final JdbcClient jdbc;
    private final Cache<CommunityId, Read> kept = Caffeine.newBuilder().maximumSize(COMMUNITIES_KEPT).build();

    QuarterSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What moved in some time: by kind, with what was taken back from those who had collected it. */
    record Moved(Map<EntryKind, Long> kinds, long takenBack) {

        private static final Moved NOTHING = new Moved(Map.of(), 0);

        long of(EntryKind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        long issued() {
            return of(EntryKind.ISSUE) + of(EntryKind.OPENING);
        }

        long redeemed() {
            return of(EntryKind.REDEEM) - takenBack;
        }

        long left() {
            return issued() - redeemed() - of(EntryKind.EXPIRE) - of(EntryKind.REVERSE);
        }

        private Moved and(Moved other) {
            var sum = new EnumMap<EntryKind, Long>(EntryKind.class);
            sum.putAll(kinds);
            other.kinds.forEach((kind, amount) -> sum.merge(kind, amount, Long::sum));
            return new Moved(sum, takenBack + other.takenBack);
        }
    }

    /** What was given under a rule, and to how many people. */
    record Used(String rule, int people, long points) {}

    private static final class Given {

        private final Set<Long> to = new HashSet<>();
        private long points;
    }

    /** What has been read so far of a ledger. */
    private static final class Read {

        private final TreeMap<Quarter, Moved> moved = new TreeMap<>(BY_TIME);
        private final TreeMap<Quarter, TreeMap<String, Given>> given = new TreeMap<>(BY_TIME);
        private long place;
    }

    Moved in(CommunityId community, Quarter quarter) {
        return read(community, it -> it.moved.getOrDefault(quarter, Moved.NOTHING));
    }

    Moved before(CommunityId community, Quarter quarter) {
        return read(community, it -> it.moved.headMap(quarter).values().stream().reduce(Moved.NOTHING, Moved::and));
    }

    /** The rules that were used, in their order. */
    List<Used> rules(CommunityId community, Quarter quarter) {
        return read(community, it -> it.given.getOrDefault(quarter, new TreeMap<>()).entrySet().stream()
                .map(used -> new Used(used.getKey(), used.getValue().to.size(), used.getValue().points)).toList());
    }

    private <T> T read(CommunityId community, Function<Read, T> asked) {
        var read = kept.get(community, _ -> new Read());
        synchronized (read) {
            jdbc.sql("""
                    select e.place, e.kind, e.amount, e.posted_at, e.to_account, substring_index(e.rule, ' ', 1), a.kind = 'REDEMPTION'
                    from ledger_entry e join ledger_account a on a.account_id = e.from_account where e.community_id = ? and e.place > ? order by e.place""")
                    .params(community.toString(), read.place).query(row -> {
                        var quarter = Quarter.of(row.getTimestamp(4).toInstant().atZone(Zone.PORTAL).toLocalDate());
                        var kind = EntryKind.valueOf(row.getString(2));
                        var amount = row.getLong(3);
                        var back = kind == EntryKind.REFUND && row.getBoolean(7) ? amount : 0;
                        read.moved.merge(quarter, new Moved(Map.of(kind, amount), back), Moved::and);
                        if (kind == EntryKind.ISSUE && row.getString(6) != null) {
                            var given = read.given.computeIfAbsent(quarter, _ -> new TreeMap<>()).computeIfAbsent(row.getString(6), _ -> new Given());
                            given.to.add(row.getLong(5));
                            given.points += amount;
                        }
                        read.place = row.getLong(1);
                    });
            return asked.apply(read);
        }
    }
}
