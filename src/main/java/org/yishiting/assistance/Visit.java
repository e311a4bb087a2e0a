package org.yishiting.assistance;

import java.time.Instant;
import java.util.List;

/** A visit to the desk as the person who was helped looks back on it. @param typist what the one who typed is called */
public record Visit(VisitId id, Instant startedAt, String community, String typist, ConsentGiven consent, List<DoneAct> acts) {}
