package org.yishiting.assistance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.yishiting.ViewTest;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.ConsentGiven;
import org.yishiting.assistance.OpenVisits;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;

@Import(HallFixtures.class)
class AssistViewTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired CurrentActor current;
    @Autowired Voting voting;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;

    HallFixtures.Place place;
    TopicId topic;
    StatementId statement;
    Actor staff;

    @BeforeEach
    void somebodyAtTheDesk() {
        place = given.community();
        topic = given.topic(place, "小区停车");
        statement = given.statements(topic, "夜里留一条消防通道。").getFirst();
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        signIn(staff, "COMMITTEE_STAFF");
        open("hall/" + place.code());
    }

    @Test
    @Tag("P46")
    void nothingBeginsBeforeConsentWasReadBack() {
        open(AssistancePaths.DESK);
        press("新来的");
        _setValue(_get(TextField.class, it -> it.withLabel("本人说的称呼")), "老秦");
        _click(_get(Button.class, it -> it.withText("下一步")));
        assertThat(page()).contains("念给老秦听", "话是您的，主意也是您的", "您说停，马上就停");

        _click(_get(Button.class, it -> it.withText("本人同意，开始")));

        assertThat(_get(RadioButtonGroup.class).getErrorMessage()).contains("本人是口头同意，还是签了字");
        assertThat(current.get().helped()).isFalse();
        assertThat(jdbc.sql("select count(*) from assistance_visit where typed_by = ?").param(staff.resident().toString()).query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("P46")
    void theWholePortalActsForThePersonUntilTheReceipt() {
        begin("老秦");
        var helped = current.get();
        assertThat(helped.typist()).contains(staff.resident());
        open(AssistancePaths.DESK);
        assertThat(page()).contains("正在帮老秦办事", "老秦今天办什么", "对议题表态、说话", "填住在哪里");

        open(HallPaths.topic(topic));
        assertThat(page()).contains("正在帮老秦办事");
        voting.cast(current.get(), statement, Stance.AGREE);
        open(ResidentsPaths.ME);
        assertThat(page()).contains("老秦").doesNotContain("通行密钥", "退出登录", "原来的密码");

        press("办完了");
        assertThat(current.get()).isEqualTo(staff);
        assertThat(current.get().helped()).isFalse();
        open(ReceiptView.path(_visit()));
        assertThat(page()).contains("松月社区窗口代录回执", "登记", "表态 · 小区停车", "我有异议", "代录，念给您核对过");
        assertThat(drawn(".ys-receipt-code").text()).matches("[2-9A-Y]{4}-[2-9A-Y]{3}-[2-9A-Y]{3}");
        assertThat(page()).doesNotContain("正在帮");
    }

    @Test
    void pagesOfTheOfficeStayClosedWhileSomebodyIsHelped() {
        begin("老秦");
        open("admin/today");
        assertThat(page()).contains("工作人员自己的页面，帮人办事的时候不开", "老秦今天办什么");
    }

    @Test
    void aWindowThatWasOpenedForSomebodyActsForNobodyElseWhenItIsOver() {
        begin("老秦");
        open(HallPaths.topic(topic));
        var helped = current.get();
        jdbcEndsIt();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> current.get()).extracting(RuleViolation::key).isEqualTo("assistance.visit.over");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> voting.cast(helped, statement, Stance.AGREE));
        open(HallPaths.topic(topic));
        assertThat(current.get().helped()).isFalse();
        assertThat(page()).doesNotContain("正在帮");
    }

    @Test
    void signingOutEndsTheVisit() {
        begin("老秦");
        var helped = current.get();
        var kept = VaadinSession.getCurrent().getSession().getAttribute(OpenVisits.class.getName());
        ((HttpSessionBindingListener) kept).valueUnbound(new HttpSessionBindingEvent(new MockHttpSession(), "over"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> voting.cast(helped, statement, Stance.AGREE)).extracting(RuleViolation::key)
                .isEqualTo("assistance.visit.over");
    }

    @Test
    void whatWasDoneLiesOpenAndIsContested() {
        begin("老秦");
        var helped = current.get();
        voting.cast(helped, statement, Stance.AGREE);
        open(AssistancePaths.DESK);
        press("办完了");
        signIn(new Actor(helped.resident()));
        open(AssistancePaths.FOR_ME);
        assertThat(page()).contains("窗口替我办的", "您口头同意", "登记 · 松月社区", "表态");

        _click(com.github.mvysny.kaributesting.v10.LocatorJ._find(NativeButton.class, it -> it.withText("我有异议")).getLast());
        _setValue(_get(TextArea.class), "我说的是不同意");
        _click(_get(Button.class, it -> it.withText("交上去")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了");
        open(ResidentsPaths.ME);
        assertThat(page()).contains("窗口替我办的");

        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        open("admin/today");
        assertThat(page()).contains("代录异议", "老秦说不对");
        press("老秦说不对");
        _setValue(_get(TextArea.class), "问过本人，请到窗口改。");
        _click(_get(Button.class, it -> it.withText("本人说得对，另行纠正")));
        assertThat(page()).contains("答复了老秦的异议");
    }

    private org.yishiting.assistance.VisitId _visit() {
        return org.yishiting.assistance.VisitId.parse(jdbc.sql("select visit_id from assistance_visit where typed_by = ?").param(staff.resident().toString())
                .query(String.class).single());
    }

    private void begin(String name) {
        open(AssistancePaths.DESK);
        press("新来的");
        _setValue(_get(TextField.class, it -> it.withLabel("本人说的称呼")), name);
        _click(_get(Button.class, it -> it.withText("下一步")));
        choose();
        _click(_get(Button.class, it -> it.withText("本人同意，开始")));
    }

    @SuppressWarnings("unchecked")
    private static void choose() {
        _setValue((RadioButtonGroup<ConsentGiven>) _get(RadioButtonGroup.class), ConsentGiven.SPOKEN);
    }

    /** As if the clock had run out: what goes on lives in memory only. */
    private void jdbcEndsIt() {
        org.yishiting.assistance.AssistanceFixtures.end(context, _visit());
    }

    private static void press(String beginning) {
        var button = com.github.mvysny.kaributesting.v10.LocatorJ._find(NativeButton.class).stream()
                .filter(it -> text(it).contains(beginning)).findFirst().orElseThrow(() -> new AssertionError("no button " + beginning));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        MockVaadin.clientRoundtrip(false);
    }
}
