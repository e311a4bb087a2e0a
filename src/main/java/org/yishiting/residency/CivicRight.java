package org.yishiting.residency;

/**
 * Something people may do in a community, and how well their residence must be known for it. Each module contributes its own as beans and asks
 * {@link Residences#require} with them; the public table shows exactly these.
 *
 * @param key what it is, a message key
 */
public record CivicRight(String key, Tier least) {}
