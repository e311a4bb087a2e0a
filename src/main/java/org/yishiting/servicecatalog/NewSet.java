package org.yishiting.servicecatalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.policy.Basis;

/** An indicator set as an administrator enters it. {@code indicators} is written as {@link IndicatorText} reads it. */
public record NewSet(String city, String title, String source, Basis basis, @Nullable Integer pass, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, String indicators) {}
