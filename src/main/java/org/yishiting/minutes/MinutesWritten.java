package org.yishiting.minutes;

import org.yishiting.meetings.MeetingId;

/** A piece of minutes was written, changed or taken away. */
record MinutesWritten(MeetingId meeting) {}
