package org.yishiting.enrolment;

import java.time.Instant;
import java.time.LocalDate;

/** An application that waits to be checked, without saying whose it is. */
public record WaitingApplication(ApplicationId id, ElectionId election, String electionTitle, Instant appliedAt, LocalDate due) {}
