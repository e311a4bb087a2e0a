package org.yishiting.minutes;

import java.util.List;
import java.util.Optional;
import org.yishiting.actions.PromisesMade;
import org.yishiting.decisions.ResolvedInMeeting;
import org.yishiting.meetings.MeetingId;

/** Minutes were issued: what was resolved on topics of the hall is to be done. */
public record ResolutionsMade(MeetingId meeting, List<PromisesMade.Promise> promises, Optional<ResolvedInMeeting.Resolved> resolved) implements PromisesMade, ResolvedInMeeting {}
