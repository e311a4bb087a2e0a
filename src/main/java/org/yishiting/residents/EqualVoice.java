package org.yishiting.residents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/**
 * 平等参与: how many new residents, long-time residents and people who do not say were heard. Only counts leave this place, and only of groups
 * that are large enough (P17, P25). A day's counts stay the same all day, so that nobody sees a single person come or speak.
 */
@Service
@Transactional(readOnly = true)
public class EqualVoice {

    private static final int KEPT = 500;

    private final ObjectProvider<VoiceSource> sources;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Asked, List<VoiceCount>> today = Caffeine.newBuilder().maximumSize(KEPT).build();

    EqualVoice(ObjectProvider<VoiceSource> sources, PolicyPack policies, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Asked(CommunityId community, LocalDate from, LocalDate until, LocalDate day) {}

    /**
     * First the members at the end of the period, then for each kind of voice how many of them were heard, from the day {@code from} until the
     * day before {@code until}.
     */
    public List<VoiceCount> counts(CommunityId community, LocalDate from, LocalDate until) {
        return today.get(new Asked(community, from, until, Zone.today(clock)), this::count);
    }

    private List<VoiceCount> count(Asked asked) {
        var least = policies.number(PolicyKey.DATA_SMALLEST_GROUP, asked.community, asked.day);
        var members = members(asked.community, asked.until);
        var all = Cells.of(members.keySet(), members, least, Set.of());
        var counts = new ArrayList<VoiceCount>();
        counts.add(all.as(VoiceCount.MEMBERS));
        var heard = new TreeMap<String, Set<ResidentId>>();
        sources.orderedStream().forEach(it -> heard.computeIfAbsent(it.key(), _ -> new HashSet<>()).addAll(it.people(asked.community, asked.from, asked.until)));
        for (var key : List.of(VoiceSource.SPEAKERS, VoiceSource.ATTENDEES, VoiceSource.POINTS)) {
            var people = heard.get(key);
            if (people != null) {
                people.retainAll(members.keySet());
                counts.add(Cells.of(people, members, least, all.hidden).as(key));
            }
        }
        return List.copyOf(counts);
    }

    private Map<ResidentId, HukouStatus> members(CommunityId community, LocalDate until) {
        var end = Timestamp.from(until.atStartOfDay(Zone.PORTAL).toInstant());
        var members = new HashMap<ResidentId, HukouStatus>();
        jdbc.sql("""
                select resident_id, hukou from residents_membership
                where community_id = :community and joined_at < :end and (left_at is null or left_at >= :end)""")
                .param("community", community.toString()).param("end", end)
                .query(row -> {
                    members.put(ResidentId.parse(row.getString(1)), HukouStatus.valueOf(row.getString(2)));
                });
        return members;
    }

    /** One line of counts and which of them stay hidden. */
    record Cells(int sum, Map<HukouStatus, Integer> counts, Set<HukouStatus> hidden, int least) {

        static Cells of(Set<ResidentId> people, Map<ResidentId, HukouStatus> members, int least, Set<HukouStatus> hiddenAlready) {
            var counts = new EnumMap<HukouStatus, Integer>(HukouStatus.class);
            for (var status : HukouStatus.values()) {
                counts.put(status, 0);
            }
            people.forEach(it -> counts.merge(members.getOrDefault(it, HukouStatus.UNDISCLOSED), 1, Integer::sum));
            return of(counts, least, hiddenAlready);
        }

        /**
         * Hides what is below the least, and then the smallest of the others too until what is hidden is at least two groups that make up a
         * large enough one together: the sum is shown.
         */
        static Cells of(Map<HukouStatus, Integer> counts, int least, Set<HukouStatus> hiddenAlready) {
            var hidden = new HashSet<>(hiddenAlready);
            counts.forEach((status, count) -> {
                if (count < least) {
                    hidden.add(status);
                }
            });
            var bySize = counts.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
            for (var status : bySize) {
                var together = hidden.stream().mapToInt(it -> counts.getOrDefault(it, 0)).sum();
                if (!hidden.isEmpty() && (hidden.size() < 2 || together < least)) {
                    hidden.add(status);
                }
            }
            return new Cells(counts.values().stream().mapToInt(it -> it).sum(), counts, hidden, least);
        }

        VoiceCount as(String key) {
            return new VoiceCount(key, sum < least ? null : Integer.valueOf(sum), shown(HukouStatus.NON_LOCAL), shown(HukouStatus.LOCAL), shown(HukouStatus.UNDISCLOSED));
        }

        private @Nullable Integer shown(HukouStatus status) {
            return hidden.contains(status) ? null : counts.get(status);
        }
    }
}
