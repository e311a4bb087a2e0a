package org.yishiting.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
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
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class AssociatesTest {

    @Autowired Associates associates;
    @Autowired AssociatesDesk desk;
    @Autowired NomineeObjections objections;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    CommunityId place;
    CallId call;
    Actor staff;
    Actor member;

    @BeforeEach
    void aCall() {
        place = ResidentsFixtures.place(context);
        call = EnrolmentFixtures.call(context, place);
        staff = EnrolmentFixtures.staff(context, place);
        member = ResidentsFixtures.member(context, place);
    }

    @Test
    void fromTheCallToTheEndOfTheTerm() {
        var own = associates.nominate(member, call, new NominationDraft(true, "吴晓霞", "住了五年，想帮忙看账目。"));
        assertThat(associates.named(place)).isEmpty();
        refused("enrolment.associate.twice", () -> associates.nominate(member, call, new NominationDraft(true, "吴晓霞", "再来一次。")));
        assertThat(desk.of(staff, call)).hasSize(1);
        refused("enrolment.reason.missing", () -> desk.screen(staff, own, true, ""));
        desk.screen(staff, own, true, "住满一年，没有利害关系。");
        refused("enrolment.associate.not-now", () -> desk.appoint(staff, own));
        desk.publicise(staff, call);

        assertThat(associates.named(place)).extracting(Nomination::name).containsExactly("吴晓霞");
        refused("enrolment.associate.publicity", () -> desk.appoint(staff, own));
        jdbc.sql("update enrolment_call set publicity_until = ? where call_id = ?").params(Zone.today(clock).minusDays(1), call.toString()).update();
        desk.appoint(staff, own);
        var until = associates.named(place).getFirst().termUntil();
        assertThat(until).isEqualTo(Zone.today(clock).plusMonths(24).minusDays(1));

        events.publishEvent(DayHasPassed.of(until.minusDays(1)));
        assertThat(associates.find(member, own).orElseThrow().standing()).isEqualTo(NominationStanding.APPOINTED);
        events.publishEvent(DayHasPassed.of(until));
        assertThat(associates.named(place)).isEmpty();
        assertThat(associates.find(member, own).orElseThrow().standing()).isEqualTo(NominationStanding.TERM_END);
    }

    @Test
    @Tag("P11")
    void nobodyIsNamedWithoutAgreeing() {
        var other = associates.nominate(member, call, new NominationDraft(false, "小吴", "他懂水电。"));
        var neighbour = ResidentsFixtures.member(context, place);

        assertThat(desk.of(staff, call)).isEmpty();
        refused("enrolment.associate.no-consent", () -> desk.screen(staff, other, true, "合适。"));
        refused("enrolment.associate.agree-own", () -> associates.agree(member, other, "小吴"));
        associates.agree(neighbour, other, "吴建国");
        assertThat(desk.of(staff, call)).extracting(Nomination::name).containsExactly("吴建国");
        associates.stepBack(neighbour, other);
        assertThat(desk.of(staff, call)).isEmpty();
        assertThat(associates.find(neighbour, other).orElseThrow()).extracting(Nomination::name, Nomination::standing).containsExactly("", NominationStanding.WITHDRAWN);
    }

    @Test
    @Tag("P29")
    void whoIsScreenedOutIsToldWhyAndSomebodyElseLooksAgain() {
        var own = associates.nominate(member, call, new NominationDraft(true, "吴晓霞", "想帮忙。"));
        desk.screen(staff, own, false, "和物业公司有合同，要回避。");
        refused("enrolment.associate.not-yours", () -> associates.appeal(staff, own, "我不同意。"));
        associates.appeal(member, own, "合同上个月到期了。");
        refused("enrolment.associate.appealed", () -> associates.appeal(member, own, "再来一次。"));

        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        refused("community.office.required", () -> desk.answer(staff, own, true, "同意。"));
        assertThat(desk.appeals(supervisor, place)).hasSize(1);
        desk.answer(supervisor, own, true, "查过，合同已到期。");
        assertThat(associates.find(member, own).orElseThrow().standing()).isEqualTo(NominationStanding.SCREENED);
        assertThat(desk.appeals(supervisor, place)).isEmpty();
    }

    @Test
    @Tag("P35")
    void nobodyDecidesOnWhomTheyProposed() {
        context.getBean(VoterRoll.class).enter(staff.resident(), place);
        var other = associates.nominate(staff, call, new NominationDraft(false, "小吴", "他懂水电。"));
        associates.agree(member, other, "小吴");

        refused("enrolment.associate.recused", () -> desk.screen(staff, other, true, "合适。"));
        assertThat(associates.find(member, other).orElseThrow()).extracting(Nomination::standing, Nomination::reason).containsExactly(NominationStanding.NOMINATED, null);
        desk.screen(EnrolmentFixtures.staff(context, place), other, true, "合适。");
        assertThat(associates.find(member, other).orElseThrow().standing()).isEqualTo(NominationStanding.SCREENED);
    }

    @Test
    void noMoreArePutUpThanThereAreSeats() {
        for (var number : List.of(1, 2, 3)) {
            var one = associates.nominate(ResidentsFixtures.member(context, place), call, new NominationDraft(true, "吴" + number, "想帮忙。"));
            desk.screen(staff, one, true, "合适。");
        }
        refused("enrolment.associate.too-many", () -> desk.publicise(staff, call));
        assertThat(associates.named(place)).isEmpty();
        assertThat(desk.of(staff, call)).hasSize(3).extracting(Nomination::standing).containsOnly(NominationStanding.SCREENED);
        assertThat(associates.find(call).orElseThrow().publicityUntil()).isNull();
    }

    @Test
    @Tag("P29")
    void anObjectionIsAnsweredWithAReasonBeforeAnybodyIsAppointed() {
        var id = EnrolmentFixtures.putUp(context, place);
        refused("enrolment.nominee.words-missing", () -> objections.object(member, id, " "));
        var objection = objections.object(member, id, "他常年不在社区，开会来不了。");
        refused("enrolment.objection.once", () -> objections.object(member, id, "再提一次"));
        jdbc.sql("update enrolment_call c join enrolment_nomination n on n.call_id = c.call_id set c.publicity_until = c.publicity_until - interval 30 day where n.nomination_id = ?")
                .param(id.toString()).update();
        refused("enrolment.nominee.over", () -> objections.object(ResidentsFixtures.member(context, place), id, "来晚了的意见"));

        refused("enrolment.associate.objections", () -> desk.appoint(staff, id));
        refused("enrolment.reason.missing", () -> objections.decide(staff, objection, false, " "));
        assertThat(objections.waiting(staff, place, 20)).singleElement().satisfies(it -> assertThat(it.words()).isEqualTo("他常年不在社区，开会来不了。"));
        objections.decide(staff, objection, false, "问过本人，每月回来两次，开会能到。");
        refused("enrolment.objection.gone", () -> objections.decide(staff, objection, true, "再答一次"));
        assertThat(objections.own(member, id)).get().satisfies(it -> assertThat(it.upheld()).isFalse());
        desk.appoint(staff, id);
        assertThat(jdbc.sql("select standing from enrolment_nomination where nomination_id = ?").param(id.toString()).query(String.class).single()).isEqualTo("APPOINTED");
    }

    @Test
    void anObjectionThatHoldsEndsThePublicityAndNobodyDecidesOnTheirOwn() {
        var id = EnrolmentFixtures.putUp(context, place);
        context.getBean(org.yishiting.residents.Memberships.class).join(staff, place);
        var objection = objections.object(staff, id, "他常年不在社区，开会来不了。");
        assertThat(objections.waiting(staff, place, 20)).isEmpty();
        refused("enrolment.associate.recused", () -> objections.decide(staff, objection, true, "确实来不了。"));

        objections.decide(EnrolmentFixtures.staff(context, place), objection, true, "查了，这一年只来过一次。");

        assertThat(jdbc.sql("select concat(standing, ' ', reason) from enrolment_nomination where nomination_id = ?").param(id.toString()).query(String.class).single())
                .isEqualTo("REFUSED 查了，这一年只来过一次。");
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
