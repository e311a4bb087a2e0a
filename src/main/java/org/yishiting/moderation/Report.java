package org.yishiting.moderation;

/** What somebody, unnamed, says against a text: the number of a clause, and words that may be empty. */
public record Report(int clause, String words) {}
