package org.yishiting.notifications;

/** Where the page of this module is. */
public final class NotificationsPaths {

    public static final String NOTICES = "notices";

    private NotificationsPaths() {}
}
