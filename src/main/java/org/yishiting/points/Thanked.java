package org.yishiting.points;

/** What came of it: less than wished where the cap of the rule was reached. */
public record Thanked(int wished, int given, boolean fresh) {}
