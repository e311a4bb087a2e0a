package org.yishiting.consultation;

import java.time.Instant;

/** When a consultation came to a state. */
public record ConsultationStep(ConsultationStatus status, Instant at) {}
