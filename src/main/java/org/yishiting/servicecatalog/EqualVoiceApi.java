package org.yishiting.servicecatalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.opendata.Items;
import org.yishiting.residents.EqualVoice;
import org.yishiting.residents.VoiceCount;

/** Who was heard in a quarter, by what people say of their hukou, as open data. Groups of fewer than twenty are left out. */
@RestController
@RequestMapping("/api/v1/communities")
class EqualVoiceApi {

    private final EqualVoice voices;
    private final Communities communities;
    private final Clock clock;

    EqualVoiceApi(EqualVoice voices, Communities communities, Clock clock) {
        this.voices = voices;
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * {@code quarter} is as in 2026-Q4, this one when nothing is asked for. {@code measure} is members, speakers, attendees or points;
     * {@code group} is new, long-standing, undeclared (by people's own word) or all. {@code count} of {@code of} members did it; null where a
     * number would be small enough to point at somebody.
     */
    @GetMapping(value = "/{code}/equal-voice", produces = {Items.JSON, Items.CSV})
    Items<VoiceItem> equalVoice(@PathVariable String code, @RequestParam(required = false) @Nullable String quarter) {
        var community = communities.byCode(code).filter(CommunitySummary::open).orElseThrow(() -> ApiProblem.notFound("This community"));
        var current = Quarter.of(Zone.today(clock));
        var asked = quarter == null ? current : Quarter.parse(quarter).filter(it -> !it.from().isAfter(current.from()))
                .orElseThrow(() -> ApiProblem.badRequest("quarter is one that has begun, as in 2026-Q4"));
        var counts = voices.counts(community.id(), asked.from(), asked.until());
        var members = counts.getFirst();
        var items = counts.stream().flatMap(it -> items(asked, it, members)).toList();
        return new Items<>(items, 0, Math.max(1, items.size()), items.size());
    }

    private static Stream<VoiceItem> items(Quarter quarter, VoiceCount count, VoiceCount members) {
        var whole = count.key().equals(VoiceCount.MEMBERS);
        return List.of(
                item(quarter, count.key(), "new", count.newcomers(), whole ? members.all() : members.newcomers()),
                item(quarter, count.key(), "long-standing", count.longTime(), whole ? members.all() : members.longTime()),
                item(quarter, count.key(), "undeclared", count.undeclared(), whole ? members.all() : members.undeclared()),
                item(quarter, count.key(), "all", count.all(), members.all())).stream();
    }

    private static VoiceItem item(Quarter quarter, String measure, String group, @Nullable Integer count, @Nullable Integer of) {
        return new VoiceItem(quarter.toString(), quarter.from(), quarter.until().minusDays(1), measure, group, count, of);
    }

    record VoiceItem(String quarter, LocalDate from, LocalDate to, String measure, String group, @Nullable Integer count, @Nullable Integer of) {}
}
