package org.yishiting.consultation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Issuing;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.privacy.AccessLog;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.Register;
import org.yishiting.records.SeenLink;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.VoterRoll;

/** A consultation from the plan to the record, and what its pages say meanwhile. */
class ConsultationTest extends ViewTest {

    @Autowired Consultations consultations;
    @Autowired ConsultationNotes notes;
    @Autowired Invitees invitees;
    @Autowired CallForInput input;
    @Autowired ConsultationOpinions opinions;
    @Autowired UnitTasks tasks;
    @Autowired Evaluations evaluations;
    @Autowired Lateness lateness;
    @Autowired Meetings meetings;
    @Autowired Register register;
    @Autowired RecordLinks links;
    @Autowired Communities communities;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;

    CommunityId place;
    Actor secretary;
    Actor member;
    Actor neighbour;
    ConsultationId id;
    LocalDate today;

    @BeforeEach
    void aPlan() {
        place = ResidentsFixtures.place(context);
        secretary = ResidentsFixtures.holder(context, Office.CPPCC_SECRETARY, place);
        member = ResidentsFixtures.holder(context, Office.CPPCC_MEMBER, place);
        neighbour = ResidentsFixtures.member(context, place);
        id = ConsultationFixtures.planned(context, place);
        today = LocalDate.ofInstant(Instant.now(), Zone.PORTAL);
    }

