package org.yishiting.oversight;

/**
 * Somebody who signs for points, and how much of it.
 *
 * @param name what the person in office is called
 * @param people how many people got something by this signature
 */
public record Giver(String name, long entries, long points, int people) {}
