package org.yishiting.sittings;

import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;

/** Something asked or voted on was closed; what came out is told by {@link Motions#find}. */
public record MotionClosed(MeetingId meeting, MotionId motion, ResidentId by) {}
