package org.yishiting.honours;

import java.util.List;

/** One page of honours, counted from 0, the newest first and within a day by name: there is no first among them. */
public record HonouredPage(List<Honoured> items, boolean more) {}
