package org.yishiting.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a topic of the plan.
 *
 * @param question what is to be found out and agreed; may be empty while it is only planned
 * @param committee which committee of the CPPCC runs it
 * @param meetBy the day by which the meeting should have been held
 * @param survey what an anonymous survey found, or where it is
 */
public record ConsultationDraft(String title, String question, String committee, @Nullable LocalDate meetBy, String survey) {}
