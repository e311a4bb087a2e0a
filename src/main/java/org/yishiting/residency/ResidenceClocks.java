package org.yishiting.residency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residency.ResidenceClock.Kind;
import org.yishiting.residency.ResidenceClock.Outlook;
import org.yishiting.residents.HukouStatus;

/** 两个日子: half a year in the city for the residence permit, a year in the village for enrolment, by the policy pack. */
@Service
@Transactional(readOnly = true)
public class ResidenceClocks {

    private final Residences residences;
    private final PolicyPack policies;
    private final Clock clock;

    ResidenceClocks(Residences residences, PolicyPack policies, Clock clock) {
        this.residences = residences;
        this.policies = policies;
        this.clock = clock;
    }

    /** Both clocks of the person who is signed in. Moving within the county sets back only the second. */
    public List<ResidenceClock> of(Actor actor, CommunityId community) {
        var status = residences.status(actor, community);
        return List.of(clock(Kind.PERMIT, PolicyKey.PERMIT_RESIDENCE_MONTHS, status, status.countySince()),
                clock(Kind.ENROLMENT, PolicyKey.ENROLMENT_RESIDENCE_MONTHS, status, status.since()));
    }

    private ResidenceClock clock(Kind kind, PolicyKey key, ResidenceStatus status, @Nullable YearMonth since) {
        var today = Zone.today(clock);
        var value = policies.value(key, status.community(), today);
        var over = value.expired() ? value.to() : null;
        var full = since == null ? null : since.plusMonths(value.amount());
        var done = since == null ? 0 : (int) Math.min(value.amount(), ChronoUnit.MONTHS.between(since, YearMonth.from(today)));
        return new ResidenceClock(kind, value.amount(), done, full, outlook(status.hukou(), full, over, today), value.source(), over);
    }

    private static Outlook outlook(HukouStatus hukou, @Nullable YearMonth full, @Nullable LocalDate over, LocalDate today) {
        if (hukou == HukouStatus.LOCAL) {
            return Outlook.NOT_NEEDED;
        }
        if (full == null || over != null) {
            return Outlook.UNCLEAR;
        }
        var order = full.compareTo(YearMonth.from(today));
        return order < 0 ? Outlook.LIKELY : order == 0 ? Outlook.UNCLEAR : Outlook.NOT_YET;
    }
}
