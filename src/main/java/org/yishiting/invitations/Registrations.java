package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.Minors;
import org.yishiting.residents.VoterRoll;

/** People ask for seats and places to listen. Who they are stays with the staff; the published draw knows numbers. */
@Service
@Transactional
public class Registrations {

    public static final int MAX_NAME = 40;
    public static final int MAX_NEED = 200;

    private static final String COLUMNS = "select registration_id, meeting_id, number, resident_id, name, group_keys, need, standing, registered_at from invitations_registration ";

    private final Meetings meetings;
    private final SeatPlans plans;
    private final VoterRoll roll;
    private final Minors minors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(Meetings meetings, SeatPlans plans, VoterRoll roll, Minors minors, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.roll = roll;
        this.minors = minors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many there are of each standing that is not withdrawn. */
    public record Counts(int asked, int seated, int waiting, int listening) {}

    /**
     * Asks for a seat of one or more groups, or without a group for a place to listen; asking again changes what was asked. Refuses who does not belong
     * here ({@code residents.roll.not-member}), minors for seats ({@code invitations.register.adults}), when it is not open
     * ({@code invitations.register.closed}) and when no place to listen is left ({@code invitations.register.full}).
     */
    public Registration register(Actor actor, MeetingId id, RegistrationDraft draft) {
        meetings.hold(id);
        var meeting = meetings.details(id);
        roll.voter(actor, meeting.community());
        var groups = draft.groups().stream().distinct().toList();
        var plan = plans.of(id);
        require(plan.groups().stream().map(Quota::key).toList().containsAll(groups), "invitations.register.group");
        if (groups.isEmpty()) {
            require(listening(meeting), "invitations.register.closed");
        } else {
            require(open(meeting), "invitations.register.closed");
            minors.requireAdult(actor, "invitations.register.adults");
        }
        var own = own(actor, id);
        var standing = groups.isEmpty() ? Standing.LISTENS : Standing.ASKED;
        require(own.isEmpty() || own.get().standing() != Standing.SEATED, "invitations.register.seated");
        if (standing == Standing.LISTENS && meeting.observers() > 0 && own.filter(it -> it.standing() == Standing.LISTENS).isEmpty()) {
            require(counts(id).listening() < meeting.observers(), "invitations.register.full");
        }
        var need = draft.need() == null || draft.need().isBlank() ? null : written(draft.need(), MAX_NEED);
        if (own.isPresent()) {
            jdbc.sql("update invitations_registration set name = ?, group_keys = ?, need = ?, standing = ?, registered_at = ?, version = version + 1 where registration_id = ?")
                    .params(Arrays.asList(written(draft.name(), MAX_NAME), String.join(" ", groups), need, standing.name(), Timestamp.from(clock.instant()), own.get().id().toString())).update();
        } else {
            jdbc.sql("""
                    insert into invitations_registration (registration_id, meeting_id, number, resident_id, name, group_keys, need, standing, registered_at)
                    select :id, :meeting, coalesce(max(number), 0) + 1, :resident, :name, :groups, :need, :standing, :now from invitations_registration where meeting_id = :meeting""")
                    .param("id", RegistrationId.next().toString()).param("meeting", id.toString()).param("resident", actor.resident().toString())
                    .param("name", written(draft.name(), MAX_NAME)).param("groups", String.join(" ", groups)).param("need", need).param("standing", standing.name())
                    .param("now", Timestamp.from(clock.instant())).update();
        }
        return own(actor, id).orElseThrow();
    }

    /** Takes one's own registration back. Refuses once one has a seat ({@code invitations.register.seated}): then one declines, and the next moves up. */
    public void withdraw(Actor actor, MeetingId id) {
        meetings.hold(id);
        var own = own(actor, id).filter(it -> it.standing() != Standing.WITHDRAWN).orElseThrow(() -> new RuleViolation("invitations.register.none"));
        require(own.standing() != Standing.SEATED, "invitations.register.seated");
        stand(own.id(), Standing.WITHDRAWN);
    }

    @Transactional(readOnly = true)
    public Optional<Registration> own(Actor actor, MeetingId meeting) {
        return jdbc.sql(COLUMNS + "where meeting_id = ? and resident_id = ?").params(meeting.toString(), actor.resident().toString()).query(Registrations::registration).optional();
    }

    /** Everybody who registered, with names; for convenors and committee staff. */
    @Transactional(readOnly = true)
    public List<Registration> list(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.STAFF);
        return all(meeting);
    }

    @Transactional(readOnly = true)
    public Counts counts(MeetingId meeting) {
        var counts = all(meeting).stream().collect(Collectors.groupingBy(Registration::standing, Collectors.summingInt(_ -> 1)));
        return new Counts(counts.getOrDefault(Standing.ASKED, 0), counts.getOrDefault(Standing.SEATED, 0), counts.getOrDefault(Standing.WAITING, 0), counts.getOrDefault(Standing.LISTENS, 0));
    }

    /** Whether seats can be asked for today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean open(MeetingView meeting) {
        return meeting.status() == MeetingStatus.REGISTRATION && meeting.registersUntil() != null && !Zone.today(clock).isAfter(meeting.registersUntil());
    }

    /** Whether places to listen can be asked for at this moment; never where the sides of a dispute sit together. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean listening(MeetingView meeting) {
        return meeting.kind() != MeetingKind.COORDINATION && meeting.open() && meeting.phase() == MeetingStatus.Phase.BEFORE && meeting.status() != MeetingStatus.POSTPONED && meeting.begins() != null
                && meeting.begins().isAfter(clock.instant());
    }

    List<Registration> all(MeetingId meeting) {
        return jdbc.sql(COLUMNS + "where meeting_id = ? order by number").param(meeting.toString()).query(Registrations::registration).list();
    }

    void stand(RegistrationId id, Standing standing) {
        jdbc.sql("update invitations_registration set standing = ?, version = version + 1 where registration_id = ?").params(standing.name(), id.toString()).update();
    }

    private static Registration registration(ResultSet row, int number) throws SQLException {
        var groups = row.getString("group_keys");
        return new Registration(RegistrationId.parse(row.getString("registration_id")), MeetingId.parse(row.getString("meeting_id")), row.getInt("number"),
                ResidentId.parse(row.getString("resident_id")), row.getString("name"), groups.isEmpty() ? List.of() : List.of(groups.split(" ")), row.getString("need"),
                Standing.valueOf(row.getString("standing")), row.getTimestamp("registered_at").toInstant());
    }

    static String written(@Nullable String text, int most) {
        var words = text == null ? "" : text.strip();
        require(!words.isEmpty(), "invitations.text.missing");
        require(words.length() <= most, "invitations.text.too-long", most, words.length() - most);
        return words;
    }
}
