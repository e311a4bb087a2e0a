package org.yishiting.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.meetings.Check;
import org.yishiting.meetings.MeetingGuard;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;

/** What has to be written, signed and answered before a meeting goes on. P40: no hearing is closed while an opinion has no reply. */
@Component
class MinutesGuard implements MeetingGuard {

    private final MinutesStore store;
    private final Opinions opinions;

    MinutesGuard(MinutesStore store, Opinions opinions) {
        this.store = store;
        this.opinions = opinions;
    }

    @Override
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        var minutes = store.find(meeting.id());
        return switch (to) {
            case TRANSCRIPT_DRAFT -> List.of(Check.of("minutes.guard.checking", minutes.isPresent() && minutes.get().state() != MinutesState.DRAFT, new RuleViolation("minutes.guard.not-written")));
            case SIGNING -> List.of(Check.of("minutes.guard.version", minutes.isPresent() && minutes.get().version() > 0, new RuleViolation("minutes.guard.no-version")));
            case ISSUED -> List.of(issued(minutes));
            case REPORTED -> List.of(issued(minutes), Check.of("minutes.guard.reported", minutes.isPresent() && minutes.get().reportAt() != null, new RuleViolation("minutes.guard.not-reported")));
            case PUBLISHED -> meeting.kind() == MeetingKind.REVIEW ? List.of() : List.of(issued(minutes));
            case REPLIED -> List.of(replied(meeting));
            case CLOSED -> meeting.kind() == MeetingKind.HEARING ? List.of(replied(meeting)) : List.of();
            default -> List.of();
        };
    }

    private static Check issued(Optional<Minutes> minutes) {
        return Check.of("minutes.guard.issued", minutes.filter(Minutes::issued).isPresent(), new RuleViolation("minutes.guard.not-issued"));
    }

    private Check replied(MeetingView meeting) {
        var open = opinions.unanswered(meeting.id());
        var issued = store.find(meeting.id()).filter(Minutes::issued).isPresent();
        return Check.of("minutes.guard.replied", issued && open == 0, issued ? new RuleViolation("minutes.reply.open", open) : new RuleViolation("minutes.guard.not-issued"));
    }
}
