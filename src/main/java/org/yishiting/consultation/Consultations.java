package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingMoved;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.Register;

/** The plan of a year and its topics: anybody reads them, the CPPCC secretary writes and leads them on. */
@Service
@Transactional
public class Consultations {

    public static final int MAX_TITLE = 80;
    public static final int MAX_TEXT = 1000;

    private final ConsultationStore store;
    private final ConsultationGuards guards;
    private final ConsultationRecords records;
    private final Meetings meetings;
    private final Register register;
    private final PolicyPack policies;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consultations(ConsultationStore store, ConsultationGuards guards, ConsultationRecords records, Meetings meetings, Register register, PolicyPack policies, Offices offices, JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.guards = guards;
        this.records = records;
        this.meetings = meetings;
        this.register = register;
        this.policies = policies;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Consultation> find(ConsultationId id) {
        return store.find(id);
    }

    /** The topics of a year in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Consultation> plan(CommunityId community, int year) {
        return store.plan(community, year);
    }

    /** Topics of any year that are not closed. */
    @Transactional(readOnly = true)
    public List<Consultation> running(CommunityId community) {
        return store.running(community);
    }

    /** Years that have a plan, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(CommunityId community) {
        return store.years(community);
    }

    @Transactional(readOnly = true)
    public List<ConsultationStep> steps(ConsultationId id) {
        return store.steps(id);
    }

    /** What is missing for the next step; empty when nothing stands in the way. */
    @Transactional(readOnly = true)
    public List<RuleViolation> missing(Consultation it) {
        return guards.missing(it);
    }

    /**
     * Enters a topic into the plan of this year. For the CPPCC secretary. Refuses a missing title ({@code consultation.no-title}), committee
     * ({@code consultation.no-committee}) or day ({@code consultation.no-day}).
     */
    public ConsultationId plan(Actor actor, CommunityId community, ConsultationDraft draft) {
        offices.require(actor, community, Office.CPPCC_SECRETARY);
        var day = checked(draft);
        var year = Zone.today(clock).getYear();
        var id = ConsultationId.next();
        jdbc.sql("""
                insert into consultation_topic (consultation_id, community_id, year, item, title, question, committee, meeting_until, status, survey, planned_by, changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', nullif(?, ''), ?, ?, 0)""")
                .params(id.toString(), community.toString(), year, store.nextItem(community, year), draft.title().strip(), draft.question().strip(), draft.committee().strip(), Date.valueOf(day),
                        draft.survey().strip(), actor.resident().toString(), Timestamp.from(clock.instant())).update();
        store.status(id, ConsultationStatus.PLANNED);
        return id;
    }

    /** Changes what is written about it, until the call for input opens ({@code consultation.change.late}). For the CPPCC secretary; refuses as {@link #plan}. */
    public void change(Actor actor, ConsultationId id, ConsultationDraft draft) {
        var it = led(actor, id);
        require(!it.status().reached(ConsultationStatus.CALL_FOR_INPUT), "consultation.change.late");
        var day = checked(draft);
        store.set(id, "title", draft.title().strip());
        store.set(id, "question", draft.question().strip());
        store.set(id, "committee", draft.committee().strip());
        store.set(id, "meeting_until", day);
        store.set(id, "survey", draft.survey().isBlank() ? null : draft.survey().strip());
    }

    /**
     * Says until when people can say something; before the call opens, and longer while it is open. For the CPPCC secretary. Refuses fewer days than the
     * policy asks for ({@code consultation.call.short}) and a call that is over ({@code consultation.call.late}).
     */
    public void call(Actor actor, ConsultationId id, LocalDate until) {
        var it = led(actor, id);
        require(!it.status().reached(ConsultationStatus.MEETING), "consultation.call.late");
        var today = Zone.today(clock);
        var least = policies.number(PolicyKey.CPPCC_CALL_DAYS, it.community(), today);
        var before = it.callUntil();
        require(!until.isBefore(today.plusDays(least)) || before != null && it.status() == ConsultationStatus.CALL_FOR_INPUT && until.isAfter(before), "consultation.call.short", least);
        store.set(id, "call_until", until);
    }

    /**
     * Names the meeting in which it is deliberated; its minutes are found once they are issued. For the CPPCC secretary. Refuses one of another place or kind
     * ({@code consultation.meeting.other}).
     */
    public void meet(Actor actor, ConsultationId id, MeetingId meeting) {
        var it = led(actor, id);
        require(!it.status().reached(ConsultationStatus.MINUTES), "consultation.late");
        require(meetings.find(meeting).filter(found -> found.community().equals(it.community()) && found.kind() == MeetingKind.CONSULTATION).isPresent(), "consultation.meeting.other");
        store.set(id, "meeting_id", meeting.toString());
        records.met(actor, it, meeting);
        records.minutes(it.community(), meeting).ifPresent(number -> written(it, number));
    }

    /** The minutes of its meeting were issued: nobody types their number. */
    @EventListener
    void on(MeetingMoved moved) {
        if (moved.kind() == MeetingKind.CONSULTATION && moved.to() == MeetingStatus.PUBLISHED) {
            store.of(moved.meeting()).stream().map(store::lock).filter(it -> it.minutes() == null)
                    .forEach(it -> records.minutes(it.community(), moved.meeting()).ifPresent(number -> written(it, number)));
        }
    }

    private void written(Consultation it, RecordNumber minutes) {
        store.set(it.id(), "minutes", minutes.toString());
        records.written(it, minutes);
    }

    /** Names the record of minutes that were written elsewhere. For the CPPCC secretary. Refuses a number that is not in the register ({@code consultation.minutes.unknown}). */
    public void minutes(Actor actor, ConsultationId id, RecordNumber number) {
        var it = led(actor, id);
        require(!it.status().reached(ConsultationStatus.RECOMMENDED), "consultation.late");
        require(register.find(it.community(), number).isPresent(), "consultation.minutes.unknown");
        written(it, number);
    }

    /** Writes the recommendation (协商专报、建议案) and to whom it goes. For the CPPCC secretary, until it is sent ({@code consultation.late}). */
    public void recommend(Actor actor, ConsultationId id, String text, String addressedTo) {
        var it = led(actor, id);
        require(!it.status().reached(ConsultationStatus.RECOMMENDED), "consultation.late");
        require(!text.isBlank() && !addressedTo.isBlank(), "consultation.recommend.missing");
        store.set(id, "recommendation", text.strip());
        store.set(id, "addressed_to", addressedTo.strip());
    }

    /** Writes what the evaluation came to. For the CPPCC secretary, before it is closed ({@code consultation.late}). */
    public void conclude(Actor actor, ConsultationId id, String finding) {
        var it = led(actor, id);
        require(it.status().reached(ConsultationStatus.TRACKED) && it.status() != ConsultationStatus.CLOSED, "consultation.late");
        require(!finding.isBlank(), "consultation.finding.missing");
        store.set(id, "finding", finding.strip());
    }

    /**
     * Leads it to the next state. For the CPPCC secretary. Refuses a state that is not the next ({@code consultation.move.not-next}) and what the guards
     * miss. The recommendation and the end are entered in the community record in the same act.
     */
    public void move(Actor actor, ConsultationId id, ConsultationStatus to) {
        var it = led(actor, id);
        require(it.status().next().filter(to::equals).isPresent(), "consultation.move.not-next");
        guards.missing(it).stream().findFirst().ifPresent(missing -> {
            throw missing;
        });
        store.status(id, to);
        switch (to) {
            case RECOMMENDED -> store.set(id, "recommended", records.recommended(it).toString());
            case CLOSED -> store.set(id, "concluded", records.concluded(it).toString());
            default -> { }
        }
    }

    private LocalDate checked(ConsultationDraft draft) {
        require(!draft.title().isBlank() && draft.title().length() <= MAX_TITLE, "consultation.no-title", MAX_TITLE);
        require(!draft.committee().isBlank(), "consultation.no-committee");
        require(draft.question().length() <= MAX_TEXT, "consultation.too-long", MAX_TEXT);
        var day = draft.meetBy();
        if (day == null) {
            throw new RuleViolation("consultation.no-day");
        }
        return day;
    }

    private Consultation led(Actor actor, ConsultationId id) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        return it;
    }
}
