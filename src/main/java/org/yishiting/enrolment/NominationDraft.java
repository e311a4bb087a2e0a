package org.yishiting.enrolment;

/**
 * Somebody proposed as associate member.
 *
 * @param self whether one proposes oneself; another person is asked first
 * @param name as it would be made public
 * @param words what speaks for them
 */
public record NominationDraft(boolean self, String name, String words) {}
