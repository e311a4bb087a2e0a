package org.yishiting.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, Letters.class})
class ModerationTest {

    private static final int PERSONAL = 3;

    @Autowired Review review;
    @Autowired Queue queue;
    @Autowired Reports reports;
    @Autowired HallRules rules;
    @Autowired Letters letters;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    CommunityId place;
    Actor author;
    Actor convenor;
    Actor staff;
    Actor supervisor;

    @BeforeEach
    void people() {
        place = ResidentsFixtures.place(context);
        author = ResidentsFixtures.member(context, place);
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
    }

    @Test
    void whatANewcomerWritesWaitsWithAClock() {
        var answer = write("路灯坏了三盏");

        assertThat(answer.published()).isFalse();
        assertThat(answer.hours()).isEqualTo(4);
        assertThat(answer.due()).isNotNull();
        assertThat(letters.shown).doesNotContain(subject(answer));
        assertThat(queue.waiting(staff, place, 20)).singleElement().satisfies(it -> {
            assertThat(it.words()).isEqualTo("路灯坏了三盏");
            assertThat(it.due()).isEqualTo(answer.due());
        });
        assertThat(own(answer).state()).isEqualTo(TextState.WAITING);
    }

    @Test
    void afterThreeTextsNobodyWaitsAnyMore() {
        for (var text = 0; text < KnownNeighbours.TEXTS; text++) {
            queue.publish(staff, write("第" + text + "件事").text(), 1);
        }
        assertThat(write("第四件事").published()).isTrue();
        assertThat(write("打13812345678找他").published()).as("a number is looked at first all the same").isFalse();
    }

    @Test
    @Tag("P13")
    void whatSomebodyUnderAgeWritesIsAlwaysReadFirst() {
        ModerationFixtures.known(context, place, author);
        assertThat(write("大人说的话").published()).isTrue();
        context.getBean(org.yishiting.residents.Minors.class).declare(author, org.yishiting.residents.AgeGroup.MINOR_14_17, null);
        assertThat(write("学生说的话").published()).isFalse();
    }

    @Test
    void whoseTextWasRemovedWaitsAgain() {
        ModerationFixtures.known(context, place, author);
        var bad = write("骂人的话");
        assertThat(bad.published()).isTrue();
        reports.report(ResidentsFixtures.somebody(context), Letters.KIND, subject(bad), 1, "");
        queue.refuse(staff, bad.text(), 1, 1, "");

        assertThat(write("一句好话").published()).isFalse();
        jdbc.sql("update moderation_text set decided_at = now() - interval 91 day where text_id = ?").param(bad.text().toString()).update();
        assertThat(write("又一句好话").published()).isTrue();
    }

    @Test
    void publishedAsItIsTheAuthorIsTold() {
        var waiting = write("路灯坏了三盏");
        queue.publish(staff, waiting.text(), 1);

        assertThat(letters.shown).contains(subject(waiting));
        assertThat(own(waiting).state()).isEqualTo(TextState.PUBLISHED);
        assertThat(told(author)).containsExactly("moderation.notice.published");
        assertThat(queue.waiting(staff, place, 20)).isEmpty();
    }

    @Test
    void theAuthorAgreesToTheWordsSuggestedAndTheyArePublicAtOnce() {
        var waiting = write("3号楼姓王的天天停车");
        queue.giveBack(staff, waiting.text(), 1, PERSONAL, "改一处就行", "有人天天停车");
        assertThat(own(waiting)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(TextState.RETURNED);
            assertThat(it.suggestion()).isEqualTo("有人天天停车");
            assertThat(Objects.requireNonNull(it.clause()).number()).isEqualTo(PERSONAL);
            assertThat(it.decider()).isEqualTo("小吴");
        });
        refuses("moderation.not-yours", () -> review.agree(ResidentsFixtures.member(context, place), waiting.text()));

        review.agree(author, waiting.text());

