package org.yishiting.servicecatalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.policy.Basis;

/**
 * 积分指标表 of one city.
 *
 * @param pass the points one needs, null where the city ranks people or none are known
 * @param validFrom null where the source does not say
 * @param validTo the last day it holds, null where the source does not say
 */
public record IndicatorSet(SetId id, String city, String title, String source, Basis basis, @Nullable Integer pass, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, List<Indicator> indicators) {

    public IndicatorSet {
        indicators = List.copyOf(indicators);
    }

    /** Whether the last day is over, or the first has not come: it may be looked at, but gives no total. */
    public boolean expired(LocalDate today) {
        return validTo != null && today.isAfter(validTo) || validFrom != null && today.isBefore(validFrom);
    }
}
