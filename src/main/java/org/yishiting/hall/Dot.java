package org.yishiting.hall;

/** Somebody on the map: the group they stand with, and where, between -1 and 1. */
public record Dot(int group, double x, double y) {}
