package org.yishiting.residency;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.HukouStatus;

/**
 * How well it is known today that somebody lives in a community. {@code rung} is null for who is no member; {@code confirmedUntil} is the last
 * day that counts, null where there is no end; {@code since} and {@code countySince} are as the person said, to the month.
 */
public record ResidenceStatus(CommunityId community, ResidenceState state, Tier tier, @Nullable Rung rung, @Nullable YearMonth since,
        @Nullable YearMonth countySince, HukouStatus hukou, @Nullable LocalDate confirmedOn, @Nullable LocalDate confirmedUntil, @Nullable CommunityId grid) {

    public boolean confirmed() {
        return tier.compareTo(Tier.KNOWN) >= 0;
    }

    public boolean member() {
        return tier != Tier.NONE;
    }
}
