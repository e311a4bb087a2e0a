package org.yishiting.community;

import java.time.LocalDate;

/** Somebody's office as pages show it. The term lasts through the day {@code until}. */
public record HeldOffice(HoldingId id, ResidentId resident, Office office, CommunityId place, String placeName, LocalDate from, LocalDate until) {}
