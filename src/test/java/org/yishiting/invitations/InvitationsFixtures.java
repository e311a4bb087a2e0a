package org.yishiting.invitations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.draws.SeatGroup;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.MeetingsFixtures.Made;

/** Hearings with seats for tests. */
public final class InvitationsFixtures {

    private InvitationsFixtures() {}

    /** Fifteen seats, five of them kept for those whom it touches. */
    public static SeatPlan plan() {
        return new SeatPlan(List.of(new Quota(SeatGroup.OWNERS, "业主", "业", 8, false, false), new Quota(Quota.RENTERS, "租户", "租", 4, true, true),
                new Quota(Quota.NEWCOMERS, "新居民", "新", 3, true, true)), true, true);
    }

    /** A hearing ready to be announced: seats, and registration that ends five days before it. */
    public static Made hearing(ApplicationContext context, CommunityId place) {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.HEARING);
        var meetings = context.getBean(Meetings.class);
        var it = meetings.details(made.id());
        LocalDate day = java.util.Objects.requireNonNull(it.day());
        meetings.change(made.staff(), made.id(), new MeetingDraft(it.kind(), it.matter(), it.purpose(), null, null, it.begins(), it.ends(), it.place(), null, day.minusDays(1), day.minusDays(5), 2, List.of()));
        context.getBean(SeatPlans.class).write(made.staff(), made.id(), plan());
        return made;
    }

    /** Announced, with registration open. */
    public static Made open(ApplicationContext context, CommunityId place) {
        var made = hearing(context, place);
        var meetings = context.getBean(Meetings.class);
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);
        meetings.move(made.staff(), made.id(), MeetingStatus.REGISTRATION);
        return made;
    }

    /** As if the last day to register were over. */
    public static void closed(ApplicationContext context, Made made) {
        context.getBean(JdbcClient.class).sql("update meetings_meeting set registers_until = current_date - interval 2 day, version = version + 1 where meeting_id = ?").param(made.id().toString()).update();
    }

    /** Somebody asked that the presider step aside. */
    public static RecusalId recusal(ApplicationContext context, Made made, Actor by) {
        var id = RecusalId.next();
        context.getBean(JdbcClient.class).sql("insert into invitations_recusal (recusal_id, meeting_id, resident_id, about, reason, asked_at) values (?, ?, ?, '方敏', '她经办这件事', now())")
                .params(id.toString(), made.id().toString(), by.resident().toString()).update();
        return id;
    }
}
