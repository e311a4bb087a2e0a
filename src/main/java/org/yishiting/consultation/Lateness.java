package org.yishiting.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.meetings.Meetings;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/** What of a consultation is late, in words: the meeting by the plan, the minutes and the units by their terms. Nothing is kept of it; it is worked out. */
@Service
public class Lateness {

    private final UnitTasks tasks;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final Clock clock;

    Lateness(UnitTasks tasks, Meetings meetings, Deadlines deadlines, Clock clock) {
        this.tasks = tasks;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Empty where nothing is late. */
    public List<RuleViolation> of(Consultation it) {
        var late = new ArrayList<RuleViolation>();
        var today = Zone.today(clock);
        if (!it.status().reached(ConsultationStatus.MEETING) && today.isAfter(it.meetBy())) {
            late.add(new RuleViolation("consultation.late.meeting", it.meetBy().getMonthValue(), it.meetBy().getDayOfMonth()));
        }
        if (it.status() == ConsultationStatus.MEETING && it.minutes() == null && it.meeting() != null) {
            meetings.find(it.meeting()).map(meeting -> meeting.begins()).map(begins -> deadlines.due(begins, PolicyKey.CPPCC_MINUTES_WORKDAYS, it.community()).day()).filter(today::isAfter)
                    .ifPresent(last -> late.add(new RuleViolation("consultation.late.minutes", last.getMonthValue(), last.getDayOfMonth())));
        }
        if (it.status().reached(ConsultationStatus.ASSIGNED) && it.status() != ConsultationStatus.CLOSED) {
            tasks.of(it.id()).stream().filter(task -> task.late(today)).forEach(task -> late.add(new RuleViolation("consultation.late.task", task.unit(), task.dueOn().getMonthValue(),
                    task.dueOn().getDayOfMonth())));
        }
        return late;
    }
}
