package org.yishiting.decisions;

import java.time.LocalDate;

/** A vote taken outside the portal: when, who announced it, its figures. */
public record RecordedVote(LocalDate heldOn, String announcedBy, OwnersVote figures) {}
