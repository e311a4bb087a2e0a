package org.yishiting.enrolment;

/** A line of a roll: its number and a name, nothing else. */
public record RollEntry(int serial, String name) {}
