package org.yishiting.enrolment;

/** A roll hangs out, and people may object to it. */
public record RollPublished(ElectionId election) {}
