package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.modulith.test.PublishedEventsExtension;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.moderation.ModerationFixtures;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Reports;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@ExtendWith(PublishedEventsExtension.class)
@Import({TestDatabase.class, HallFixtures.class})
class HallTest {

    private static final String[] SAID = {"通道不能停", "每季度贴账", "一户一个车位", "租户也要有位", "绿地不能占", "夜里错时停", "装道闸要商量"};

    @Autowired Topics topics;
    @Autowired Statements statements;
    @Autowired Voting voting;
    @Autowired OpinionMaps maps;
    @Autowired HallFixtures given;
    @Autowired Queue queue;
    @Autowired Reports reports;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;

    @Test
    void aStanceIsOnDiskWhenItsReceiptIsShown() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, SAID).getFirst();
        var member = given.member(place);

        var receipt = voting.cast(member, statement, Stance.AGREE);

        assertThat(receipt.stance()).isEqualTo(Stance.AGREE);
        assertThat(receipt.code()).matches("[A-HJ-NP-Z]\\d-\\d{4}");
        assertThat(onDisk(statement)).isEqualTo("AGREE");
    }

    @Test
    void aChangedMindReplacesTheStance() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, SAID).getFirst();
        var member = given.member(place);
        voting.cast(member, statement, Stance.AGREE);

        voting.cast(member, statement, Stance.DISAGREE);

        assertThat(voting.stancesOf(member, topic)).containsExactly(java.util.Map.entry(statement, Stance.DISAGREE));
    }

    @Test
    @Tag("P24")
    void twoWindowsOfOnePersonAtOnceCountOnce() throws Exception {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, SAID).getFirst();
        var member = given.member(place);
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(8)) {
            var votes = IntStream.range(0, 8).mapToObj(it -> windows.submit(() -> {
                start.await();
                return voting.cast(member, statement, it % 2 == 0 ? Stance.AGREE : Stance.DISAGREE);
            })).toList();
            start.countDown();
            for (var vote : votes) {
                vote.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from hall_vote where statement_id = ?").param(statement.toString()).query(Integer.class).single()).isOne();
        assertThat(maps.of(topic).tallies().getFirst().seen()).isLessThanOrEqualTo(1);
    }

    @Test
    void whoIsNoMemberIsToldWhatIsMissing() {
        var topic = given.topic(given.community(), "停车");
        var statement = given.statements(topic, SAID).getFirst();

        refuses("residents.roll.not-member", () -> voting.cast(new Actor(ResidentId.next()), statement, Stance.PASS));
        refuses("residents.roll.not-member", () -> voting.cast(given.member(given.community()), statement, Stance.PASS));
        refuses("residents.roll.not-member", () -> statements.add(new Actor(ResidentId.next()), topic, "我也想说一句"));
    }

    @Test
    void onceTheStepIsOverNothingChangesAnyMore() {
        var place = given.community();
        var topic = given.closedTopic(place);
        var statement = given.statements(topic, SAID).getFirst();
        var member = given.member(place);

        refuses("hall.vote.closed", () -> voting.cast(member, statement, Stance.AGREE));
        refuses("hall.statement.closed", () -> statements.add(member, topic, "我也想说一句"));
    }

    @Test
    void aNewStatementIsOnTheTableOfOthersAtOnce() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        given.statements(topic, SAID);
        assertThat(maps.of(topic).statements()).hasSize(SAID.length);

        var known = given.member(place);
        ModerationFixtures.known(context, place.id(), known);

        var said = statements.add(known, topic, "希望有凌晨能进出的临停区").statement();

        assertThat(said.number()).isEqualTo(SAID.length);
        await().atMost(Duration.ofSeconds(5)).until(() -> maps.of(topic).statements().contains(said));
        refuses("hall.statement.said", () -> statements.add(given.member(place), topic, " 希望有凌晨能进出的临停区 "));
    }

    @Test
    void whatANewcomerSaysComesToTheTableOnceSomebodyHasLooked(AssertablePublishedEvents events) {
        var place = given.community();
        var topic = given.topic(place, "停车");
        given.statements(topic, SAID);
        var newcomer = given.member(place);
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());

        var said = statements.add(newcomer, topic, "希望有凌晨能进出的临停区");

        assertThat(said.publication().published()).isFalse();
        assertThat(maps.of(topic).statements()).hasSize(SAID.length);
        refuses("hall.vote.statement-withdrawn", () -> voting.cast(newcomer, said.statement().id(), Stance.AGREE));
        assertThat(events.ofType(StatementMade.class).matching(StatementMade::resident, newcomer.resident()::equals)).isEmpty();

        queue.publish(staff, said.publication().text(), 1);

        await().atMost(Duration.ofSeconds(5)).until(() -> maps.of(topic).statements().contains(said.statement()));
        voting.cast(newcomer, said.statement().id(), Stance.AGREE);
        assertThat(events.ofType(StatementMade.class).matching(StatementMade::resident, newcomer.resident()::equals)).hasSize(1);
    }

    @Test
    void aReportedStatementLeavesTheTableAndItsClauseStaysInItsPlace() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var wrong = given.statements(topic, SAID).get(2);
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        assertThat(maps.of(topic).statements()).hasSize(SAID.length);

        reports.report(given.member(place), Statements.KIND, wrong.toString(), 1, "");
        var text = queue.waiting(staff, place.id(), 5).getFirst();
        queue.refuse(staff, text.id(), text.round(), 1, "");

        assertThat(maps.of(topic).statements()).hasSize(SAID.length - 1).extracting(StatementView::id).doesNotContain(wrong);
        assertThat(statements.removed(topic)).singleElement().satisfies(it -> assertThat(it.number()).isEqualTo(2));
        refuses("hall.vote.statement-withdrawn", () -> voting.cast(given.member(place), wrong, Stance.AGREE));
    }

    @Test
    void nobodyFloodsATopic() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var member = given.member(place);
        for (var number = 0; number < Statements.PER_HOUR; number++) {
            statements.add(member, topic, "第" + number + "个想法是这样");
        }
        refuses("hall.statement.too-many", () -> statements.add(member, topic, "还有一个想法"));
    }

    @Test
    void whatWasSaidInNearlyTheSameWordsIsFound() {
        var topic = given.topic(given.community(), "停车");
        given.statements(topic, "消防通道一辆都不能停，不管是谁的车。", "我希望停车费收支每季度贴出来。", "遛狗要牵绳。");

        assertThat(statements.similar(topic, "消防通道不能停车")).extracting(StatementView::number).startsWith(0);
        assertThat(statements.similar(topic, "停车费的收支要贴出来")).extracting(StatementView::number).startsWith(1);
        assertThat(statements.similar(topic, "幼儿园门口修个雨棚")).isEmpty();
        assertThat(statements.similar(topic, "停")).isEmpty();
    }

    @Test
    @Tag("P26")
    void theNextStatementIsDrawnAmongThoseNotAnsweredAndNotByItsAuthor() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var all = given.statements(topic, SAID);
        given.camps(topic, 30, "+++++ +", "---- - ");
        var answered = Set.of(all.get(0), all.get(1));
        var random = new Random(7);

        var drawn = IntStream.range(0, 200).mapToObj(_ -> maps.draw(topic, answered, random).orElseThrow().number()).distinct().toList();

        assertThat(drawn).doesNotContain(0, 1).hasSizeGreaterThan(3);
        assertThat(maps.draw(topic, Set.copyOf(all), random)).isEmpty();
    }

    @Test
    @Tag("P27")
    void onlyWhatEveryGroupSupportsIsCommonAndEachGroupKeepsItsOwnWord() {
        var topic = given.topic(given.community(), "停车");
        given.statements(topic, SAID);
        given.camps(topic, 40, "+++--+0", "++-++-0");

        var map = maps.of(topic);

        assertThat(map.groups()).containsExactly(40, 40);
        assertThat(map.common()).extracting(it -> it.statement().number()).containsExactly(0, 1);
        assertThat(map.common()).allSatisfy(it -> assertThat(it.groups()).allSatisfy(group -> assertThat(group.percent()).isGreaterThan(50)));
        assertThat(map.divided()).extracting(it -> it.statement().number()).contains(2, 4).doesNotContain(0, 1);
    }

    @Test
    @Tag("P17")
    void answersOfFewPeopleAreNotShown() {
        var topic = given.topic(given.community(), "停车");
        given.statements(topic, SAID);
        given.camps(topic, 9, "+++--+0", "++-++-0");

        assertThat(maps.of(topic).common()).isEmpty();
        assertThat(maps.of(topic).divided()).allSatisfy(it -> assertThat(it.groups()).containsOnlyNulls());
    }

    @Test
    @Tag("P17")
    void whereOneGroupIsHiddenTheSumDoesNotGiveItAway() {
        var topic = given.topic(given.community(), "停车");
        given.statements(topic, SAID);
        given.camps(topic, 30, "+++--+0", "++-++-0", "--0++0+");
        given.camps(topic, 4, "--0++0+");

        assertThat(maps.of(topic).divided()).allSatisfy(it -> assertThat(it.groups().stream().filter(java.util.Objects::isNull).count()).isNotEqualTo(1));
    }

    @Test
    void pagesHearOfOthersVotesWithinSeconds() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, SAID).getFirst();
        var before = maps.of(topic);
        var heard = new AtomicReference<TopicMap>();
        var stop = maps.follow(topic, heard::set);

        voting.cast(given.member(place), statement, Stance.AGREE);

        await().atMost(Duration.ofSeconds(5)).until(() -> heard.get() != null);
        assertThat(heard.get().version()).isGreaterThan(before.version());
        assertThat(heard.get().tallies().getFirst()).isEqualTo(new Support(1, 0, 0));
        assertThat(heard.get().participants()).isOne();
        await().atMost(Duration.ofSeconds(5)).until(() -> topics.find(topic).orElseThrow().participants() == 1);
        stop.run();
    }

    @Test
    void onlyOneselfLearnsWhereOneStands() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var all = given.statements(topic, SAID);
        given.camps(topic, 20, "+++--++", "++-++--");
        var member = given.member(place);
        assertThat(maps.positionOf(member, topic)).isEmpty();

        for (var number = 0; number < all.size(); number++) {
            voting.cast(member, all.get(number), "+++--++".charAt(number) == '+' ? Stance.AGREE : Stance.DISAGREE);
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> maps.positionOf(member, topic).isPresent());
        assertThat(maps.positionOf(given.member(place), topic)).isEmpty();
    }

    @Test
    void topicsAreFoundByStepAndWords() {
        var place = given.community();
        given.topic(place, "小区停车");
        given.topic(place, "100%充电_设施");
        given.topic(place, "夜市摊点", TopicStage.ACT, java.time.Instant.now().plus(Duration.ofDays(3)));

        assertThat(found(place, null, "")).hasSize(3);
        assertThat(found(place, TopicStage.ACT, "")).containsExactly("夜市摊点");
        assertThat(found(place, null, "停车")).containsExactly("小区停车");
        assertThat(found(place, null, "%")).containsExactly("100%充电_设施");
        assertThat(found(place, null, "T-%s-002".formatted(LocalDate.now(Zone.PORTAL).getYear()))).containsExactly("100%充电_设施");
        assertThat(found(place, TopicStage.SPEAK, "夜市")).isEmpty();
        assertThat(topics.list(new TopicQuery(place.id(), null, "", 1, 2)).items()).hasSize(1);
        assertThat(topics.list(new TopicQuery(place.id(), null, "", 1, 2)).total()).isEqualTo(3);
    }

    @Test
    void onlyAnOfficeOpensATopicOrLeadsItOn() {
        var place = given.community();
        var topic = given.topic(place, "停车");
        var draft = new TopicDraft("晾晒", "没有地方晒被子。", null, LocalDate.now(Zone.PORTAL).plusDays(7), null);

        refuses("community.office.required", () -> topics.open(given.member(place), place.id(), draft));
        refuses("community.office.required", () -> topics.moveTo(given.member(place), topic, TopicStage.DELIBERATE, null, "说完了", null));
    }

    private java.util.List<String> found(HallFixtures.Place place, TopicStage stage, String words) {
        return topics.list(new TopicQuery(place.id(), stage, words, 0, 20)).items().stream().map(TopicSummary::title).toList();
    }

    private String onDisk(StatementId statement) {
        return jdbc.sql("select stance from hall_vote where statement_id = ?").param(statement.toString()).query(String.class).single();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
