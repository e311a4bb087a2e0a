package org.yishiting.residents;

import org.yishiting.community.ResidentId;

/** What to call a resident. */
public record ResidentName(ResidentId id, String nickname) {}
