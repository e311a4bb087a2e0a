package org.yishiting.meetings;

import java.time.Instant;
import org.yishiting.community.CommunityId;

/** A meeting went on: announced, begun, held, postponed, closed. */
public record MeetingMoved(MeetingId meeting, CommunityId community, MeetingKind kind, MeetingStatus from, MeetingStatus to, Instant at) {}
