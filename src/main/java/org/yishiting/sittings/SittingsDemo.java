package org.yishiting.sittings;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.AgendaLine;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.DemoAccounts;

/** A council that sits at this moment, thirty-four minutes into it. */
@Component
@Order(125)
class SittingsDemo implements DemoPart {

    private static final int MINUTES_IN = 34;
    private static final List<String> GROUPS = List.of("业主", "业主", "业主", "业主", "租户", "租户", "租户", "新居民", "新居民", "商户");

    private final Meetings meetings;
    private final Participants participants;
    private final Agenda agenda;
    private final Sittings sittings;
    private final Arrivals arrivals;
    private final Hands hands;
    private final Motions motions;
    private final Communities communities;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    SittingsDemo(Meetings meetings, Participants participants, Agenda agenda, Sittings sittings, Arrivals arrivals, Hands hands, Motions motions, Communities communities, EntityManager entities, JdbcClient jdbc,
            Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.agenda = agenda;
        this.sittings = sittings;
        this.arrivals = arrivals;
        this.hands = hands;
        this.motions = motions;
        this.communities = communities;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var staff = new Actor(DemoAccounts.STAFF.id());
        var presider = new Actor(DemoAccounts.CONVENOR.id());
        var begun = clock.instant().minus(Duration.ofMinutes(MINUTES_IN));
        var id = meetings.plan(staff, songyue, MeetingDraft.of(MeetingKind.COUNCIL, "误时投放点设在哪儿", "两小时投放时段赶不上的人不少，今晚议一议设不设误时投放点、谁来管。")
                .at(begun, begun.plus(Duration.ofMinutes(90)), "社区二楼议事厅"));
        participants.add(staff, id, new ParticipantDraft(presider.resident(), DemoAccounts.CONVENOR.nickname(), "居委会副主任", null, SeatRole.PRESIDER));
        participants.add(staff, id, new ParticipantDraft(staff.resident(), DemoAccounts.STAFF.nickname(), "居委会", null, SeatRole.RECORDER));
        participants.add(staff, id, new ParticipantDraft(DemoAccounts.SUPERVISOR.id(), DemoAccounts.SUPERVISOR.nickname(), "居务监督委员会", null, SeatRole.SUPERVISOR));
        participants.add(staff, id, new ParticipantDraft(DemoAccounts.LOCAL_RESIDENT.id(), DemoAccounts.LOCAL_RESIDENT.nickname(), null, "业主", SeatRole.PARTICIPANT));
        participants.add(staff, id, new ParticipantDraft(DemoAccounts.NEW_RESIDENT.id(), DemoAccounts.NEW_RESIDENT.nickname(), null, "租户", SeatRole.PARTICIPANT));
        for (var seat = 0; seat < GROUPS.size(); seat++) {
            var neighbour = DemoAccounts.silent().get(seat * 13);
            participants.add(staff, id, new ParticipantDraft(neighbour.id(), neighbour.nickname(), null, GROUPS.get(seat), SeatRole.PARTICIPANT));
        }
        agenda.write(staff, id, List.of(new AgendaLine(0, "说明两个备选点", 10), new AgendaLine(0, "大家发言", 40), new AgendaLine(0, "轮值怎么排", 20), new AgendaLine(0, "归纳", 15)));
        announced(id, begun);
        sit(id, staff, presider, begun);
    }

    /** It was announced eight days ago; the clock of the demo cannot go back. */
    private void announced(MeetingId id, Instant begun) {
        entities.flush();
        jdbc.sql("update meetings_meeting set status = 'ANNOUNCED', announced_at = ?, version = version + 1 where meeting_id = ?")
                .params(Timestamp.from(begun.minus(Duration.ofDays(8))), id.toString()).update();
        entities.clear();
    }

    private void sit(MeetingId id, Actor staff, Actor presider, Instant begun) {
        sittings.openDoors(presider, id);
        var seats = participants.of(id);
        seats.stream().filter(it -> !DemoAccounts.NEW_RESIDENT.id().equals(it.resident())).limit(seats.size() - 2).forEach(it -> arrivals.write(staff, id, it.id(), null));
        sittings.begin(presider, id);
        var points = agenda.of(id);
        for (var step : List.of(OpeningStep.RIGHTS, OpeningStep.RECUSAL, OpeningStep.NATURE)) {
            sittings.say(presider, id, step);
        }
        sittings.goTo(presider, id, points.get(1).id());
        var here = seats.stream().filter(it -> it.role().counts() && !DemoAccounts.NEW_RESIDENT.id().equals(it.resident())).map(Participant::id).limit(6).toList();
        here.stream().limit(3).forEach(it -> hands.add(presider, id, it));
        for (var speech = 0; speech < 3; speech++) {
            hands.next(presider, id);
        }
        hands.finish(presider, id);
        here.stream().skip(3).forEach(it -> hands.add(presider, id, it));
        var sounding = motions.put(presider, id, new MotionDraft("误时投放点设在北门内侧，您能接受吗？", MotionKind.SOUNDING, CountedFrom.PRESENT, Threshold.MAJORITY));
        for (var seat = 0; seat < here.size(); seat++) {
            motions.writeDown(presider, sounding, here.get(seat), seat == 4 ? Choice.AGAINST : seat == 5 ? Choice.ABSTAIN : Choice.AGREE);
        }
        motions.close(presider, sounding);
        motions.put(presider, id, new MotionDraft("先试一个月，一个月后再议去留。", MotionKind.OPEN, CountedFrom.PRESENT, Threshold.MAJORITY));
        past(id, begun, points.get(1).id().toString());
    }

    /** All of it was just typed in; it reads as if it had happened since the beginning. */
    private void past(MeetingId id, Instant begun, String second) {
        var meeting = id.toString();
        jdbc.sql("update sittings_sitting set opened_at = ?, begun_at = ? where meeting_id = ?").params(at(begun, -15), at(begun, 0), meeting).update();
        jdbc.sql("update sittings_presence set arrived_at = ? where meeting_id = ?").params(at(begun, -6), meeting).update();
        jdbc.sql("update sittings_point set began_at = if(item_id = ?, ?, ?), ended_at = if(item_id = ?, null, ?) where meeting_id = ?")
                .params(second, at(begun, 9), at(begun, 0), second, at(begun, 9), meeting).update();
        jdbc.sql("update sittings_hand set called_at = ?, done_at = ? where meeting_id = ? and state = 'DONE'").params(at(begun, 12), at(begun, 14), meeting).update();
    }

    private static Timestamp at(Instant begun, int minutes) {
        return Timestamp.from(begun.plus(Duration.ofMinutes(minutes)));
    }
}