    @Test
    void itGoesStepByStepAndEachStepNeedsWhatBelongsToIt() {
        refused("consultation.move.not-next", () -> move(ConsultationStatus.RESEARCH));
        move(ConsultationStatus.TOPIC_SET);
        move(ConsultationStatus.RESEARCH);
        refused("consultation.missing.research", () -> move(ConsultationStatus.CALL_FOR_INPUT));
        notes.write(member, id, ConsultationNote.Kind.RESEARCH, "问了41位晚归的居民。");
        refused("consultation.missing.call", () -> move(ConsultationStatus.CALL_FOR_INPUT));
        refused("consultation.call.short", () -> consultations.call(secretary, id, today.plusDays(2)));
        consultations.call(secretary, id, today.plusDays(10));
        move(ConsultationStatus.CALL_FOR_INPUT);
        input.say(neighbour, id, "周六上午能办就好。");
        refused("consultation.missing.call-over", () -> move(ConsultationStatus.MEETING));
        over();
        refused("consultation.say.closed", () -> input.say(neighbour, id, "晚了一步。"));
        invitees.invite(secretary, id, InviteeKind.DEPARTMENT, "区民政局", null);
        invitees.invite(secretary, id, InviteeKind.RESIDENT, "一位租户", neighbour.resident());
        refused("consultation.missing.resident", () -> move(ConsultationStatus.MEETING));
        invitees.answer(neighbour, id, Invitee.Answer.ALIAS, "阿芳");
        refused("consultation.missing.meeting", () -> move(ConsultationStatus.MEETING));
        var meeting = meeting();
        consultations.meet(secretary, id, meeting);
        move(ConsultationStatus.MEETING);
        refused("consultation.missing.held", () -> move(ConsultationStatus.MINUTES));
        held(meeting);
        var minutes = transaction.execute(_ -> register.enter(new RecordDraft(place, "meeting:1", "座谈会纪要", "四条共识。")));
        consultations.minutes(secretary, id, minutes);
        move(ConsultationStatus.MINUTES);
        refused("consultation.missing.opinions", () -> move(ConsultationStatus.RECOMMENDED));
        opinions.add(secretary, id, invitees.own(neighbour, id).orElseThrow().id(), "通知只贴业主群，我们看不到。");
        opinions.add(secretary, id, null, "夜间窗口请写清楚办什么。");
        consultations.recommend(secretary, id, "时间、渠道、语言三项便利先行。", "区委、区政府");
        move(ConsultationStatus.RECOMMENDED);
        refused("consultation.missing.tasks", () -> move(ConsultationStatus.ASSIGNED));
        tasks.assign(secretary, id, "区民政局", "发布统一清单", null);
        move(ConsultationStatus.ASSIGNED);
        opinions.reply(secretary, id, 1, OpinionFate.ADOPTED, "贴到每个单元门。", "望川街道");
        refused("consultation.missing.replies", () -> move(ConsultationStatus.REPLIED));
        refused("consultation.reply.missing", () -> opinions.reply(secretary, id, 2, OpinionFate.EXPLAINED, " ", "区民政局"));
        opinions.reply(secretary, id, 2, OpinionFate.EXPLAINED, "今年人手不够，明年再议。", "区民政局");
        move(ConsultationStatus.REPLIED);
        refused("consultation.missing.reports", () -> move(ConsultationStatus.TRACKED));
        tasks.report(secretary, id, 1, "清单发了。");
        move(ConsultationStatus.TRACKED);
        evaluations.give(neighbour, id, AppraisalAnswer.PARTLY);
        evaluations.give(neighbour, id, AppraisalAnswer.DONE);
        refused("consultation.missing.appraisal", () -> move(ConsultationStatus.EVALUATED));
        evaluations.give(member, id, AppraisalAnswer.DONE);
        consultations.conclude(secretary, id, "两件都办到了。");
        move(ConsultationStatus.EVALUATED);
        move(ConsultationStatus.CLOSED);

        var closed = consultations.find(id).orElseThrow();
        assertThat(evaluations.of(id)).satisfies(it -> assertThat(it.members() + it.residents()).as("each once").isEqualTo(2));
        assertThat(consultations.steps(id)).extracting(ConsultationStep::status).containsExactly(ConsultationStatus.values());
        var last = register.find(place, closed.concluded()).orElseThrow();
        assertThat(last.body()).contains("贴到每个单元门", "清单发了", "两件都办到了").doesNotContain("阿芳", "租户");
        assertThat(links.of(place, last.end(), null)).as("where it came from").allMatch(SeenLink::origin).extracting(it -> it.other().title())
                .containsExactlyInAnyOrder("下班以后办得成事", "协商建议：下班以后办得成事");
        assertThat(links.of(place, register.find(place, closed.recommended()).orElseThrow().end(), null)).extracting(SeenLink::origin).containsExactlyInAnyOrder(true, true, false);
        assertThat(links.of(place, id.end(), null)).extracting(SeenLink::type).containsExactlyInAnyOrder(LinkType.DISCUSSED_IN, LinkType.RESULTED_IN, LinkType.RESULTED_IN);
        assertThat(register.verify(place).intact()).isTrue();
        open("consultations/" + id);
        assertThat(page()).contains("已经办结", "阿芳", "采纳", "说明理由", "区民政局：发布统一清单", "2条，答复2条");
    }

    @Test
    @Tag("P11")
    void aNameIsShownAsItsOwnerAgreesAndNoLonger() {
        var invitee = invitees.invite(secretary, id, InviteeKind.RESIDENT, "欧阳小满", neighbour.resident());
        opinions.add(secretary, id, invitee, "通知我们看不到。");
        open("consultations/" + id);
        assertThat(page()).contains("一位居民", "通知我们看不到").doesNotContain("欧阳小满");
        refused("consultation.invite.themselves", () -> invitees.enter(secretary, id, invitee, Invitee.Answer.NAMED, ""));
        invitees.answer(neighbour, id, Invitee.Answer.NAMED, "");
        open("consultations/" + id);
        assertThat(page()).contains("欧阳小满");
        refused("consultation.invite.alias", () -> invitees.answer(neighbour, id, Invitee.Answer.ALIAS, " "));
        invitees.answer(neighbour, id, Invitee.Answer.DECLINED, "");
        open("consultations/" + id);
        assertThat(page()).doesNotContain("欧阳小满");
    }

