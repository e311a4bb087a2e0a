package org.yishiting.actions;

/** What a line about a deed tells. */
public enum NoteKind {
    GIVEN, PROGRESS, PAUSED, RESUMED, EXTENDED, LATE, DONE, NOT_DONE
}
