package org.yishiting.moderation;

/**
 * What a text is within the module it belongs to.
 *
 * @param kind as in {@code hall.statement}; a {@link Moderated} bean answers for it
 * @param id which of its kind, at most 64 characters
 * @param path the page it is on or will be on, without a leading slash
 * @param title what that page is about, as in 小区停车
 */
public record Subject(String kind, String id, String path, String title) {}