    @Test
    void whatIsWrittenToTheCallIsReadWithoutNames() {
        lead(ConsultationStatus.CALL_FOR_INPUT);
        jdbc.sql("update consultation_topic set call_until = ? where consultation_id = ?").params(today.plusDays(5), id.toString()).update();
        input.say(neighbour, id, "周六上午能办就好。");
        assertThat(input.read(secretary, id, 0, 20)).extracting(Submission::text).containsExactly("周六上午能办就好。");
        refused("community.office.required", () -> input.read(member, id, 0, 20));
        refused("residents.roll.not-member", () -> input.say(ResidentsFixtures.somebody(context), id, "路过"));

        open("consultations/" + id + "/input");
        assertThat(page()).contains("登录以后就能写").doesNotContain("周六上午");
        signIn(neighbour);
        open("consultations/" + id + "/input");
        assertThat(page()).contains("您写过的", "周六上午能办就好");
        signIn(secretary, "CPPCC_SECRETARY");
        open("admin/consultations/" + id);
        assertThat(page()).contains("下一步还差", "征集还没有结束", "看来信");
    }

    @Test
    void thePlanShowsWhatIsLateAndTheSecretaryIsTold() {
        lead(ConsultationStatus.RECOMMENDED);
        tasks.assign(secretary, id, "区民政局", "发布统一清单", today.plusDays(7));
        lead(ConsultationStatus.ASSIGNED);
        context.publishEvent(DayHasPassed.of(today.minusDays(1)));
        assertThat(told("consultation.notice.soon")).isEqualTo(1);
        jdbc.sql("update consultation_task set due_on = ? where consultation_id = ?").params(today.minusDays(1), id.toString()).update();
        context.publishEvent(DayHasPassed.of(today.minusDays(1)));
        assertThat(told("consultation.notice.late")).isEqualTo(1);
        assertThat(lateness.of(consultations.find(id).orElseThrow())).extracting(RuleViolation::key).containsExactly("consultation.late.task");

        open("consultation/" + communities.find(place).orElseThrow().code());
        assertThat(page()).contains("下班以后办得成事", "有拖延", "1个有拖延");
    }

    @Test
    void evidenceIsARecordOrAPublicFigureThatBothSidesMaySee() {
        var record = transaction.execute(_ -> register.enter(new RecordDraft(place, "report:1", "听证报告", "四条。")));
        links.join(secretary, place, id.end(), LinkType.EVIDENCED_BY, record.end());
        links.join(secretary, place, id.end(), LinkType.EVIDENCED_BY, ConsultationThings.EQUAL_VOICE);
        refused("records.link.unknown", () -> links.join(secretary, place, id.end(), LinkType.EVIDENCED_BY, "resident:" + neighbour.resident()));
        open("consultations/" + id);
        assertThat(page()).contains("听证报告", "谁的声音被听到");
        open("records/" + communities.find(place).orElseThrow().code() + "/" + record);
        assertThat(page()).contains("用作依据", "下班以后办得成事");
    }

    @Test
    void minutesThatAreIssuedHereAreFoundAndEverythingLeadsBothWays() {
        var made = MinutesFixtures.signing(context, place, MeetingKind.CONSULTATION, 2);
        consultations.meet(secretary, id, made.id());
        assertThat(consultations.find(id).orElseThrow().minutes()).isNull();
        MinutesFixtures.sign(context, made, 1);
        context.getBean(Issuing.class).issue(made.presider(), made.id(), 1);

        var minutes = consultations.find(id).orElseThrow().minutes();
        assertThat(register.find(place, minutes).orElseThrow().title()).contains("协商〔");
        assertThat(links.of(place, id.end(), null)).hasSize(2).noneMatch(SeenLink::origin);
        assertThat(links.of(place, "meeting:" + made.id(), null)).extracting(it -> it.type() + " " + it.origin()).containsExactlyInAnyOrder("DISCUSSED_IN true", "RESULTED_IN false");
        open("meetings/" + made.id());
        assertThat(page()).contains("来龙去脉", "从哪里来", "下班以后办得成事", "后来怎样");
        open("consultations/" + id);
        assertThat(page()).contains("来龙去脉", "讨论于", "协商〔");
    }

