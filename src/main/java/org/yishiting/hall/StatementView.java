package org.yishiting.hall;

/**
 * A statement as everybody reads it. Who wrote it is not said; {@code number} counts within the topic.
 *
 * @param typedByStaff whether somebody at the desk typed it for its author
 */
public record StatementView(StatementId id, int number, String text, boolean typedByStaff) {}
