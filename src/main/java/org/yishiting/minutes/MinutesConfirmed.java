package org.yishiting.minutes;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.residents.CivicAct;

/** Somebody read the minutes of a meeting and said what they think of them. Whether they signed, corrected or refused is not told. */
public record MinutesConfirmed(ResidentId resident, CommunityId community, MeetingId meeting, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "meetings.minutes-confirmed";
    }

    @Override
    public String subject() {
        return meeting.toString();
    }
}
