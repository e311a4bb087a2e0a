package org.yishiting.meetings;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.PolicyValue;
import org.yishiting.policy.Unit;

/** How long before a meeting people have to know of it, by kind, counted with the work calendar. */
@Service
public class NoticeTerms {

    private final PolicyPack policies;
    private final Deadlines deadlines;
    private final Clock clock;

    NoticeTerms(PolicyPack policies, Deadlines deadlines, Clock clock) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The number that holds for this kind today, with its source; in days or working days. */
    public PolicyValue term(MeetingKind kind, CommunityId community) {
        return policies.value(switch (kind) {
            case HEARING -> PolicyKey.HEARING_ANNOUNCE_DAYS;
            case COORDINATION -> PolicyKey.COORDINATION_NOTICE_DAYS;
            case REVIEW -> PolicyKey.REVIEW_NOTICE_DAYS;
            case COUNCIL -> PolicyKey.HALL_MEETING_NOTICE_DAYS;
            case CONSULTATION -> PolicyKey.CPPCC_NOTICE_WORKDAYS;
        }, community, Zone.today(clock));
    }

    /** The last day on which it can be announced; null while it has no day. */
    public @Nullable LocalDate announceBy(MeetingView meeting) {
        var day = meeting.day();
        if (day == null) {
            return null;
        }
        var term = term(meeting.kind(), meeting.community());
        return deadlines.latestBefore(day, term.amount(), term.key().unit());
    }

    /** The last day on which its papers can be handed out; the same as {@link #announceBy} but for consultations. */
    public @Nullable LocalDate papersBy(MeetingView meeting) {
        var day = meeting.day();
        if (day == null || meeting.kind() != MeetingKind.CONSULTATION) {
            return announceBy(meeting);
        }
        return deadlines.latestBefore(day, policies.number(PolicyKey.CPPCC_PAPERS_WORKDAYS, meeting.community(), Zone.today(clock)), Unit.WORKDAYS);
    }
}
