package org.yishiting.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

/** Meetings for tests. */
public final class MeetingsFixtures {

    private MeetingsFixtures() {}

    /** A meeting in any state, with its people. {@code presider} and {@code recorder} hold no office; {@code people} are members with a seat. */
    public record Made(MeetingId id, CommunityId community, Actor staff, Actor presider, Actor recorder, List<Actor> people) {}

    /** Planned by somebody of the staff for three weeks from now in the evening, with presider, recorder, an agenda of two points and a paper. */
    public static Made planned(ApplicationContext context, CommunityId place, MeetingKind kind) {
        return planned(context, place, kind, 0);
    }

    public static Made planned(ApplicationContext context, CommunityId place, MeetingKind kind, int people) {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var begins = Zone.today(context.getBean(Clock.class)).plusDays(35).atTime(19, 0).atZone(Zone.PORTAL).toInstant();
        var meetings = context.getBean(Meetings.class);
        var participants = context.getBean(Participants.class);
        var id = meetings.plan(staff, place, MeetingDraft.of(kind, "北门集中充电点", "要听听住得近的、天天要充电的怎么说").at(begins, begins.plus(Duration.ofHours(2)), "社区二楼议事厅"));
        var presider = ResidentsFixtures.member(context, place);
        var recorder = ResidentsFixtures.member(context, place);
        participants.add(staff, id, new ParticipantDraft(presider.resident(), "方敏", "居委会副主任", null, SeatRole.PRESIDER));
        participants.add(staff, id, new ParticipantDraft(recorder.resident(), "陆一舟", "社区居委会", null, SeatRole.RECORDER));
        context.getBean(Agenda.class).write(staff, id, List.of(new AgendaLine(0, "说明方案", 20), new AgendaLine(0, "大家发言", 60), new AgendaLine(1, "住得近的", 30)));
        context.getBean(Papers.class).add(staff, id, new PaperDraft("一页纸看懂方案", null, "北门东侧建带棚充电点，40个口。", null, null));
        if (kind == MeetingKind.REVIEW) {
            meetings.change(staff, id, new MeetingDraft(kind, "恒邻物业一年服务", "评一评", null, "恒邻物业", begins, begins.plus(Duration.ofHours(2)), "社区二楼议事厅", null, null, null, 0, List.of()));
        }
        var seated = new ArrayList<Actor>();
        for (var person = 0; person < people; person++) {
            var member = ResidentsFixtures.member(context, place);
            participants.add(staff, id, new ParticipantDraft(member.resident(), "参加人" + (person + 1), null, "业主", SeatRole.PARTICIPANT));
            seated.add(member);
        }
        return new Made(id, place, staff, presider, recorder, seated);
    }

    /** The same, as if it had come that far by itself; no guard was asked and nobody was told. */
    public static Made at(ApplicationContext context, CommunityId place, MeetingKind kind, MeetingStatus status, int people) {
        var made = planned(context, place, kind, people);
        put(context, made.id(), status);
        return made;
    }

    /** Puts a meeting into a state, past all guards. */
    public static void put(ApplicationContext context, MeetingId id, MeetingStatus status) {
        context.getBean(JdbcClient.class).sql("update meetings_meeting set status = ?, announced_at = coalesce(announced_at, now()), version = version + 1 where meeting_id = ?")
                .params(status.name(), id.toString()).update();
    }

    /** As if it began at that moment. */
    public static void begins(ApplicationContext context, MeetingId id, Instant begins) {
        context.getBean(JdbcClient.class).sql("update meetings_meeting set begins_at = ?, ends_at = ?, version = version + 1 where meeting_id = ?")
                .params(java.sql.Timestamp.from(begins), java.sql.Timestamp.from(begins.plus(Duration.ofHours(2))), id.toString()).update();
    }

    /** Runs in a transaction, as the act of another module would. */
    public static void within(ApplicationContext context, Runnable act) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> act.run());
    }
}
