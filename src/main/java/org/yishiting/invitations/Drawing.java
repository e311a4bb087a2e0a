package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.draws.DrawFile;
import org.yishiting.draws.DrawInput;
import org.yishiting.draws.Entry;
import org.yishiting.draws.SeatGroup;
import org.yishiting.draws.Seed;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingMoved;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.notifications.Notices;

/** Gives the seats by a seeded draw that anybody can repeat: the seed is bound before people come forward, and published with all that was drawn from. */
@Service
@Transactional
public class Drawing {

    private static final int MAX_SPOKEN = 40;

    private final Meetings meetings;
    private final Participants participants;
    private final SeatPlans plans;
    private final Registrations registrations;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drawing(Meetings meetings, Participants participants, SeatPlans plans, Registrations registrations, Notices notices, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.plans = plans;
        this.registrations = registrations;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With the announcement, in the same act: nobody can choose a seed after having seen who comes forward. */
    @EventListener
    void on(MeetingMoved moved) {
        if (moved.to() == MeetingStatus.ANNOUNCED && !plans.of(moved.meeting()).groups().isEmpty()) {
            bind(moved.meeting(), Seed.next());
        }
    }

    void bind(MeetingId meeting, String seed) {
        jdbc.sql("insert ignore into invitations_draw (meeting_id, seed, commitment, bound_at) values (?, ?, ?, ?)")
                .params(meeting.toString(), seed, Seed.commitment(seed), Timestamp.from(clock.instant())).update();
    }

    /** Empty where no seats are drawn. */
    @Transactional(readOnly = true)
    public Optional<DrawnSeats> of(MeetingId meeting) {
        return jdbc.sql("select commitment, bound_at, seed, spoken, witness, drawn_at, file from invitations_draw where meeting_id = ?").param(meeting.toString())
                .query((row, _) -> {
                    var drawn = row.getTimestamp(6);
                    return new DrawnSeats(row.getString(1), row.getTimestamp(2).toInstant(), drawn == null ? null : row.getString(3), row.getString(4), row.getString(5),
                            drawn == null ? null : drawn.toInstant(), row.getString(7));
                }).optional();
    }

    @Transactional(readOnly = true)
    public boolean isDrawn(MeetingId meeting) {
        return of(meeting).filter(it -> it.drawnAt() != null).isPresent();
    }

    /**
     * Draws, gives the seats and tells everybody who came forward. Refuses before registration is over ({@code invitations.draw.early}) and a second time
     * ({@code invitations.draw.again}). For convenors and committee staff.
     *
     * @param spoken some figures a witness says aloud: neither who keeps the seed nor who speaks can choose the outcome alone
     * @param witness who said them
     */
    public void draw(Actor actor, MeetingId id, String spoken, String witness) {
        meetings.require(actor, id, Duty.STAFF);
        meetings.hold(id);
        var meeting = meetings.details(id);
        require(meeting.status() == MeetingStatus.REGISTRATION && meeting.registersUntil() != null && Zone.today(clock).isAfter(meeting.registersUntil()), "invitations.draw.early");
        require(!isDrawn(id), "invitations.draw.again");
        var seed = jdbc.sql("select seed from invitations_draw where meeting_id = ?").param(id.toString()).query(String.class).optional()
                .orElseThrow(() -> new RuleViolation("invitations.draw.unbound"));
        var words = Registrations.written(spoken, MAX_SPOKEN);
        give(id, title(meeting.number(), meeting.matter()), seed, words);
        jdbc.sql("update invitations_draw set witness = ?, drawn_at = ?, drawn_by = ? where meeting_id = ?")
                .params(Registrations.written(witness, MAX_SPOKEN), Timestamp.from(clock.instant()), actor.resident().toString(), id.toString()).update();
    }

    private void give(MeetingId id, String title, String seed, String spoken) {
        var plan = plans.of(id);
        var asked = registrations.all(id).stream().filter(it -> it.standing() == Standing.ASKED).toList();
        var input = new DrawInput(title, seed, spoken, plan.groups().stream().map(it -> new SeatGroup(it.key(), it.seats(), it.reserved())).toList(),
                asked.stream().map(it -> new Entry(it.ref(), it.groups())).toList());
        var file = DrawFile.draw(input);
        jdbc.sql("update invitations_draw set spoken = ?, file = ? where meeting_id = ?").params(spoken, file.json(), id.toString()).update();
        var byRef = asked.stream().collect(Collectors.toMap(Registration::ref, Function.identity()));
        var result = Objects.requireNonNull(file.result());
        asked.forEach(it -> registrations.stand(it.id(), Standing.WAITING));
        for (var seat : result.seats()) {
            var registration = seat.ref() == null ? null : byRef.get(seat.ref());
            if (registration != null) {
                seat(registration, name(plan, seat.group()));
            }
        }
        asked.forEach(it -> notices.tell(List.of(it.resident()), MeetingsPaths.meeting(id), result.seatOf(it.ref()).isPresent() ? "invitations.told.seat" : "invitations.told.waits",
                meetings.details(id).matter()));
    }

    private void seat(Registration registration, String group) {
        registrations.stand(registration.id(), Standing.SEATED);
        participants.enter(registration.meeting(), new ParticipantDraft(registration.resident(), registration.name(), null, group, SeatRole.PARTICIPANT));
    }

    /** Gives the seat of somebody who cannot come to the next of the waiting list of that group, where there is one: then the seat is theirs no more. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean moveUp(Participant leaving) {
        var id = leaving.meeting();
        var drawn = of(id).map(DrawnSeats::file).map(DrawFile::parse).orElse(null);
        if (drawn == null || drawn.result() == null || leaving.group() == null) {
            return false;
        }
        var group = leaving.group();
        var all = registrations.all(id);
        var waiting = all.stream().filter(it -> it.standing() == Standing.WAITING).collect(Collectors.toMap(Registration::ref, Function.identity()));
        var next = plans.of(id).groups().stream().filter(it -> it.name().equals(group)).flatMap(it -> drawn.result().waitingFor(it.key()).stream()).map(waiting::get)
                .filter(Objects::nonNull).findFirst();
        next.ifPresent(it -> {
            all.stream().filter(own -> own.resident().equals(leaving.resident())).forEach(own -> registrations.stand(own.id(), Standing.WITHDRAWN));
            participants.leave(leaving.id());
            seat(it, group);
            notices.tell(List.of(it.resident()), MeetingsPaths.meeting(id), "invitations.told.moved-up", meetings.details(id).matter());
        });
        return next.isPresent();
    }

    private static String name(SeatPlan plan, String key) {
        return plan.groups().stream().filter(it -> it.key().equals(key)).map(Quota::name).findFirst().orElse(key);
    }

    private static String title(String number, String matter) {
        var title = number + " " + matter;
        return title.substring(0, Math.min(title.length(), 100));
    }
}
