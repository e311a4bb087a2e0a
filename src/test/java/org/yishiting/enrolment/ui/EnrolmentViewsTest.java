package org.yishiting.enrolment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.AssociatesDesk;
import org.yishiting.enrolment.Checking;
import org.yishiting.enrolment.ElectionId;
import org.yishiting.enrolment.ElectionKind;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentFixtures;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.NominationDraft;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.enrolment.ObjectionKind;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.RollObjections;
import org.yishiting.enrolment.Rolls;
import org.yishiting.enrolment.Standing;
import org.yishiting.hall.HallFixtures;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class EnrolmentViewsTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Elections elections;
    @Autowired Enrolling enrolling;
    @Autowired Rolls rolls;
    @Autowired RollObjections objections;
    @Autowired Associates associates;
    @Autowired EnrolmentAtDesk desk;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor staff;
    Actor member;

    @BeforeEach
    void aCommunity() {
        place = given.community();
        staff = EnrolmentFixtures.staff(context, place.id());
        member = given.member(place);
    }

    private ElectionId open() {
        return EnrolmentFixtures.open(context, place.id(), ElectionKind.COMMUNITY);
    }

    @Test
    @Tag("P30")
    void anybodyReadsWhoMayEnrolByWhichLawAndWhen() {
        open(EnrolmentPaths.election(open()));

        assertThat(page()).contains("正在登记", "谁能登记、谁能投票", "满18周岁", "住满12个月", "宪法第34条", "居民委员会组织法", "投票不在这里", "议事厅里说话、表态", "日程", "选举日");
        assertThat(drawn(".ys-line .is-now")).hasSize(1);
        assertThat(drawn("a[href*=sign-in]")).isNotEmpty();
    }

    @Test
    void aMemberAppliesOnOnePageKeepsASlipAndSeesWhereItStands() {
        var id = open();
        signIn(member);
        open(EnrolmentPaths.apply(id));

        assertThat(page()).contains("不用再带材料");
        _setValue(_get(TextField.class), "吴晓霞");
        var selects = _find(Select.class);
        setMonth(selects.get(0), selects.get(1));
        _find(Checkbox.class).forEach(it -> _setValue(it, true));
        _click(_get(Button.class, it -> it.withText("登记")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("登记好了", "回执");

        open(EnrolmentPaths.election(id));
        assertThat(page()).contains("我的登记", "吴晓霞", "等核对");
        _click(_get(Button.class, it -> it.withText("撤回登记")));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(enrolling.own(member, id).orElseThrow().standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @SuppressWarnings("unchecked")
    private static void setMonth(Select<?> year, Select<?> month) {
        var since = YearMonth.now().minusYears(2);
        ((Select<Integer>) year).setValue(since.getYear());
        ((Select<Integer>) month).setValue(since.getMonthValue());
    }

    @Test
    @Tag("P29")
    void aRefusalSaysWhatIsMissingAndWhichWayLeadsOn() {
        var id = open();
        var application = enrolling.apply(member, id, EnrolmentFixtures.draft("吴晓霞", HukouStatus.NON_LOCAL));
        var checking = context.getBean(Checking.class);
        checking.refuse(staff, application, checking.open(staff, application).version(), "还差一样：请带租房合同来一楼窗口。");
        signIn(member);

        open(EnrolmentPaths.election(id));
        assertThat(page()).contains("没有通过：还差一样：请带租房合同来一楼窗口。", "补上就行", "再登记一次");
        EnrolmentFixtures.enrollingEnds(context, id);
        open(EnrolmentPaths.election(id));
        assertThat(page()).contains("公布后可以提意见，由没有核对过的人来定");
    }

    @Test
    void staffSetAnElectionUpAndSeeEachDayCounted() {
        signIn(staff, "COMMITTEE_STAFF");
        open(EnrolmentPaths.associates(place.code()));
        open(EnrolmentPaths.DESK);
        _click(_get(Button.class, it -> it.withText("设立选举")));
        assertThat(page()).contains("登记截止", "名单公布", "选举日");
        _setValue(_get(TextField.class), "居民委员会补选");
        _setValue(_get(DatePicker.class), _get(DatePicker.class).getValue().plusDays(9));
        _click(_get(Button.class, it -> it.withText("设立")));

        var id = elections.of(place.id()).getFirst().id();
        assertThat(page()).contains("居民委员会补选", "还没开始登记");
        _click(_get(Button.class, it -> it.withText("现在就开放登记")));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.OPEN);
        assertThat(page()).contains("登记开放了");
    }

    @Test
    @Tag("P43")
    void anExpiredRuleSetIsShownBeforeAnythingIsSetUp() {
        signIn(staff, "COMMITTEE_STAFF");
        open(EnrolmentPaths.associates(place.code()));
        open(EnrolmentPaths.DESK);
        _click(_get(Button.class, it -> it.withText("设立选举")));
        chooseVillage();

        assertThat(page()).contains("过了有效期，不能照它办选举", "村民委员会组织法（2018）");
        _setValue(_get(TextField.class), "村民委员会换届选举");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> _click(_get(Button.class, it -> it.withText("设立"))));
    }

    @SuppressWarnings("unchecked")
    private static void chooseVillage() {
        ((RadioButtonGroup<ElectionKind>) _get(RadioButtonGroup.class)).setValue(ElectionKind.VILLAGE);
    }

    @Test
    void anApplicationIsOpenedInPlaceWithoutANameInTheList() {
        var id = open();
        enrolling.apply(member, id, EnrolmentFixtures.draft("吴晓霞", HukouStatus.NON_LOCAL));
        signIn(staff, "COMMITTEE_STAFF");
        open(EnrolmentPaths.desk(id));

        assertThat(page()).contains("还有1份等核对").doesNotContain("吴晓霞");
        _click(_get(NativeButton.class));
        assertThat(page()).contains("吴晓霞", "户口在外地", "确认过", "会记下来，本人看得到");
        _click(_get(Button.class, it -> it.withText("居住已确认，通过")));
        assertThat(enrolling.own(member, id).orElseThrow().standing()).isEqualTo(Standing.CHECKED);
        assertThat(page()).contains("都核对好了");
    }

    @Test
    void theRollIsSeenBySearchAndAnObjectionIsAnsweredInPlace() {
        var id = open();
        EnrolmentFixtures.accepted(context, staff, enrolling.apply(member, id, EnrolmentFixtures.draft("吴晓侠", HukouStatus.LOCAL)));
        EnrolmentFixtures.enrollingEnds(context, id);
        signIn(staff, "COMMITTEE_STAFF");
        open(EnrolmentPaths.desk(id));
        _click(_get(Button.class, it -> it.withText("公布名单")));
        assertThat(page()).contains("名单公布了", "名单PDF");

        signIn(member);
        open(EnrolmentPaths.roll(id));
        assertThat(page()).contains("吴晓侠", "对名单有意见");
        _setValue(_get(TextField.class), "陈");
        _click(_get(Button.class, it -> it.withText("找")));
        assertThat(page()).contains("名单上没有找到");
        open(EnrolmentPaths.object(id, 1));
        assertThat(page()).contains("第1号：吴晓侠");
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(1);
        _setValue(_get(TextArea.class), "是云霞的霞。");
        _click(_get(Button.class, it -> it.withText("提意见")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了");

        var colleague = EnrolmentFixtures.staff(context, place.id());
        signIn(colleague, "COMMITTEE_STAFF");
        assertThat(desk.rows(place.code(), 10)).hasSize(1);
        open(EnrolmentPaths.desk(id));
        _click(_get(NativeButton.class));
        _setValue(_get(TextArea.class), "没有别的凭证，维持原样。");
        _click(_get(Button.class, it -> it.withText("不属实，留在名单上")));
        assertThat(page()).contains("没有采纳", "答复了", "没有要答复的意见");
        EnrolmentFixtures.objectingEnds(context, id);
        open(EnrolmentPaths.desk(id));
        _click(_get(Button.class, it -> it.withText("定下名单")));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.FINAL);
    }

    @Test
    void theDeskOfTodayScreensPublishesAndMakesFinalInPlace() {
        var nominee = associates.nominate(member, EnrolmentFixtures.call(context, place.id()), new NominationDraft(true, "吴晓霞", "想帮忙看账目。"));
        signIn(staff, "COMMITTEE_STAFF");
        inPlace();
        _setValue(_get(TextArea.class), "住满一年，没有利害关系。");
        _click(_get(Button.class, it -> it.withText("合适")));
        assertThat(associates.find(member, nominee).orElseThrow().standing()).isEqualTo(NominationStanding.SCREENED);

        var id = open();
        EnrolmentFixtures.accepted(context, staff, enrolling.apply(member, id, EnrolmentFixtures.draft("吴晓霞", HukouStatus.LOCAL)));
        EnrolmentFixtures.enrollingEnds(context, id);
        inPlace();
        _click(_get(Button.class, it -> it.withText("公布名单")));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.LISTED);
        EnrolmentFixtures.objectingEnds(context, id);
        inPlace();
        _click(_get(Button.class, it -> it.withText("定下名单")));
        assertThat(elections.find(id).orElseThrow().phase()).isEqualTo(Phase.FINAL);
        assertThat(desk.rows(place.code(), 10)).isEmpty();
    }

    private void inPlace() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(desk.rows(place.code(), 10).getFirst().inside().get());
    }

    @Test
    void whoIsNoMemberIsToldThatTheRollIsForTheCommunity() {
        var id = open();
        signIn(ResidentsFixtures.somebody(context));
        open(EnrolmentPaths.roll(id));
        assertThat(page()).contains("名单只给");
        open(EnrolmentPaths.apply(id));
        assertThat(page()).contains("先说一声您住在");
    }

    @Test
    void whoCheckedAnApplicationIsToldToStepAside() {
        var id = open();
        EnrolmentFixtures.accepted(context, staff, EnrolmentFixtures.applied(context, id, HukouStatus.LOCAL));
        EnrolmentFixtures.listed(context, id, staff);
        objections.against(member, id, 1, ObjectionKind.NOT_ENTITLED, "他去年已经搬走。");
        signIn(staff, "COMMITTEE_STAFF");

        open(EnrolmentPaths.desk(id));
        assertThat(page()).contains("您要回避").doesNotContain("他去年已经搬走。");
        assertThat(desk.rows(place.code(), 10)).isEmpty();
    }

    @Test
    @Tag("P11")
    void aNeighbourIsProposedAgreesAndIsPutUp() {
        var call = EnrolmentFixtures.call(context, place.id());
        signIn(member);
        open(EnrolmentPaths.associates(place.code()));
        assertThat(page()).contains("招募兼职委员2名", "不能做：在居委会投票");
        _click(_get(Button.class, it -> it.withText("推荐自己或邻居")));
        _setValue(_get(TextField.class), "吴晓霞");
        _setValue(_get(TextArea.class), "住了五年，想帮忙看账目。");
        _click(_get(Button.class, it -> it.withText("推荐")));
        assertThat(page()).contains("收到了");

        signIn(staff, "COMMITTEE_STAFF");
        open(EnrolmentPaths.ASSOCIATES_DESK);
        _click(_get(NativeButton.class));
        _setValue(_get(TextArea.class), "住满一年，没有利害关系。");
        _click(_get(Button.class, it -> it.withText("合适")));
        _click(_get(Button.class, it -> it.withText("把合适的公示")));
        assertThat(associates.named(place.id())).hasSize(1);
        open(EnrolmentPaths.associates(place.code()));
        assertThat(page()).contains("正在公示", "吴晓霞");
        assertThat(context.getBean(AssociatesDesk.class).of(staff, call)).hasSize(1);
    }

    @Test
    void aNominationIsReadByThoseItConcerns() {
        var id = EnrolmentFixtures.nomination(context, place.id(), member);
        signIn(given.member(place));
        open(EnrolmentPaths.nomination(id));
        assertThat(page()).contains("有邻居推荐您做兼职委员");
        _click(_get(Button.class, it -> it.withText("我愿意")));
        assertThat(page()).contains("退出");
        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        open(EnrolmentPaths.associates(place.code()));
        open(EnrolmentPaths.ASSOCIATES_DESK);
        assertThat(page()).contains("兼职委员").doesNotContain("写招募");
    }
}
