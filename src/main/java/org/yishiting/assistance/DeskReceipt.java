package org.yishiting.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person takes home from the desk.
 *
 * @param code opens the record on a phone; known only now
 * @param goodUntil the last day of the code
 */
public record DeskReceipt(VisitId visit, String code, LocalDate goodUntil, String nickname, String typist, String community, Instant at, List<DoneAct> acts) {}
