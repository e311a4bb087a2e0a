package org.yishiting.sittings;

/** What is to be asked or voted on. Of a sounding base and threshold mean nothing. */
public record MotionDraft(String words, MotionKind kind, CountedFrom from, Threshold threshold) {}
