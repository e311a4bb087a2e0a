package org.yishiting.honours;

/**
 * Who is proposed and why.
 *
 * @param self oneself or one's own household
 * @param name as it would be shown; those concerned may change it
 */
public record HonourNominationDraft(boolean self, String name, String words) {}
