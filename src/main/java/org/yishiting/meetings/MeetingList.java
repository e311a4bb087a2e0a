package org.yishiting.meetings;

import java.util.List;

/** One page of meetings, and how many there are in all. */
public record MeetingList(List<MeetingView> items, long total) {}
