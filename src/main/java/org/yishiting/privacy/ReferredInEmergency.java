package org.yishiting.privacy;

import java.time.Instant;
import org.yishiting.community.ResidentId;

/** Something of a person was handed on without consent, because a life was in danger. The person is to be told. */
public record ReferredInEmergency(ResidentId resident, String receiver, Instant at) {}
