package org.yishiting.residency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.OpenActs;

/** What is open to who has just joined, for the page that welcomes them. */
@Component
class AfterJoining implements OpenActs {

    private final Levels levels;
    private final Communities communities;

    AfterJoining(Levels levels, Communities communities) {
        this.levels = levels;
        this.communities = communities;
    }

    @Override
    public List<OpenAct> of(CommunityId community) {
        return levels.rights().stream().map(it -> new OpenAct(it.key(), need(it.least()), it.least() == Tier.DECLARED)).toList();
    }

    @Override
    public String table(CommunityId community) {
        return ResidencyPaths.levels(communities.find(community).map(it -> String.valueOf(it.code())).orElse(""));
    }

    static String need(Tier least) {
        return "residency.need." + least.key();
    }
}
