package org.yishiting.enrolment;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentName;

/**
 * Two elections of the demo community with days counted from today: one that people enrol for, one whose roll hangs out with an objection that
 * waits; and associate members: one in office, one who is put up, a call that runs.
 */
@Component
@Order(95)
class EnrolmentDemo implements DemoPart {

    private static final List<String> GIVEN = List.of("建国", "玉兰", "晓霞", "志明", "桂英", "喆堃", "海燕", "文旻", "秀珍", "永强");
    private static final int ON_ROLL = 96;
    private static final int WAITING = 7;

    private final Elections elections;
    private final ElectionStore store;
    private final Rolls rolls;
    private final RollObjections objections;
    private final Associates associates;
    private final AssociatesDesk associatesDesk;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    EnrolmentDemo(Elections elections, ElectionStore store, Rolls rolls, RollObjections objections, Associates associates, AssociatesDesk associatesDesk, Communities communities, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.store = store;
        this.rolls = rolls;
        this.objections = objections;
        this.associates = associates;
        this.associatesDesk = associatesDesk;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var songyue = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var staff = new Actor(DemoAccounts.STAFF.id());
        var people = DemoAccounts.silent().stream().map(ResidentName::id).toList();
        hangsOut(songyue, staff, people);
        takesApplications(songyue, staff, people);
        members(songyue, people);
    }

    /** The days to object ended yesterday; one objection has an answer due. */
    private void hangsOut(CommunityId songyue, Actor staff, List<ResidentId> people) {
        var id = election(songyue, staff, "居民委员会补选", today().plusDays(15), -40, -14);
        IntStream.range(0, ON_ROLL).forEach(it -> application(id, people.get(it), it, "CHECKED", staff.resident()));
        application(id, DemoAccounts.LOCAL_RESIDENT.id(), "郑玉梅", HukouStatus.LOCAL, "CHECKED", staff.resident());
        application(id, DemoAccounts.NEW_RESIDENT.id(), "吴晓霞", HukouStatus.NON_LOCAL, "CHECKED", staff.resident());
        rolls.publish(staff, id);
        objections.against(new Actor(people.getLast()), id, 12, ObjectionKind.NOT_ENTITLED, "这家人去年秋天就搬去县城了，不住在这里。");
        var first = objections.against(new Actor(people.get(people.size() - 2)), id, 30, ObjectionKind.MISTAKE, "名字最后一个字写错了。");
        objections.decide(new Actor(DemoAccounts.CONVENOR.id()), first, false, "和本人的身份证当面核对过，没有写错。", null);
        jdbc.sql("update enrolment_election set listed_at = ?, objections_until = ?, decide_until = ? where election_id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(7))), today().minusDays(1), today().plusDays(2), id.toString()).update();
        jdbc.sql("update enrolment_objection set made_at = ?, due_on = ? where election_id = ?").params(Timestamp.from(clock.instant().minus(Duration.ofDays(1))), today().plusDays(2), id.toString())
                .update();
    }

    private void takesApplications(CommunityId songyue, Actor staff, List<ResidentId> people) {
        var id = election(songyue, staff, "居民委员会换届选举", elections.earliest(songyue, ElectionKind.COMMUNITY), -3, null);
        IntStream.range(0, 40).forEach(it -> application(id, people.get(people.size() - 1 - it), it + 100, it < WAITING ? "APPLIED" : "CHECKED", staff.resident()));
    }

    private void members(CommunityId songyue, List<ResidentId> people) {
        var staff = new Actor(DemoAccounts.STAFF.id());
        var earlier = associatesDesk.call(staff, songyue, new CallDraft("春季兼职委员", "每月第一个周三晚上开会，一起看账目、提议题。没有报酬。", 2, today().plusDays(1)));
        var appointed = associates.nominate(new Actor(DemoAccounts.NEW_RESIDENT.id()), earlier, new NominationDraft(true, "吴晓霞", "在松月住了两年半，做过物业维修，能帮大家看懂水电账。"));
        var put = associates.nominate(new Actor(people.get(7)), earlier, new NominationDraft(true, "李桂英", "退休教师，想管一管小区的阅览角。"));
        List.of(appointed, put).forEach(it -> associatesDesk.screen(staff, it, true, "住满一年，没有利害关系，时间也合适。"));
        associatesDesk.publicise(staff, earlier);
        jdbc.sql("update enrolment_call set until_on = ?, made_at = ?, publicity_until = ? where call_id = ?")
                .params(today().minusDays(30), Timestamp.from(clock.instant().minus(Duration.ofDays(50))), today().minusDays(1), earlier.toString()).update();
        associatesDesk.appoint(new Actor(DemoAccounts.CONVENOR.id()), appointed);
        jdbc.sql("update enrolment_call set publicity_until = ? where call_id = ?").params(today().plusDays(3), earlier.toString()).update();
        var call = associatesDesk.call(staff, songyue, new CallDraft("招募兼职委员2名", "每月第一个周三晚上7点半开会，一次两小时。一起看账目、提议题，把邻居的话带进来。没有报酬。", 2, today().plusDays(12)));
        associates.nominate(new Actor(people.get(21)), call, new NominationDraft(true, "陈志明", "开网约车，晚上在家，想替上夜班的人说话。"));
    }

    /** Set up long enough ago; with {@code closed}, enrolling ended so many days from today. */
    private ElectionId election(CommunityId community, Actor staff, String title, LocalDate polling, int opens, @Nullable Integer closed) {
        var id = new ElectionId(UUID.nameUUIDFromBytes(("demo election " + title).getBytes(StandardCharsets.UTF_8)));
        var plan = elections.plan(community, ElectionKind.COMMUNITY, polling);
        var days = plan.days();
        var closes = closed == null ? days.closes() : today().plusDays(closed);
        var moved = new Timetable(today().plusDays(opens), closes, closed == null ? days.checked() : closes.plusDays(7), null, closed == null ? days.published() : closes.plusDays(7),
                days.objections(), days.decided(), polling, days.removed());
        store.write(new Election(id, community, title, ElectionKind.COMMUNITY, Phase.NOT_OPEN, today(), moved, null, null, null, null, null, false), staff.resident());
        return id;
    }

    private void application(ElectionId election, ResidentId resident, int number, String standing, ResidentId checker) {
        var surnames = DemoAccounts.silent();
        var name = surnames.get(number % surnames.size()).nickname().substring(0, 1) + GIVEN.get(number * 7 % GIVEN.size());
        application(election, resident, name, number % 3 == 0 ? HukouStatus.LOCAL : number % 3 == 1 ? HukouStatus.NON_LOCAL : HukouStatus.UNDISCLOSED, standing, checker);
    }

    private void application(ElectionId election, ResidentId resident, String name, HukouStatus hukou, String standing, ResidentId checker) {
        var checked = !standing.equals("APPLIED");
        jdbc.sql("""
                insert into enrolment_application (application_id, election_id, resident_id, roll_name, hukou, since_month, standing, applied_at, proof, checked_by, checked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(ApplicationId.next().toString()).param(election.toString()).param(resident.toString()).param(name).param(hukou.name())
                .param(YearMonth.from(today()).minusYears(3).atDay(1)).param(standing).param(Timestamp.from(clock.instant().minus(Duration.ofHours(20))))
                .param(checked ? "SEEN" : null).param(checked ? checker.toString() : null).param(checked ? Timestamp.from(clock.instant().minus(Duration.ofHours(2))) : null).update();
    }

    private LocalDate today() {
        return Zone.today(clock);
    }
}
