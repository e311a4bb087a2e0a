package org.yishiting.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.PublishedEventsExtension;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.affected.AffectedPlace;
import org.yishiting.affected.AffectedPlaces;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.GridKind;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.decisions.OutcomeId;
import org.yishiting.decisions.OutcomeSettled;
import org.yishiting.decisions.Point;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.Topics;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.Register;
import org.yishiting.records.SeenLink;
import org.yishiting.residency.Declaration;
import org.yishiting.residency.Residences;
import org.yishiting.residents.ResidentsFixtures;

/** From a promise to a verdict. */
@SpringBootTest
@ExtendWith(PublishedEventsExtension.class)
@Import({TestDatabase.class, HallFixtures.class})
class ActionsTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Deeds deeds;
    @Autowired DeedSteps steps;
    @Autowired Verdicts verdicts;
    @Autowired DeedRemarks remarks;
    @Autowired Topics topics;
    @Autowired Register register;
    @Autowired RecordLinks links;
    @Autowired WorkCalendar calendar;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;

    HallFixtures.Place place;
    Actor convenor;
    Actor staff;
    LocalDate today;

    @BeforeEach
    void aPlace() {
        place = hall.community();
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        today = ActionsFixtures.today(context);
    }

    // ---- deeds

    @Test
    @Tag("P38")
    void daysAreCountedByTheWorkCalendar() {
        var deed = new Deed(DeedId.next(), TopicId.next(), new CommunityId(java.util.UUID.randomUUID()), 1, 1, "油烟摊移到离楼30米外", null, Instant.EPOCH);
        var owner = new Owner(null, "何掌柜", "商户格");
        deed.give(owner, null, day(10, 12), day(9, 21));

        assertThat(deed.remind(80, day(10, 8), calendar)).isFalse();
        assertThat(deed.remind(80, day(10, 9), calendar)).as("8 of 10 working days around the National Day").isTrue();
        assertThat(deed.remind(80, day(10, 10), calendar)).as("once").isFalse();

        deed.pause(3, 10, day(9, 28), calendar);
        assertThat(deed.view(List.of(), List.of(), day(9, 29), calendar).pausedUntil()).isEqualTo(day(10, 8));
        assertThat(deed.pauseIsOver(day(10, 8))).isFalse();
        assertThat(deed.pauseIsOver(day(10, 9))).isTrue();
        deed.resume(day(10, 20), calendar);
        assertThat(deed.dueOn()).as("no more than the three days it was allowed to stand").isEqualTo(day(10, 15));
        assertThat(deed.view(List.of(), List.of(), day(10, 19), calendar).workdays()).isEqualTo(-2);

        refuses("actions.pause.overdue", () -> deed.pause(1, 10, day(10, 16), calendar));
        refuses("actions.pause.too-long", () -> deed.pause(8, 10, day(10, 14), calendar));
        deed.end(DeedStatus.DONE, "移完了", day(10, 13));
        assertThat(deed.view(List.of(), List.of(), day(12, 1), calendar).workdays()).as("early, whenever one looks").isEqualTo(2);
    }

    @Test
    @Tag("P38")
    void aDayThatIsNotWorkedBecomesTheNextOneThatIs() {
        var topic = act();
        var deed = ActionsFixtures.given(context, convenor, topic, "划线", new Owner(null, "何俊", "居委会"), LocalDate.of(2027, 10, 2));
        assertThat(calendar.isWorkday(only(topic).due())).isTrue();
        assertThat(only(topic).due()).isAfter(LocalDate.of(2027, 10, 2));
        assertThat(only(topic).id()).isEqualTo(deed);
    }

    @Test
    void aDeedRunsFromPromiseToResult() {
        var topic = act();
        var due = calendar.plusWorkdays(today, 10);
        var deed = ActionsFixtures.given(context, convenor, topic, "摊位抽签", new Owner(staff.resident(), "陆一舟", "居委会"), due);
        deeds.note(staff, deed, "44人报名", "周三抽签", List.of());
        assertThat(only(topic).next()).isEqualTo("周三抽签");
        assertThat(only(topic).workdays()).isEqualTo(10);
        deeds.pause(staff, deed, "等场地", 2);
        assertThat(only(topic).status()).isEqualTo(DeedStatus.PAUSED);
        deeds.resume(staff, deed, "场地有了");
        assertThat(only(topic).due()).as("nothing stood still on the same day").isEqualTo(due);
        deeds.extend(convenor, deed, calendar.plusWorkdays(today, 12), "下雨");
        assertThat(only(topic).firstDue()).isEqualTo(due);
        assertThat(only(topic).extensions()).isOne();
        deeds.finish(staff, deed, "抽出30个摊位", List.of());

        var done = only(topic);
        assertThat(done.status()).isEqualTo(DeedStatus.DONE);
        assertThat(done.workdays()).isEqualTo(12);
        assertThat(done.notes()).extracting(NoteView::kind).containsExactlyInAnyOrder(NoteKind.DONE, NoteKind.EXTENDED, NoteKind.RESUMED, NoteKind.PAUSED, NoteKind.PROGRESS, NoteKind.GIVEN);
        refuses("actions.deed.ended", () -> deeds.note(staff, deed, "再说一句", null, List.of()));
    }

    @Test
    void aDeedIsDoneStepByStepAndEveryChangeIsTold() {
        var topic = act();
        var helper = hall.member(place);
        var deed = deeds.promise(convenor, topic, new DeedDraft("建充电棚", new Owner(helper.resident(), "小吴", "志愿者"), null, today.plusDays(60), null,
                List.of(new StepDraft("补齐三家报价", null, null), new StepDraft("取得消防意见", "何俊", calendar.plusWorkdays(today, 1)))));
        var second = only(topic).steps().get(1).id();
        steps.tick(helper, only(topic).steps().getFirst().id());
        steps.tick(helper, only(topic).steps().getFirst().id());
        assertThat(only(topic).nextStep().orElseThrow().what()).isEqualTo("取得消防意见");
        assertThat(only(topic).steps().getFirst().doneOn()).isEqualTo(today);

        steps.untick(staff, only(topic).steps().getFirst().id());
        assertThat(only(topic).nextStep().orElseThrow().what()).isEqualTo("补齐三家报价");
        var third = steps.add(staff, deed, new StepDraft("移树", null, null));
        steps.forward(staff, third);
        steps.change(helper, second, new StepDraft("取得消防部门书面意见", "何俊", today.plusDays(9)));
        steps.drop(helper, third, "方案东移五米，不用移树了");

        assertThat(only(topic).steps()).extracting(StepView::what).containsExactly("补齐三家报价", "移树", "取得消防部门书面意见");
        assertThat(only(topic).steps().get(1).droppedWhy()).startsWith("方案东移");
        assertThat(only(topic).notes()).extracting(NoteView::kind).containsExactlyInAnyOrder(NoteKind.GIVEN, NoteKind.STEP_DONE, NoteKind.STEP_UNDONE, NoteKind.STEP_ADDED,
                NoteKind.STEP_CHANGED, NoteKind.STEP_DROPPED);
        assertThat(only(topic).notes()).filteredOn(it -> it.kind() == NoteKind.STEP_CHANGED).first().extracting(NoteView::text).asString().startsWith("取得消防意见（何俊）");

        refuses("actions.step.closed", () -> steps.tick(helper, third));
        refuses("actions.step.what-missing", () -> steps.add(helper, deed, new StepDraft(" ", null, null)));
        refuses("actions.deed.reason-missing", () -> steps.drop(helper, second, " "));
        refuses("community.office.required", () -> steps.tick(hall.member(place), second));
        deeds.finish(helper, deed, "建好了", List.of());
        refuses("actions.deed.ended", () -> steps.tick(helper, second));
    }

    @Test
    void aStepThatIsDueWaitsAtTheDeskOfThoseWhoReportAndOfItsOwnerAlone() {
        var topic = act();
        var helper = hall.member(place);
        var deed = ActionsFixtures.given(context, convenor, topic, "建充电棚", new Owner(helper.resident(), "小吴", "志愿者"), today.plusDays(60));
        var late = steps.add(helper, deed, new StepDraft("补齐三家报价", null, calendar.plusWorkdays(today, 1)));
        steps.add(helper, deed, new StepDraft("开工", null, today.plusDays(40)));
        jdbc.sql("update actions_step set due_on = ? where step_id = ?").params(today.minusDays(8), late.toString()).update();

        assertThat(steps.due(staff, place.id(), 3, 10)).singleElement().satisfies(it -> assertThat(it.workdays()).isNegative());
        assertThat(steps.due(helper, place.id(), 3, 10)).hasSize(1);
        assertThat(steps.due(hall.member(place), place.id(), 3, 10)).isEmpty();
        assertThat(only(topic).late()).as("supervision goes by the day of the deed").isFalse();
        steps.tick(helper, late);
        assertThat(steps.due(staff, place.id(), 3, 10)).isEmpty();
    }

    @Test
    void aDeedKeepsWhatAMeetingSaidOfIt() {
        var topic = act();
        transaction.executeWithoutResult(_ -> {
            deeds.open(new PromisesMade.Promise(topic, "meeting:2:1", "东移五米", "何俊", "姜涛", today.minusDays(9), null));
            deeds.open(new PromisesMade.Promise(topic, "meeting:2:2", "请设计复核", "何俊", "设计院", null, null));
            deeds.open(new PromisesMade.Promise(topic, "meeting:2:3", "公布账目", null, "业委会", today.plusDays(9), null));
        });
        var all = deeds.stands("meeting:2:");
        assertThat(all.get("1")).satisfies(it -> {
            assertThat(it.late()).as("the minutes took longer than the deed had").isTrue();
            assertThat(it.helpers()).isEqualTo("姜涛");
        });
        assertThat(all.get("2")).satisfies(it -> {
            assertThat(it.status()).isEqualTo(DeedStatus.AWAITED);
            assertThat(it.owner().name()).isEqualTo("何俊");
        });
        assertThat(all.get("3")).satisfies(it -> {
            assertThat(it.owner()).isNull();
            assertThat(it.helpers()).isEqualTo("业委会");
            assertThat(it.due()).isNotNull();
        });
    }

    @Test
    void twoWhoPromiseAtOncePromiseTwoThings() throws Exception {
        var topic = act();
        var start = new CountDownLatch(1);
        try (var desks = Executors.newFixedThreadPool(4)) {
            var promises = IntStream.range(0, 4).mapToObj(it -> desks.submit(() -> {
                start.await();
                return deeds.promise(convenor, topic, new DeedDraft("第" + it + "件", null, null, null, null, List.of()));
            })).toList();
            start.countDown();
            for (var promise : promises) {
                promise.get();
            }
        }
        assertThat(deeds.of(topic)).extracting(DeedView::position).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    @Tag("P29")
    void nothingIsPutOffWithoutAReasonAndNobodyAllowsThemselvesALaterDay() {
        var topic = act();
        var deed = ActionsFixtures.given(context, convenor, topic, "划线", new Owner(staff.resident(), "陆一舟", "居委会"), today.plusDays(9));

        refuses("actions.deed.reason-missing", () -> deeds.extend(convenor, deed, today.plusDays(20), "  "));
        refuses("actions.extend.own", () -> deeds.extend(staff, deed, today.plusDays(20), "来不及"));
        refuses("actions.deed.reason-missing", () -> deeds.pause(staff, deed, "", 2));
        refuses("actions.deed.reason-missing", () -> deeds.giveUp(convenor, deed, ""));
        refuses("actions.deed.result-missing", () -> deeds.finish(staff, deed, " ", List.of()));
        refuses("actions.extend.not-later", () -> deeds.extend(convenor, deed, today.plusDays(1), "早一点"));
        refuses("actions.pause.too-long", () -> deeds.pause(staff, deed, "等材料", 11));
        assertThat(only(topic)).as("all is as it was").satisfies(it -> {
            assertThat(it.status()).isEqualTo(DeedStatus.RUNNING);
            assertThat(it.due()).isEqualTo(it.firstDue());
            assertThat(it.notes()).extracting(NoteView::kind).containsExactly(NoteKind.GIVEN);
        });
    }

    @Test
    void whoDoesItReportsEvenWithoutAnOffice() {
        var topic = act();
        var helper = hall.member(place);
        var deed = ActionsFixtures.given(context, convenor, topic, "种花", new Owner(helper.resident(), "小吴", "志愿者"), today.plusDays(9));

        deeds.note(helper, deed, "种了一半", null, List.of());

        assertThat(only(topic).notes()).extracting(NoteView::text).contains("种了一半");
        refuses("community.office.required", () -> deeds.note(hall.member(place), deed, "我也写", null, List.of()));
        refuses("community.office.required", () -> deeds.giveUp(helper, deed, "不想种了"));
    }

    @Test
    void decidedPointsArePromisedOnce() {
        var topic = act();
        var settled = new OutcomeSettled(OutcomeId.next(), topic, place.id(), List.of(new Point(1, "换定向音箱", "物业", null), new Point(2, "签公约", "居委会", null)), null, Instant.now());
        transaction.executeWithoutResult(_ -> events.publishEvent(settled));
        await().atMost(Duration.ofSeconds(10)).until(() -> deeds.of(topic).size() == 2);
        context.getBean(DecidedPoints.class).on(settled);

        assertThat(deeds.of(topic)).extracting(DeedView::promise).containsExactlyInAnyOrder("换定向音箱", "签公约");
        assertThat(deeds.of(topic)).extracting(DeedView::status).containsOnly(DeedStatus.AWAITED);
        assertThat(deeds.pressing(place.id(), 3, 20)).hasSize(2);
    }

    @Test
    void aTopicItsRecordsAndItsDeedsLeadToEachOther() {
        var topic = act();
        var end = "topic:" + topic;
        var minutes = transaction.execute(_ -> register.enter(new RecordDraft(place.id(), "meeting:1", "听证笔录", "定了。").cameOf(LinkType.DISCUSSED_IN, end)));
        transaction.executeWithoutResult(_ -> deeds.open(new PromisesMade.Promise(topic, "meeting:1:1", "棚子往东移五米", null, null, null, minutes.end())));
        var deed = only(topic);
        transaction.executeWithoutResult(_ -> context.getBean(Archive.class).enter(topics.find(topic).orElseThrow()));

        var closed = register.about(place.id(), Archive.subject(topic)).orElseThrow();
        assertThat(links.of(place.id(), end, null)).extracting(SeenLink::type).containsExactly(LinkType.DISCUSSED_IN, LinkType.RESULTED_IN);
        assertThat(links.of(place.id(), List.of(deed.id().end(), minutes.end()), null).get(deed.id().end())).extracting(it -> it.other().title())
                .containsExactly("听证笔录", closed.title());
        assertThat(links.of(place.id(), minutes.end(), null)).extracting(it -> it.other().title()).contains("棚子往东移五米", closed.title());
        assertThat(links.of(place.id(), closed.end(), null)).hasSize(3).allMatch(SeenLink::origin);
    }

    @Test
    void whatIsNearlyDueIsRemindedOfAndWhatIsOverdueGoesUpwardsOnce() {
        var town = ResidentsFixtures.place(context);
        jdbc.sql("update community_place set parent_id = ?, level = 'COMMUNITY' where community_id = ?").params(town.toString(), place.id().toString()).update();
        jdbc.sql("update community_place set level = 'TOWN', name = '望川街道' where community_id = ?").param(town.toString()).update();
        var above = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, town);
        var topic = act();
        var owner = hall.member(place);
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(owner.resident(), "小吴", ""), calendar.plusWorkdays(today, 10));

        pass(calendar.plusWorkdays(today, 7));
        assertThat(notices(owner, "actions.notice.soon")).isZero();
        pass(calendar.plusWorkdays(today, 8));
        assertThat(notices(owner, "actions.notice.soon")).isOne();
        assertThat(notices(staff, "actions.notice.soon")).isOne();
        jdbc.sql("delete from notifications_notice").update();
        pass(calendar.plusWorkdays(today, 9));
        assertThat(notices(owner, "actions.notice.soon")).as("once").isZero();

        pass(calendar.plusWorkdays(today, 11));
        assertThat(notices(above, "actions.notice.late")).isOne();
        jdbc.sql("delete from notifications_notice").update();
        pass(calendar.plusWorkdays(today, 12));
        assertThat(notices(above, "actions.notice.late")).as("once").isZero();
        assertThat(only(topic).escalatedTo()).isEqualTo("望川街道");
        assertThat(only(topic).notes()).filteredOn(it -> it.kind() == NoteKind.LATE).hasSize(1);
        assertThat(only(topic).id()).isEqualTo(deed);
    }

    @Test
    void twoWhoFinishTheSameAtOnceDoSoOnce() throws Exception {
        var topic = act();
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(null, "姜涛", "物业"), today.plusDays(9));
        var start = new CountDownLatch(1);
        var refused = new AtomicInteger();
        try (var windows = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4).mapToObj(it -> windows.submit(() -> {
                start.await();
                try {
                    deeds.finish(it % 2 == 0 ? staff : convenor, deed, "修好了" + it, List.of());
                } catch (RuleViolation late) {
                    assertThat(late.key()).isEqualTo("actions.deed.ended");
                    refused.incrementAndGet();
                }
                return null;
            })).toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(refused).hasValue(3);
        assertThat(only(topic).notes()).filteredOn(it -> it.kind() == NoteKind.DONE).hasSize(1);
    }

    @Test
    void whatPeopleSayReachesThoseWhoDoItAndIsAnsweredOnce() {
        var topic = act();
        var owner = hall.member(place);
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(owner.resident(), "小吴", ""), today.plusDays(9));
        var neighbour = hall.member(place);

        var remark = remarks.say(neighbour, deed, "第三盏还没亮", List.of());
        assertThat(notices(owner, "actions.notice.remark")).isOne();
        assertThat(remarks.waiting(staff, place.id(), 10)).extracting(RemarkView::text).containsExactly("第三盏还没亮");
        assertThat(remarks.own(neighbour, topic)).hasSize(1);
        assertThat(remarks.own(hall.member(place), topic)).isEmpty();

        remarks.answer(owner, remark, "明天换灯泡");
        assertThat(notices(neighbour, "actions.notice.answered")).isOne();
        assertThat(remarks.waiting(staff, place.id(), 10)).isEmpty();
        refuses("actions.remark.answered", () -> remarks.answer(staff, remark, "我再答一遍"));
        refuses("residents.roll.not-member", () -> remarks.say(new Actor(ResidentId.next()), deed, "路过说一句", List.of()));
    }

    // ---- steps

    @Test
    void peopleJudgeOnceEverythingIsDoneOrItIsSaidWhyNot() {
        var topic = act();
        refuses("actions.guard.no-deeds", () -> topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null));
        var one = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(null, "姜涛", "物业"), today.plusDays(9));
        var other = ActionsFixtures.given(context, convenor, topic, "移树", new Owner(null, "姜涛", "物业"), today.plusDays(9));
        deeds.finish(staff, one, "亮了", List.of());
        refuses("actions.guard.open-deeds", () -> topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null));

        deeds.giveUp(convenor, other, "绿化部门没有批");
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "一件办完，一件说明了原因", null);

        await().atMost(Duration.ofSeconds(10)).until(() -> !verdicts.of(topic).isEmpty());
        assertThat(verdicts.of(topic).getFirst().closesOn()).isEqualTo(today.plusDays(7));
    }

    // ---- verdicts

    @Test
    void whoTookPartJudgesAndMayChangeIt(AssertablePublishedEvents published) {
        var topic = review();
        var member = hall.member(place);
        ActionsFixtures.tookPart(context, topic, member);

        var given = verdicts.give(member, topic, Grade.BAD, null, "还是吵");
        assertThat(given.code()).matches("[A-HJ-NP-Z]\\d-\\d{4}");
        verdicts.give(member, topic, Grade.GOOD, null, null);

        assertThat(verdicts.of(topic).getFirst().counts()).containsEntry(Grade.GOOD, 1).containsEntry(Grade.BAD, 0);
        assertThat(verdicts.of(topic).getFirst().entitled()).isOne();
        assertThat(verdicts.own(member, topics.find(topic).orElseThrow()).orElseThrow().grade()).isEqualTo(Grade.GOOD);
        assertThat(published.ofType(VerdictGiven.class).matching(VerdictGiven::topic, topic::equals)).hasSize(1);
        refuses("actions.verdict.took-no-part", () -> verdicts.give(hall.member(place), topic, Grade.GOOD, null, null));
        refuses("residents.roll.not-member", () -> verdicts.give(new Actor(ResidentId.next()), topic, Grade.GOOD, null, null));
        refuses("actions.verdict.not-open", () -> verdicts.give(member, act(), Grade.GOOD, null, null));
    }

    @Test
    @Tag("P05")
    void whoLivesWhereItIsFeltIsToldAndJudgesWithoutHavingSpoken() {
        var topic = act();
        var grids = context.getBean(Grids.class);
        var residences = context.getBean(Residences.class);
        var places = context.getBean(AffectedPlaces.class);
        var grid = grids.add(staff, place.id(), "二格", GridKind.BASE, "覃伟");
        var building = grids.addBuilding(staff, grids.add(staff, place.id(), "三格", GridKind.BASE, "贺小满"), "9号楼");
        var there = hall.member(place);
        var beside = hall.member(place);
        var elsewhere = hall.member(place);
        residences.declare(there, place.id(), new Declaration(null, grid));
        residences.declare(elsewhere, place.id(), new Declaration(null, grids.add(staff, place.id(), "四格", GridKind.BASE, "杜建国")));
        refuses("community.office.required", () -> places.name(there, topic, Set.of(grid)));
        refuses("affected.place.unknown", () -> places.name(convenor, topic, Set.of(ResidentsFixtures.place(context))));
        refuses("affected.person.not-now", () -> places.say(beside, topic));
        places.name(convenor, topic, Set.of(grid, building));
        assertThat(places.of(topic)).extracting(AffectedPlace::name).containsExactly("二格", "9号楼");
        places.say(beside, topic);
        refuses("affected.person.elsewhere", () -> places.say(elsewhere, topic));
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(null, "姜涛", "物业"), today.plusDays(9));
        deeds.finish(staff, deed, "亮了", List.of());
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null);

        await().atMost(Duration.ofSeconds(10)).until(() -> notices(there, "hall.notice.to.review") == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> !verdicts.of(topic).isEmpty());
        assertThat(verdicts.of(topic).getFirst().entitled()).as("the base of the response").isEqualTo(2);
        verdicts.give(there, topic, Grade.GOOD, null, null);
        verdicts.give(beside, topic, Grade.BAD, null, null);
        refuses("actions.verdict.took-no-part", () -> verdicts.give(elsewhere, topic, Grade.GOOD, null, null));
        refuses("affected.place.late", () -> places.name(convenor, topic, Set.of()));
        assertThat(AffectedPlace.class.getRecordComponents()).extracting("name").doesNotContain("resident", "people", "count");
    }

    @Test
    @Tag("P32")
    void whatSomebodyJudgedIsToldToNobody() {
        assertThat(VerdictGiven.class.getRecordComponents()).extracting("name").containsExactly("resident", "community", "topic", "round", "at");
        assertThat(ReviewView.class.getRecordComponents()).extracting("name").doesNotContain("resident", "people", "by");
    }

    @Test
    @Tag("P41")
    void aShareBelowTheLineNeverReadsAsIfItPassed() {
        assertThat(figures(500, 96, 200, 204).percent()).as("596 of 1000").isEqualTo(59);
        assertThat(figures(20, 30, 6, 5).percent()).isEqualTo(82);
        assertThat(figures(14, 33, 18, 22).percent()).isEqualTo(54);
        assertThat(figures(0, 0, 0, 0).percent()).isZero();
        assertThat(figures(3, 3, 2, 2).passes()).isTrue();
    }

    @Test
    void aBadVerdictOpensASecondRoundWithWhatWasNamedMost() {
        var topic = act();
        var fumes = ActionsFixtures.given(context, convenor, topic, "油烟摊移远", new Owner(null, "何掌柜", "商户格"), today.plusDays(9));
        deeds.finish(staff, fumes, "移了", List.of());
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null);
        ActionsFixtures.verdicts(context, topic, fumes, 14, 33, 18, 15, 7);
        var last = verdicts.of(topic).getFirst().closesOn();

        passed(last.minusDays(1));
        assertThat(topics.find(topic).orElseThrow().stage()).as("its last day is not over").isEqualTo(TopicStage.REVIEW);
        passed(last);
        passed(last.plusDays(1));

        var again = topics.find(topic).orElseThrow();
        assertThat(again.stage()).isEqualTo(TopicStage.ACT);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.lastDay()).isEqualTo(calendar.plusWorkdays(last.plusDays(1), 15));
        assertThat(verdicts.of(topic).getFirst().result()).isEqualTo(ReviewResult.SENT_BACK);
        assertThat(deeds.of(topic)).extracting(DeedView::promise).containsExactlyInAnyOrder("油烟摊移远", "整改：油烟摊移远");
        assertThat(again.steps()).anySatisfy(it -> assertThat(it.note()).contains("54%", "87人里47人", "油烟摊移远"));

        refuses("actions.guard.open-deeds", () -> topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "又办完了", null));
        var second = deeds.of(topic).stream().filter(it -> it.round() == 2).findFirst().orElseThrow();
        deeds.give(convenor, second.id(), new Owner(null, "杜建国", "四格"), null, today.plusDays(9));
        deeds.finish(staff, second.id(), "全移了", List.of());
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "又办完了", null);
        ActionsFixtures.verdicts(context, topic, second.id(), 6, 3, 1, 0, 0);
        assertThat(verdicts.of(topic)).extracting(ReviewView::round).containsExactly(1, 2);
    }

    @Test
    @Tag("P38")
    void aRoundIsMeasuredByTheNumbersOfTheDayItOpened() {
        var topic = review();
        ActionsFixtures.verdicts(context, topic, null, 7, 0, 4, 0, 0);
        jdbc.sql("""
                insert into policy_value (value_id, policy_key, place_id, amount, source, basis, words, valid_from, valid_to, entered_at)
                values (uuid(), 'HALL_REOPEN_BELOW_PERCENT', ?, 90, '试', 'OWN_DEFAULT', '试', ?, null, now())""")
                .params(place.id().toString(), today.plusDays(1)).update();

        passed(verdicts.of(topic).getFirst().closesOn());

        assertThat(verdicts.of(topic).getFirst().passPercent()).isEqualTo(60);
        assertThat(verdicts.of(topic).getFirst().result()).isEqualTo(ReviewResult.PASSED);
        assertThat(topics.find(topic).orElseThrow().stage()).isEqualTo(TopicStage.REVIEW);
    }

    @Test
    void fewVerdictsSendNothingBack() {
        var topic = review();
        ActionsFixtures.verdicts(context, topic, null, 0, 0, 0, 0, 9);
        passed(verdicts.of(topic).getFirst().closesOn());
        assertThat(verdicts.of(topic).getFirst().result()).isEqualTo(ReviewResult.TOO_FEW);
        assertThat(topics.find(topic).orElseThrow().stage()).isEqualTo(TopicStage.REVIEW);
    }

    @Test
    void nobodyJudgesWhatTheyDidThemselves() {
        var topic = act();
        var doer = hall.member(place);
        var other = hall.member(place);
        ActionsFixtures.tookPart(context, topic, doer, other);
        var deed = ActionsFixtures.given(context, convenor, topic, "种花", new Owner(doer.resident(), "小吴", "志愿者"), today.plusDays(9));
        deeds.finish(doer, deed, "种好了", List.of());
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null);

        refuses("actions.verdict.own-deed", () -> verdicts.give(doer, topic, Grade.VERY_GOOD, null, null));
        verdicts.give(other, topic, Grade.GOOD, null, null);

        assertThat(verdicts.mayJudge(doer, topics.find(topic).orElseThrow())).isFalse();
        var round = verdicts.of(topic).getFirst();
        assertThat(round.entitled()).isOne();
        assertThat(round.given()).isOne();
    }

    @Test
    void whatWasJudgedIsClosedByWhoDidNotDoItAndBecomesARecord() {
        var topic = act();
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(staff.resident(), "陆一舟", "居委会"), today.plusDays(9));
        deeds.finish(staff, deed, "三盏都亮了", List.of());
        topics.moveTo(convenor, topic, TopicStage.REVIEW, null, "办完了", null);
        ActionsFixtures.verdicts(context, topic, null, 21, 29, 6, 4, 1);
        refuses("actions.guard.review-open", () -> topics.close(convenor, topic, "办结"));
        passed(verdicts.of(topic).getFirst().closesOn());
        refuses("actions.guard.own-deed", () -> topics.close(staff, topic, "办结"));
        assertThat(register.about(place.id(), Archive.subject(topic))).isEmpty();

        topics.close(convenor, topic, "灯亮了，大家满意");

        assertThat(topics.find(topic).orElseThrow().status()).isEqualTo(TopicStatus.CLOSED);
        var record = register.about(place.id(), Archive.subject(topic)).orElseThrow();
        assertThat(record.body()).contains("三盏都亮了", "评了61人", "82%", "消防通道常被占");
    }

    @Test
    void twoWindowsOfOnePersonJudgeOnce() throws Exception {
        var topic = review();
        var member = hall.member(place);
        ActionsFixtures.tookPart(context, topic, member);
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(6)) {
            var all = IntStream.range(0, 6).mapToObj(it -> windows.submit(() -> {
                start.await();
                return verdicts.give(member, topic, Grade.values()[it % 5], null, null);
            })).toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(verdicts.of(topic).getFirst().given()).isOne();
    }

    private static ReviewView figures(int veryGood, int good, int fair, int bad) {
        return new ReviewView(1, LocalDate.EPOCH, LocalDate.EPOCH, 60, 10, 2000,
                java.util.Map.of(Grade.VERY_GOOD, veryGood, Grade.GOOD, good, Grade.FAIR, fair, Grade.BAD, bad, Grade.VERY_BAD, 0), List.of(), null);
    }

    private TopicId act() {
        return hall.topic(place, "路灯", TopicStage.ACT, Instant.now().plus(Duration.ofDays(20)));
    }

    private TopicId review() {
        return hall.topic(place, "路灯", TopicStage.REVIEW, Instant.now().plus(Duration.ofDays(3)));
    }

    private DeedView only(TopicId topic) {
        assertThat(deeds.of(topic)).hasSize(1);
        return deeds.of(topic).getFirst();
    }

    /** It is the morning of that day. */
    private void pass(LocalDate to) {
        passed(to.minusDays(1));
    }

    private void passed(LocalDate day) {
        events.publishEvent(DayHasPassed.of(day));
    }

    private int notices(Actor to, String key) {
        return jdbc.sql("select count(*) from notifications_notice where resident_id = ? and message_key = ?").params(to.resident().toString(), key).query(Integer.class).single();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
