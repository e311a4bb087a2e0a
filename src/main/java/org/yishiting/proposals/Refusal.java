package org.yishiting.proposals;

/**
 * Why a proposal does not become a topic.
 *
 * @param reason for everybody to read, never empty
 * @param next who takes it on, or what else one can do
 * @param hideText keeps the proposal's own words from others, where they point at somebody
 */
public record Refusal(String reason, String next, boolean hideText) {}
