package org.yishiting.records;

import org.jspecify.annotations.Nullable;

/**
 * One end of a link, as somebody who may see it sees it.
 *
 * @param path its page; null where it has none
 */
public record LinkedThing(String title, @Nullable String path) {}
