package org.yishiting.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, Letters.class})
class ErrandsTest {

    private static final String NOTE = "三格联系人明天上门。";

    @Autowired Errands errands;
    @Autowired Review review;
    @Autowired Queue queue;
    @Autowired Tallies tallies;
    @Autowired Deadlines deadlines;
    @Autowired Letters letters;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    CommunityId place;
    Actor author;
    Actor convenor;
    Actor staff;

    @BeforeEach
    void people() {
        place = ResidentsFixtures.place(context);
        author = ResidentsFixtures.member(context, place);
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    void whatIsTakenUpStandsOnTheListWithItsClockAndIsNotPublic() {
        var text = takenUp("楼上的水管漏到我家电箱了");

        assertThat(letters.shown).isEmpty();
        assertThat(errands.waiting(convenor, place, 20)).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo(text);
            assertThat(it.words()).isEqualTo("楼上的水管漏到我家电箱了");
            assertThat(it.note()).isEqualTo(NOTE);
            assertThat(it.dueAt()).isEqualTo(deadlines.due(it.takenAt(), PolicyKey.HALL_TAKEN_UP_WORKDAYS, place).at());
        });
        assertThat(errands.own(author, text)).hasValueSatisfying(it -> assertThat(it.answer()).isNull());
        assertThat(errands.own(ResidentsFixtures.member(context, place), text)).isEmpty();
    }

    @Test
    void itsAuthorGetsAnAnswerOnceAndIsTold() {
        var text = takenUp("楼上的水管漏到我家电箱了");
        refuses("moderation.errand.answer-missing", () -> errands.answer(staff, text, " "));
        assertThat(errands.own(author, text).orElseThrow().answer()).isNull();

        errands.answer(staff, text, "物业换了接头，电箱也查过了。");

        assertThat(errands.own(author, text)).hasValueSatisfying(it -> {
            assertThat(it.answer()).isEqualTo("物业换了接头，电箱也查过了。");
            assertThat(it.answeredBy()).isEqualTo("小吴");
        });
        assertThat(errands.waiting(convenor, place, 20)).isEmpty();
        refuses("moderation.errand.answered", () -> errands.answer(convenor, text, "再答一次"));
        assertThat(errands.own(author, text).orElseThrow().answer()).isEqualTo("物业换了接头，电箱也查过了。");
        assertThat(told(author)).containsExactly("moderation.notice.taken-up", "moderation.notice.errand");
        var tally = tallies.of(place, YearMonth.now(clock.withZone(Zone.PORTAL)));
        assertThat(tally.takenUp()).isOne();
        assertThat(tally.answered()).isOne();
    }

    @Test
    void nobodyLooksAfterTheirOwnWordsAndOnlyOfficesDo() {
        author = staff;
        var own = takenUp("我是工作人员，我家也漏水");
        assertThat(errands.waiting(staff, place, 20)).isEmpty();
        refuses("moderation.own", () -> errands.answer(staff, own, "修好了"));
        refuses("community.office.required", () -> errands.answer(ResidentsFixtures.member(context, place), own, "修好了"));
        assertThat(errands.waiting(convenor, place, 20)).hasSize(1);
    }

    @Test
    @Tag("P38")
    void whoLooksAfterItIsRemindedTheDayBeforeAndNotSooner() {
        var text = takenUp("楼上的水管漏到我家电箱了");
        var yesterday = LocalDate.now(Zone.PORTAL).minusDays(1);
        events.publishEvent(DayHasPassed.of(yesterday));
        assertThat(told(staff)).isEmpty();

        jdbc.sql("update moderation_errand set due_at = now() + interval 5 hour where text_id = ?").param(text.toString()).update();
        events.publishEvent(DayHasPassed.of(yesterday));

        assertThat(told(staff)).containsExactly("moderation.notice.errand-due");
        assertThat(told(convenor)).containsExactly("moderation.notice.errand-due");
        assertThat(told(author)).containsExactly("moderation.notice.taken-up");
    }

    private TextId takenUp(String words) {
        var id = UUID.randomUUID().toString();
        letters.words.put(id, words);
        var text = Objects.requireNonNull(transaction.execute(_ -> review.submit(author, place, new Subject(Letters.KIND, id, "topics", "小区停车"), words))).text();
        queue.takeUp(staff.equals(author) ? convenor : staff, text, 1, 6, NOTE);
        return text;
    }

    private List<String> told(Actor person) {
        return jdbc.sql("select message_key from notifications_notice where resident_id = ? order by told_at").param(person.resident().toString()).query(String.class).list();
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