    @Test
    void aMemberIsInvitedByNumberAndCanSeeThatItWasLookedUp() {
        var known = ResidentsFixtures.account(context);
        refused("consultation.invite.nobody", () -> invitees.inviteByPhone(secretary, id, InviteeKind.RESIDENT, "一位居民", known.phone()));
        context.getBean(VoterRoll.class).enter(known.actor().resident(), place);
        refused("community.office.required", () -> invitees.inviteByPhone(member, id, InviteeKind.RESIDENT, "一位居民", known.phone()));
        invitees.inviteByPhone(secretary, id, InviteeKind.RESIDENT, "一位居民", known.phone());
        assertThat(invitees.own(known.actor(), id)).isPresent();
        assertThat(context.getBean(AccessLog.class).of(known.actor(), 0, 20).items()).as("what they can see of it").isNotEmpty();
    }

    @Test
    void whatWaitsStandsOnTheDeskAndIsDoneInPlace() {
        signIn(secretary, "CPPCC_SECRETARY");
        var desk = context.getBeansOfType(DeskRows.class).get("consultationsAtDesk");
        var code = communities.find(place).orElseThrow().code();
        lead(ConsultationStatus.CALL_FOR_INPUT);
        jdbc.sql("update consultation_topic set call_until = ? where consultation_id = ?").params(today.plusDays(2), id.toString()).update();
        assertThat(desk.rows(code, 20)).extracting(DeskRow::kind).containsExactly("consultation.desk.kind.closing");

        lead(ConsultationStatus.RECOMMENDED);
        tasks.assign(secretary, id, "区民政局", "发布统一清单", today.plusDays(5));
        lead(ConsultationStatus.MEETING);
        opinions.add(secretary, id, null, "夜间窗口请写清楚办什么。");
        lead(ConsultationStatus.ASSIGNED);
        assertThat(desk.rows(code, 20)).extracting(DeskRow::kind).containsExactly("consultation.desk.kind.reply", "consultation.desk.kind.report");
        UI.getCurrent().add(desk.rows(code, 20).getFirst().inside().get());
        _setValue(_get(TextField.class, it -> it.withLabel("哪个单位")), "望川街道");
        _setValue(_get(TextArea.class), "每张桌上都写。");
        _click(_get(Button.class, it -> it.withText("写答复")));
        assertThat(desk.rows(code, 20)).extracting(DeskRow::kind).containsExactly("consultation.desk.kind.report", "consultation.desk.kind.step");
        signIn(member, "CPPCC_MEMBER");
        assertThat(desk.rows(code, 20)).isEmpty();
    }

    private int told(String key) {
        return jdbc.sql("select count(*) from notifications_notice where resident_id = ? and message_key = ?").params(secretary.resident().toString(), key).query(Integer.class).single();
    }

    private void move(ConsultationStatus to) {
        consultations.move(secretary, id, to);
    }

    /** As if all before had been done. */
    private void lead(ConsultationStatus to) {
        jdbc.sql("update consultation_topic set status = ? where consultation_id = ?").params(to.name(), id.toString()).update();
    }

    private void over() {
        jdbc.sql("update consultation_topic set call_until = ? where consultation_id = ?").params(today.minusDays(1), id.toString()).update();
    }

    private MeetingId meeting() {
        var begins = Instant.now().plus(Duration.ofDays(30));
        return meetings.plan(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), place,
                MeetingDraft.of(MeetingKind.CONSULTATION, "下班以后办得成事", "听大家怎么说。").at(begins, begins.plus(Duration.ofHours(2)), "二楼议事厅"));
    }

    private void held(MeetingId meeting) {
        jdbc.sql("update meetings_meeting set status = 'HELD' where meeting_id = ?").param(meeting.toString()).update();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
