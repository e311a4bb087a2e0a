package org.yishiting.appraisals;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingGuard;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;

/** A review is announced with its questions and is scored once somebody gave marks. */
@Component
@Order(30)
class ScoresGuard implements MeetingGuard {

    private final Appraisals appraisals;

    ScoresGuard(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        if (meeting.kind() != MeetingKind.REVIEW) {
            return List.of();
        }
        return switch (to) {
            case SELF_REPORT -> List.of(Check.of("appraisals.check.questions", !appraisals.questions(meeting.id()).isEmpty(), new RuleViolation("appraisals.missing.questions")));
            case SCORED -> List.of(Check.of("appraisals.check.scores", appraisals.people(meeting.id()) > 0, new RuleViolation("appraisals.missing.scores")));
            default -> List.of();
        };
    }
}
