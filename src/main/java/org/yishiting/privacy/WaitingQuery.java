package org.yishiting.privacy;

/** A look in question, for who answers. @param person what the one whose data it was is called */
public record WaitingQuery(DataRead look, LookQuery query, String person) {}
