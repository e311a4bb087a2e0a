package org.yishiting.invitations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.draws.Draw;
import org.yishiting.draws.SeatGroup;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingGuard;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** A hearing has enough seats, a share of them for those it touches, and gives them by a public draw; a coordination has the consent of all sides. */
@Component
@Order(20)
class SeatGuard implements MeetingGuard {

    private final SeatPlans plans;
    private final Drawing drawing;
    private final Invitations invitations;
    private final Recusals recusals;
    private final PolicyPack policies;
    private final Clock clock;

    SeatGuard(SeatPlans plans, Drawing drawing, Invitations invitations, Recusals recusals, PolicyPack policies, Clock clock) {
        this.plans = plans;
        this.drawing = drawing;
        this.invitations = invitations;
        this.recusals = recusals;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        return switch (to) {
            case ANNOUNCED -> meeting.kind() == MeetingKind.HEARING ? plan(meeting) : List.of();
            case REGISTRATION -> List.of(check("registers", meeting.registersUntil() != null && !meeting.registersUntil().isBefore(Zone.today(clock))));
            case SEATED -> List.of(check("drawn", drawing.isDrawn(meeting.id())));
            case CONSENTED -> consents(meeting);
            case IN_SESSION -> List.of(check("recusals", recusals.open(meeting.id()) == 0));
            default -> List.of();
        };
    }

    private List<Check> plan(MeetingView meeting) {
        var plan = plans.of(meeting.id());
        var today = Zone.today(clock);
        var least = policies.number(PolicyKey.HEARING_SEATS, meeting.community(), today);
        var percent = policies.number(PolicyKey.HEARING_AFFECTED_PERCENT, meeting.community(), today);
        var checks = new ArrayList<Check>();
        checks.add(Check.of("invitations.check.seats", plan.seats() >= least, new RuleViolation("invitations.missing.seats", Math.max(0, least - plan.seats())), least));
        checks.add(Check.of("invitations.check.affected", plan.affected() >= share(plan.seats(), percent), new RuleViolation("invitations.missing.affected",
                share(plan.seats(), percent), plan.affected())));
        var touched = new ArrayList<String>();
        if (plan.touchesRenters()) {
            touched.add(Quota.RENTERS);
        }
        if (plan.touchesNewcomers()) {
            touched.add(Quota.NEWCOMERS);
        }
        var groups = plan.groups().stream().map(it -> new SeatGroup(it.key(), it.seats(), it.reserved())).toList();
        checks.add(check("reserved", Draw.withoutReservedSeat(groups, touched).isEmpty()));
        checks.add(check("registers", meeting.registersUntil() != null && meeting.day() != null && meeting.registersUntil().isBefore(meeting.day())));
        return checks;
    }

    /** A third is said as 33 per cent. */
    static int share(int seats, int percent) {
        return percent == 33 ? Math.ceilDiv(seats, 3) : percent == 67 ? Math.ceilDiv(2 * seats, 3) : Math.ceilDiv(seats * percent, 100);
    }

    private List<Check> consents(MeetingView meeting) {
        var sides = invitations.of(meeting.id()).stream().filter(Invitee::isSide).toList();
        return List.of(check("sides", sides.size() >= 2), check("consent", !sides.isEmpty() && sides.stream().allMatch(it -> it.answer() == Answer.CONFIRMED || it.answer() == Answer.SUBSTITUTE)));
    }

    private static Check check(String what, boolean holds) {
        return Check.of("invitations.check." + what, holds, new RuleViolation("invitations.missing." + what));
    }
}