        assertThat(letters.words.get(subject(waiting))).isEqualTo("有人天天停车");
        assertThat(letters.shown).contains(subject(waiting));
        refuses("moderation.not-returned", () -> review.agree(author, waiting.text()));
    }

    @Test
    void theAuthorChangesItInOwnWordsAndItIsReadAgain() {
        var waiting = write("3号楼姓王的天天停车");
        refuses("moderation.change-missing", () -> queue.giveBack(staff, waiting.text(), 1, PERSONAL, "", null));
        queue.giveBack(staff, waiting.text(), 1, PERSONAL, "请去掉楼号和姓。", null);
        refuses("moderation.not-returned", () -> review.agree(author, waiting.text()));

        review.sendAgain(author, waiting.text(), "消防通道天天停着车");

        assertThat(queue.waiting(convenor, place, 20)).singleElement().satisfies(it -> assertThat(it.round()).isEqualTo(2));
        refuses("moderation.changed", () -> queue.publish(convenor, waiting.text(), 1));
        queue.publish(convenor, waiting.text(), 2);
        assertThat(letters.words.get(subject(waiting))).isEqualTo("消防通道天天停着车");
    }

    @Test
    @Tag("P29")
    void nothingIsKeptBackWithoutAClause() {
        var waiting = write("路灯坏了三盏");
        refuses("moderation.clause-missing", () -> queue.refuse(staff, waiting.text(), 1, 0, ""));
        refuses("moderation.clause-missing", () -> queue.giveBack(staff, waiting.text(), 1, 99, "改一改", null));
        refuses("moderation.note-missing", () -> queue.takeUp(staff, waiting.text(), 1, 6, " "));
        assertThat(own(waiting).state()).isEqualTo(TextState.WAITING);

        queue.takeUp(staff, waiting.text(), 1, 6, "三格联系人明天上门。");
        assertThat(own(waiting)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(TextState.TAKEN_UP);
            assertThat(it.note()).isEqualTo("三格联系人明天上门。");
            assertThat(it.appealable()).isTrue();
        });
    }

    @Test
    void nobodyDecidesOnTheirOwnWordsOrTheirOwnReport() {
        author = staff;
        var own = write("我是工作人员，我也说一句");
        assertThat(queue.waiting(staff, place, 20)).isEmpty();
        refuses("moderation.own", () -> queue.publish(staff, own.text(), 1));
        assertThat(queue.waiting(convenor, place, 20)).hasSize(1);
        queue.publish(convenor, own.text(), 1);

        reports.report(convenor, Letters.KIND, subject(own), 1, "");
        assertThat(queue.waiting(convenor, place, 20)).isEmpty();
        refuses("moderation.own-report", () -> queue.refuse(convenor, own.text(), 1, 1, ""));
    }

    @Test
    void anyoneReportsOnceAndTheTextStaysUntilSomebodyLooked() {
        var said = published("这句话得罪了人");
        var reader = ResidentsFixtures.somebody(context);
        reports.report(reader, Letters.KIND, subject(said), 1, "骂人了");
        reports.report(reader, Letters.KIND, subject(said), 2, "跑题了");
        refuses("moderation.report.own", () -> reports.report(author, Letters.KIND, subject(said), 1, ""));
        refuses("moderation.clause-missing", () -> reports.report(reader, Letters.KIND, subject(said), 99, ""));

        assertThat(letters.placeholders).doesNotContainKey(subject(said));
        assertThat(queue.waiting(staff, place, 20)).singleElement().satisfies(it -> assertThat(it.reports()).containsExactly(new Report(2, "跑题了")));

        queue.refuse(staff, said.text(), 1, 2, "");
        assertThat(letters.placeholders.get(subject(said))).isEqualTo(rules.current(place).clauses().get(1));
        assertThat(own(said).state()).isEqualTo(TextState.REMOVED);
        refuses("moderation.report.gone", () -> reports.report(ResidentsFixtures.somebody(context), Letters.KIND, subject(said), 1, ""));
    }

    @Test
    void whatWasReportedForNothingStays() {
        var said = published("这句话没有问题");
        reports.report(ResidentsFixtures.somebody(context), Letters.KIND, subject(said), 1, "");
        queue.publish(staff, said.text(), 1);
        assertThat(queue.waiting(staff, place, 20)).isEmpty();
        assertThat(reports.find(Letters.KIND, subject(said))).isPresent();
    }

    @Test
    @Tag("P29")
    void anAppealIsAnsweredOnceByAnotherPersonWithAReason() {
        var waiting = write("这句话有人不爱听");
        queue.refuse(convenor, waiting.text(), 1, 1, "");
        refuses("moderation.appeal.words", () -> review.appeal(author, waiting.text(), " "));
        var due = review.appeal(author, waiting.text(), "我说的是事，没有说人。");
        assertThat(own(waiting).appealDue()).isEqualTo(due);

        assertThat(queue.appealed(convenor, place, 20)).isEmpty();
        refuses("moderation.appeal.same-person", () -> queue.answer(convenor, waiting.text(), true, "可以"));
        refuses("community.office.required", () -> queue.answer(staff, waiting.text(), true, "可以"));
        assertThat(queue.appealed(supervisor, place, 20)).singleElement().satisfies(it -> assertThat(it.appeal()).isEqualTo("我说的是事，没有说人。"));
        refuses("moderation.appeal.answer-missing", () -> queue.answer(supervisor, waiting.text(), true, ""));
        queue.answer(supervisor, waiting.text(), true, "确实没有说人。");

        assertThat(letters.shown).contains(subject(waiting));
        assertThat(own(waiting)).satisfies(it -> {
            assertThat(it.granted()).isTrue();
            assertThat(it.answer()).isEqualTo("确实没有说人。");
            assertThat(it.appealDecider()).isEqualTo("小吴");
        });
        refuses("moderation.appeal.answered", () -> queue.answer(supervisor, waiting.text(), false, "再想想"));
    }

    @Test
    void anAppealThatFailsIsTheEnd() {
        var waiting = write("这句话有人不爱听");
        queue.refuse(convenor, waiting.text(), 1, 1, "");
        review.appeal(author, waiting.text(), "我说的是事。");
        queue.answer(supervisor, waiting.text(), false, "里面点了邻居的名。");
        refuses("moderation.appeal.once", () -> review.appeal(author, waiting.text(), "再看看"));
        assertThat(letters.shown).doesNotContain(subject(waiting));
        assertThat(told(author)).contains("moderation.notice.rejected");
    }

    @Test
    void twoModeratorsAtOnceAndTheSecondIsToldWhoWasFirst() throws Exception {
        var waiting = write("两个人同时看");
        var start = new CountDownLatch(1);
        try (var desks = Executors.newFixedThreadPool(2)) {
            var ends = List.<Future<?>>of(
                    desks.submit(() -> { start.await(); queue.publish(staff, waiting.text(), 1); return null; }),
                    desks.submit(() -> { start.await(); queue.refuse(convenor, waiting.text(), 1, 1, ""); return null; }));
            start.countDown();
            var refused = 0;
            for (var end : ends) {
                try {
                    end.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfSatisfying(RuleViolation.class, it -> {
                        assertThat(it.key()).isEqualTo("moderation.decided");
                        assertThat(it.args()).containsExactly("小吴");
                    });
                    refused++;
                }
            }
            assertThat(refused).isOne();
        }
        assertThat(told(author)).hasSize(1);
    }

    @Test
    void theRulesAreWrittenByTheConvenorAndOldVersionsStay() {
        var shipped = rules.current(place);
        assertThat(shipped.clauses()).hasSizeGreaterThanOrEqualTo(6);
        var waiting = write("按老公约没有公开的话");
        queue.refuse(staff, waiting.text(), 1, 2, "");

        refuses("community.office.required", () -> rules.change(staff, place, 0, "不骂人。"));
        refuses("moderation.rules.empty", () -> rules.change(convenor, place, 0, " \n "));
        rules.change(convenor, place, 0, "不骂人。\n\n说实话。");
        refuses("moderation.rules.changed-meanwhile", () -> rules.change(convenor, place, 0, "只有一条。"));

        assertThat(rules.current(place).clauses()).containsExactly(new Clause(1, "不骂人。"), new Clause(2, "说实话。"));
        assertThat(rules.history(place)).extracting(RulesVersion::version).containsExactly(1, 0);
        assertThat(own(waiting).clause()).isEqualTo(shipped.clauses().get(1));
    }

    private Publication published(String words) {
        var written = write(words);
        queue.publish(staff.equals(author) ? convenor : staff, written.text(), 1);
        return written;
    }

    private Publication write(String words) {
        var id = UUID.randomUUID().toString();
        letters.words.put(id, words);
        return Objects.requireNonNull(transaction.execute(_ -> review.submit(author, place, new Subject(Letters.KIND, id, "topics", "小区停车"), words)));
    }

    private OwnText own(Publication text) {
        return review.find(author, text.text()).orElseThrow();
    }

    private String subject(Publication text) {
        return own(text).subject().id();
    }

    private List<String> told(Actor person) {
        return jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(person.resident().toString()).query(String.class).list();
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
