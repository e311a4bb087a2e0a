package org.yishiting.invitations;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.draws.SeatGroup;
import org.yishiting.draws.Seed;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.DemoAccounts;

/** Seats of the announced hearing, neighbours who registered for them, and how people were told. */
@Component
@Order(121)
class InvitationsDemo implements DemoPart {

    private static final int REGISTERED = 23;

    private final Meetings meetings;
    private final SeatPlans plans;
    private final Drawing drawing;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationsDemo(Meetings meetings, SeatPlans plans, Drawing drawing, Invitations invitations, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.plans = plans;
        this.drawing = drawing;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var hearing = new MeetingId(UUID.nameUUIDFromBytes("demo meeting renewal".getBytes(StandardCharsets.UTF_8)));
        if (meetings.find(hearing).isEmpty()) {
            return;
        }
        plans.put(hearing, new SeatPlan(List.of(new Quota(SeatGroup.OWNERS, "业主", "业", 6, false, false), new Quota(Quota.RENTERS, "租户", "租", 4, true, true),
                new Quota(Quota.NEWCOMERS, "新居民", "新", 2, true, true), new Quota("ground-floor", "一楼住户", "近", 2, true, true),
                new Quota(SeatGroup.EXPERTS, "懂水电的志愿者", "懂", 1, false, false)), true, true));
        drawing.bind(hearing, Seed.next());
        var keys = List.of(SeatGroup.OWNERS, Quota.RENTERS, SeatGroup.OWNERS, Quota.NEWCOMERS, "ground-floor", SeatGroup.OWNERS, Quota.RENTERS + " " + Quota.NEWCOMERS, SeatGroup.EXPERTS);
        var people = DemoAccounts.silent();
        for (var number = 1; number <= REGISTERED; number++) {
            var person = people.get(number * 7 % people.size());
            jdbc.sql("insert into invitations_registration (registration_id, meeting_id, number, resident_id, name, group_keys, need, standing, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(RegistrationId.next().toString(), hearing.toString(), number, person.id().toString(), person.nickname(), number % 9 == 0 ? "" : keys.get(number % keys.size()),
                            number == 5 ? "要一个轮椅位" : null, number % 9 == 0 ? Standing.LISTENS.name() : Standing.ASKED.name(),
                            Timestamp.from(day(-11 + number / 4).atTime(20, number).atZone(Zone.PORTAL).toInstant()))).update();
        }
        invitations.post(hearing, day(-12), "公告栏4处、门户、短信1204条", null);
        invitations.post(hearing, day(-10), "一楼和顶层52户上门，5户没找到人，还在打电话", null);
    }

    private LocalDate day(int days) {
        return Zone.today(clock).plusDays(days);
    }
}
