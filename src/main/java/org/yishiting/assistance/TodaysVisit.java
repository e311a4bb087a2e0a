package org.yishiting.assistance;

import java.time.Instant;

/** A visit of today, for the one who typed. @param running whether it still goes on */
public record TodaysVisit(VisitId id, Instant startedAt, String nickname, int acts, boolean running) {}
