package org.yishiting.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When one of the five steps ran or is meant to run, and in a sentence what came of it. Both days belong to the step. */
@Embeddable
public record StepDates(
        @JdbcTypeCode(SqlTypes.VARCHAR) TopicStage stage,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Column(length = 300) @Nullable String note) {}
