package org.yishiting.residency;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.PolicyPack;

/** 登记级别→能做什么: drawn from the rules themselves, so that the table cannot say anything else than the portal does. */
@Service
@Transactional(readOnly = true)
public class Levels {

    private final ObjectProvider<CivicRight> rights;
    private final PolicyPack policies;
    private final Clock clock;

    Levels(ObjectProvider<CivicRight> rights, PolicyPack policies, Clock clock) {
        this.rights = rights;
        this.policies = policies;
        this.clock = clock;
    }

    /** The ladder, the firmest rung first, as it holds in a community today. */
    public List<Level> of(CommunityId community) {
        var today = Zone.today(clock);
        return Arrays.stream(Rung.values()).map(it -> {
            var key = it.holds();
            return new Level(it, key == null ? null : policies.value(key, community, today));
        }).toList();
    }

    /** What anybody may do here, what needs least first. */
    public List<CivicRight> rights() {
        return rights.orderedStream().sorted(Comparator.comparing(CivicRight::least)).toList();
    }
}
