package org.yishiting.invitations;

import java.time.LocalDate;

/** How everybody was told of a meeting on a day, in words: 公告栏4处，短信1204条. */
public record Posted(LocalDate on, String words) {}
