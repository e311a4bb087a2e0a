package org.yishiting.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentsFixtures;

/** Elections at any point of their way, and people who want to be on the roll. */
public final class EnrolmentFixtures {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private EnrolmentFixtures() {}

    /** Set up today and open for applications. */
    public static ElectionId open(ApplicationContext context, CommunityId place, ElectionKind kind) {
        var elections = context.getBean(Elections.class);
        var staff = staff(context, place);
        var id = elections.setUp(staff, place, new ElectionDraft("居民委员会换届选举", kind, elections.earliest(place, kind)));
        context.getBean(JdbcClient.class).sql("update enrolment_election set opens_on = ? where election_id = ?").params(Zone.today(context.getBean(Clock.class)), id.toString()).update();
        return id;
    }

    /** As if so many days had gone by since it was set up. */
    public static void daysPass(ApplicationContext context, ElectionId id, int days) {
        var jdbc = context.getBean(JdbcClient.class);
        for (var column : new String[] {"set_up_on", "opens_on", "closes_on", "check_until", "assembly_until", "publish_until", "objections_until", "decide_until", "polling_on", "remove_on"}) {
            jdbc.sql("update enrolment_election set " + column + " = " + column + " - interval " + days + " day where election_id = ?").param(id.toString()).update();
        }
    }

    /** As if the last day to enrol were over. */
    public static void enrollingEnds(ApplicationContext context, ElectionId id) {
        daysPassUntilAfter(context, id, context.getBean(Elections.class).find(id).orElseThrow().days().closes());
    }

    /** As if the last day to object were over. */
    public static void objectingEnds(ApplicationContext context, ElectionId id) {
        daysPassUntilAfter(context, id, context.getBean(Elections.class).find(id).orElseThrow().days().objections());
    }

    private static void daysPassUntilAfter(ApplicationContext context, ElectionId id, LocalDate day) {
        daysPass(context, id, (int) (day.toEpochDay() - Zone.today(context.getBean(Clock.class)).toEpochDay()) + 1);
    }

    public static Actor staff(ApplicationContext context, CommunityId place) {
        return ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    public static ApplicationDraft draft(String name, HukouStatus hukou) {
        return new ApplicationDraft(name, hukou, YearMonth.now(Zone.PORTAL).minusYears(3), true, true);
    }

    /** Somebody new who applies. */
    public static ApplicationId applied(ApplicationContext context, ElectionId id, HukouStatus hukou) {
        var place = context.getBean(Elections.class).find(id).orElseThrow().community();
        return context.getBean(Enrolling.class).apply(ResidentsFixtures.member(context, place), id, draft("王" + NAMES.incrementAndGet(), hukou));
    }

    public static void accepted(ApplicationContext context, Actor staff, ApplicationId id) {
        var checking = context.getBean(Checking.class);
        checking.accept(staff, id, checking.open(staff, id).version(), Proof.SEEN);
    }

    /** With a roll that hangs out, of these applicants and those who were there. */
    public static void listed(ApplicationContext context, ElectionId id, Actor staff) {
        enrollingEnds(context, id);
        context.getBean(Rolls.class).publish(staff, id);
    }

    /** What somebody not on the roll objects to, waiting. */
    public static RollObjectionId objection(ApplicationContext context, CommunityId place) {
        var id = open(context, place, ElectionKind.COMMUNITY);
        var staff = staff(context, place);
        accepted(context, staff, applied(context, id, HukouStatus.LOCAL));
        listed(context, id, staff);
        return context.getBean(RollObjections.class).against(ResidentsFixtures.member(context, place), id, 1, ObjectionKind.NOT_ENTITLED, "他去年搬走了，不住在这里。");
    }

    public static CallId call(ApplicationContext context, CommunityId place) {
        return context.getBean(AssociatesDesk.class).call(staff(context, place), place,
                new CallDraft("招募兼职委员2名", "每月来开一次会，一起看账目、提建议。", 2, Zone.today(context.getBean(Clock.class)).plusDays(20)));
    }

    /** Somebody else was proposed and has not agreed yet. */
    public static NominationId nomination(ApplicationContext context, CommunityId place, Actor by) {
        return context.getBean(Associates.class).nominate(by, call(context, place), new NominationDraft(false, "小吴", "他懂水电，热心。"));
    }

    /** Somebody who is put up, by themselves. */
    public static NominationId putUp(ApplicationContext context, CommunityId place) {
        var associates = context.getBean(Associates.class);
        var staff = staff(context, place);
        var call = call(context, place);
        var id = associates.nominate(ResidentsFixtures.member(context, place), call, new NominationDraft(true, "小吴", "懂水电，热心。"));
        var desk = context.getBean(AssociatesDesk.class);
        desk.screen(staff, id, true, "愿意来，时间合适。");
        desk.publicise(staff, call);
        return id;
    }

    /** What a neighbour says against somebody who is put up, waiting. */
    public static NomineeObjectionId nomineeObjection(ApplicationContext context, CommunityId place) {
        return context.getBean(NomineeObjections.class).object(ResidentsFixtures.member(context, place), putUp(context, place), "他常年不在社区，开会来不了。");
    }

    /** As if the community had entered again what ended with the old law. */
    public static void villageRulesHold(ApplicationContext context, CommunityId place) {
        context.getBean(JdbcClient.class).sql("""
                insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
                select uuid(), policy_key, ?, amount, '本县实施办法', basis, words, '2026-01-01', null, '2026-01-01' from policy_value
                where valid_to = '2025-12-31' and place_id = ?""").params(place.toString(), CommunityId.NATION.toString()).update();
    }

    /** Thousands of checked applications of people who are nobody else in the portal. */
    public static void checkedApplications(ApplicationContext context, ElectionId id, int many) {
        context.getBean(JdbcClient.class).sql("""
                insert into enrolment_application (application_id, election_id, resident_id, roll_name, hukou, since_month, standing, applied_at, proof, checked_by, checked_at)
                select uuid(), ?, uuid(), concat(elt(1 + seq %% 12, '王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '欧阳', '覃'), elt(1 + seq %% 7, '堃', '旻', '小', '桂', '晓', '建', '玉'),
                    elt(1 + seq %% 11, '兰', '明', '霞', '国', '英', '民', '芳', '强', '华', '梅', '军')), elt(1 + seq %% 3, 'LOCAL', 'NON_LOCAL', 'UNDISCLOSED'), '2020-01-01', 'CHECKED',
                    now(6), 'SEEN', ?, now(6) from seq_1_to_%d""".formatted(many)).params(id.toString(), UUID.randomUUID().toString()).update();
    }
}
