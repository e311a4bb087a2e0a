package org.yishiting.consultation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;

/** What has to hold before a consultation goes on. */
@Component
class ConsultationGuards {

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Clock clock;

    ConsultationGuards(JdbcClient jdbc, Meetings meetings, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** What is missing for the next step, each with words of its own. */
    List<RuleViolation> missing(Consultation it) {
        var missing = new ArrayList<RuleViolation>();
        switch (it.status()) {
            case PLANNED -> need(missing, !it.question().isBlank(), "consultation.missing.question");
            case TOPIC_SET, EVALUATED, CLOSED -> { }
            case RESEARCH -> {
                need(missing, count(it, "consultation_note where kind = 'RESEARCH' and") > 0, "consultation.missing.research");
                need(missing, it.callUntil() != null, "consultation.missing.call");
            }
            case CALL_FOR_INPUT -> {
                need(missing, it.callUntil() != null && Zone.today(clock).isAfter(it.callUntil()), "consultation.missing.call-over");
                need(missing, count(it, "consultation_invitee where kind = 'DEPARTMENT' and") > 0, "consultation.missing.department");
                need(missing, count(it, "consultation_invitee where kind = 'RESIDENT' and answer in ('NAMED', 'ALIAS') and") > 0, "consultation.missing.resident");
                need(missing, it.meeting() != null, "consultation.missing.meeting");
            }
            case MEETING -> {
                need(missing, it.meeting() != null && meetings.find(it.meeting()).filter(meeting -> meeting.status().compareTo(MeetingStatus.HELD) >= 0
                        && meeting.status() != MeetingStatus.TERMINATED).isPresent(), "consultation.missing.held");
                need(missing, it.minutes() != null, "consultation.missing.minutes");
            }
            case MINUTES -> {
                need(missing, count(it, "consultation_opinion where") > 0, "consultation.missing.opinions");
                need(missing, it.recommendation() != null, "consultation.missing.recommendation");
            }
            case RECOMMENDED -> need(missing, count(it, "consultation_task where") > 0, "consultation.missing.tasks");
            case ASSIGNED -> {
                var unanswered = count(it, "consultation_opinion where fate is null and");
                need(missing, unanswered == 0, "consultation.missing.replies", unanswered);
            }
            case REPLIED -> {
                var open = count(it, "consultation_task where report is null and");
                need(missing, open == 0, "consultation.missing.reports", open);
            }
            case TRACKED -> {
                need(missing, count(it, "consultation_appraisal where as_member and") > 0, "consultation.missing.appraisal");
                need(missing, it.finding() != null, "consultation.missing.finding");
            }
        }
        return missing;
    }

    private static void need(List<RuleViolation> missing, boolean holds, String key, Object... args) {
        if (!holds) {
            missing.add(new RuleViolation(key, args));
        }
    }

    private int count(Consultation it, String from) {
        return jdbc.sql("select count(*) from " + from + " consultation_id = ?").param(it.id().toString()).query(Integer.class).single();
    }
}
