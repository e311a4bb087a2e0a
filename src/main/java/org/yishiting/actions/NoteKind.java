package org.yishiting.actions;

/** What a line about a deed tells. */
public enum NoteKind {
    GIVEN, PROGRESS, PAUSED, RESUMED, EXTENDED, LATE, DONE, NOT_DONE, STEP_ADDED, STEP_DONE, STEP_UNDONE, STEP_CHANGED, STEP_DROPPED
}
