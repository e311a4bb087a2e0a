package org.yishiting.servicecatalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.servicecatalog.GuideStore.Kept;

/** 办事指南, as they are read in one place: the general text, and what the nearest place upwards has written about it. */
@Service
@Transactional(readOnly = true)
public class Guides {

    private final GuideStore store;
    private final Communities communities;
    private final PolicyPack policies;
    private final Clock clock;

    Guides(GuideStore store, Communities communities, PolicyPack policies, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.policies = policies;
        this.clock = clock;
    }

    /** Those that people may read, in their order. The nation is the place of somebody who has not said where they live. */
    public List<Guide> list(CommunityId place) {
        return all(place).stream().filter(Guide::readable).toList();
    }

    /** Those that have to do with the words, the nearest first; all where there are no words. */
    public List<Guide> search(CommunityId place, String words) {
        return words.isBlank() ? list(place) : new GuideSearch(words).in(list(place));
    }

    /** Also one that is retired, so that a kept link still tells what holds instead. */
    public Optional<Guide> find(CommunityId place, GuideKey key) {
        return all(place).stream().filter(it -> it.key().equals(key) && it.state() != GuideState.DRAFT).findFirst();
    }

    /** The versions that this very place has written, the newest first. */
    public List<GuideVersion> history(CommunityId place, GuideKey key) {
        return store.history(key, place);
    }

    private List<Guide> all(CommunityId place) {
        var upwards = upwards(place);
        var today = Zone.today(clock);
        var months = policies.number(PolicyKey.GUIDE_CHECK_MONTHS, place, today);
        var here = new HashMap<GuideKey, Kept>();
        var general = new ArrayList<Kept>();
        for (var kept : store.of(upwards)) {
            if (kept.body() == null) {
                continue;
            }
            if (kept.edition().place().equals(CommunityId.NATION)) {
                general.add(kept);
            } else {
                here.merge(kept.key(), kept, (one, other) -> nearer(upwards, one, other));
            }
        }
        return general.stream().map(it -> guide(it, here, months)).toList();
    }

    private Guide guide(Kept general, Map<GuideKey, Kept> here, int months) {
        var local = here.get(general.key());
        var checked = local == null ? general.edition() : local.edition();
        return new Guide(general.key(), GuideStore.text(String.valueOf(general.body())), general.edition(),
                local == null ? null : GuideStore.local(String.valueOf(local.body())), local == null ? null : local.edition(),
                Guide.overdue(checked.checkedOn(), months, Zone.today(clock)));
    }

    private static Kept nearer(List<CommunityId> upwards, Kept one, Kept other) {
        return upwards.indexOf(one.edition().place()) < upwards.indexOf(other.edition().place()) ? one : other;
    }

    private List<CommunityId> upwards(CommunityId place) {
        var upwards = new ArrayList<>(communities.lineage(place).reversed().stream().map(CommunitySummary::id).toList());
        if (!upwards.contains(CommunityId.NATION)) {
            upwards.add(CommunityId.NATION);
        }
        return upwards;
    }
}
