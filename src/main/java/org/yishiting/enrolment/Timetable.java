package org.yishiting.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an enrolment, counted backwards from polling day. Except for polling day, each is the last day on which something can still be
 * done.
 *
 * @param opens from this day on people enrol
 * @param closes the last day to enrol
 * @param checked by then each applicant has an answer
 * @param assembly by then the assembly has consented; null where none is asked
 * @param published by then the roll hangs out
 * @param objections the last day to object
 * @param decided by then each objection is answered, and the roll is final
 * @param removed on this day the roll and what is known of its people is gone
 */
public record Timetable(
        LocalDate opens,
        LocalDate closes,
        LocalDate checked,
        @Nullable LocalDate assembly,
        LocalDate published,
        LocalDate objections,
        LocalDate decided,
        LocalDate polling,
        LocalDate removed) {}
