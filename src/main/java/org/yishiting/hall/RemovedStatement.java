package org.yishiting.hall;

/** What stands in the place of a statement that was removed: its number within the topic and the clause it went by. */
public record RemovedStatement(int number, int clause, String clauseText) {}
