package org.yishiting.moderation;

/** One sentence of the rules of a hall, counted from 1. What is refused or removed names one. */
public record Clause(int number, String text) {}
