package org.yishiting.sittings;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.residents.CivicAct;

/** Somebody was there when a meeting was held, whatever they said or how they voted. */
public record Attended(ResidentId resident, CommunityId community, MeetingId meeting, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "meetings.attended";
    }

    @Override
    public String subject() {
        return meeting.toString();
    }
}
