package org.yishiting.notifications;

import java.time.Instant;
import java.util.List;

/** Something a person is told: a message key with what goes into it, and the page it leads to. */
public record Notice(String path, String key, List<String> args, Instant at, boolean unread) {}
