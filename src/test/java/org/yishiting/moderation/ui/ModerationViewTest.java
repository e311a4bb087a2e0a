package org.yishiting.moderation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.Said;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.ModerationFixtures;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Review;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class ModerationViewTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Statements statements;
    @Autowired OpinionMaps maps;
    @Autowired Queue queue;
    @Autowired Review review;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    TopicId topic;
    Actor author;
    Actor staff;

    @BeforeEach
    void somethingToLookAt() {
        place = given.community();
        topic = given.topic(place, "小区停车");
        author = given.member(place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
    }

    @Test
    void theReceiptSaysThatSomebodyReadsItFirst() {
        signIn(author);
        open(HallPaths.topic(topic));
        _setValue(_get(TextArea.class), "希望有凌晨能进出的临停区");
        press("交上去");

        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了", "4小时内有人看");
        open(ModerationPaths.MINE);
        assertThat(shown()).contains("小区停车", "等人看", "希望有凌晨能进出的临停区");
        assertThat(maps.of(topic).statements()).isEmpty();
    }

    @Test
    void atTheDeskARowIsOpenedAndDoneInPlace() {
        say("希望有凌晨能进出的临停区");
        atTheDesk(staff, "COMMITTEE_STAFF");
        assertThat(shown()).contains("待看", "小区停车", "希望有凌晨能进出的临停区");

        openRow();
        press("原样发出");

        assertThat(shown()).contains("发出了：小区停车");
        await().atMost(Duration.ofSeconds(5)).until(() -> maps.of(topic).statements().size() == 1);
    }

    @Test
    void whatPointsAtSomebodyIsMarkedAndTheClauseIsChosen() {
        var said = say("3号楼姓王的天天把车停在消防通道");
        atTheDesk(staff, "COMMITTEE_STAFF");
        openRow();
        assertThat(shown()).contains("标出了：姓");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("有人天天把车停在消防通道");
        press("请作者改");

        signIn(author);
        open(ModerationPaths.text(said.publication().text()));
        assertThat(shown()).contains("先没有公开，改好就能发", "不写别人的姓名", "建议改成", "小吴");
        press("照这样发");

        assertThat(shown()).contains("已经公开");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                assertThat(maps.of(topic).statements()).extracting(it -> it.text()).containsExactly("有人天天把车停在消防通道"));
    }

    @Test
    @Tag("P29")
    void nothingIsTurnedDownWithoutAClauseAndTheAuthorCanAppeal() {
        var said = say("这句话有人不爱听就是了");
        atTheDesk(staff, "COMMITTEE_STAFF");
        openRow();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> press("不发")).withMessage("moderation.clause-missing");
        choose(1);
        _setValue(_get(TextField.class), "请说事，不说人。");
        press("不发");

        signIn(author);
        open(ModerationPaths.text(said.publication().text()));
        assertThat(shown()).contains("没有公开", "第1条", "请说事，不说人。");
        press("不同意，请别人再看一次");
        _setValue(_get(TextArea.class), "我说的就是事。");
        press("交申诉");
        assertThat(shown()).contains("申诉中", "前书面答复");

        atTheDesk(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        openRow();
        assertThat(shown()).contains("这句话有人不爱听就是了", "我说的就是事。");
        _setValue(_get(TextArea.class), "确实没有说人。");
        press("改为公开");
        await().atMost(Duration.ofSeconds(5)).until(() -> maps.of(topic).statements().size() == 1);
    }

    @Test
    void whatIsTakenUpIsAnsweredAtTheDeskAndTheAuthorReadsItThere() {
        var said = say("楼上的水管漏到我家电箱了");
        atTheDesk(staff, "COMMITTEE_STAFF");
        openRow();
        choose(6);
        press("不公开，转去办");
        assertThat(shown()).contains("不公开，转去办：小区停车", "接下来办");

        signIn(author);
        open(ModerationPaths.text(said.publication().text()));
        assertThat(shown()).contains("没有公开，事情接下来办了", "前答复您");

        atTheDesk(staff, "COMMITTEE_STAFF");
        openRow();
        _setValue(_get(TextArea.class), "物业换了接头。");
        press("答复写的人");
        assertThat(shown()).contains("答复了：小区停车");

        signIn(author);
        open(ModerationPaths.text(said.publication().text()));
        assertThat(shown()).contains("小吴答复", "物业换了接头。");
        assertThat(maps.of(topic).statements()).isEmpty();
    }

    @Test
    void aReaderReportsAndStaffReadsWhy() {
        var statement = given.statements(topic, "消防通道一辆都不能停").getFirst();
        signIn(ResidentsFixtures.somebody(context));
        open(ModerationPaths.report(Statements.KIND, statement.toString()));
        assertThat(shown()).contains("消防通道一辆都不能停");
        choose(2);
        _setValue(_get(TextArea.class), "跑题了");
        press("交给居委会看");
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了");

        atTheDesk(staff, "COMMITTEE_STAFF");
        openRow();
        assertThat(shown()).contains("有人举报", "1人举报", "第2条：跑题了");
        press("不发");
        signIn(author);
        open(HallPaths.topic(topic));
        assertThat(shown()).contains("撤下的观点", "按议事公约第2条撤下了");
    }

    @Test
    void oneTakesOnesOwnWordsBackWhileTheTopicStillTakesWordsAndNotAfter() {
        ModerationFixtures.known(context, place.id(), author);
        var said = say("希望有凌晨能进出的临停区");
        var kept = say("消防通道一辆都不能停，不管是谁的车");
        signIn(author);
        open(ModerationPaths.text(said.publication().text()));
        press("收回这段话");
        await().untilAsserted(() -> assertThat(maps.of(topic).statements()).hasSize(2));
        ComponentUtil.fireEvent(_get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));
        await().untilAsserted(() -> assertThat(maps.of(topic).statements()).hasSize(1));
        assertThat(shown()).doesNotContain("收回这段话");

        jdbc.sql("update hall_topic set stage = 'DELIBERATE' where topic_id = ?").param(topic.toString()).update();
        open(ModerationPaths.text(kept.publication().text()));
        assertThat(shown()).doesNotContain("收回这段话");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> review.withdraw(author, kept.publication().text())).withMessage("moderation.withdraw.late");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> review.withdraw(staff, kept.publication().text())).withMessage("moderation.not-yours");
        assertThat(maps.of(topic).statements()).hasSize(1);
    }

    @Test
    void someoneElsesTextIsNobodysBusiness() {
        var said = say("希望有凌晨能进出的临停区");
        signIn(given.member(place));
        open(ModerationPaths.text(said.publication().text()));
        assertThat(shown()).doesNotContain("临停区");
    }

    @Test
    void theRulesAreForEverybodyAndTheConvenorChangesThem() {
        open(ModerationPaths.rules(place.code()));
        assertThat(shown()).contains("议事公约", "说事不说人", "上班时间4小时内有人看完", "5个工作日内书面答复");

        signIn(staff);
        open(ModerationPaths.changeRules(place.code()));
        assertThat(shown()).doesNotContain("一行写一条");
        signIn(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()));
        open(ModerationPaths.changeRules(place.code()));
        _setValue(_get(TextArea.class), "不骂人。\n说实话。");
        press("用这一版");
        assertThat(shown()).contains("第1版", "说实话。");
    }

    @Test
    @Tag("P41")
    void theMonthIsToldInFiguresWithTheirWhole() {
        queue.publish(staff, say("希望有凌晨能进出的临停区").publication().text(), 1);
        queue.refuse(staff, say("这句话有人不爱听就是了").publication().text(), 1, 1, "");
        review.of(author, 0, 5).stream().filter(it -> it.clause() != null).forEach(it -> review.appeal(author, it.id(), "我说的就是事。"));

        open(ModerationPaths.tally(place.code()));

        assertThat(shown()).contains("一共写来2段", "看过以后公开2段里有1段", "按时看完2次里有2次", "第1条，1段", "提出申诉1次");
    }

    private Said say(String words) {
        return statements.add(author, topic, words);
    }

    private void atTheDesk(Actor actor, String office) {
        signIn(actor, office);
        open(HallPaths.hall(place.code()));
        open("admin/today");
    }

    private static void openRow() {
        var row = _find(NativeButton.class).stream().filter(it -> it.hasClassName("ys-desk-head")).findFirst().orElseThrow();
        ComponentUtil.fireEvent(row, new ClickEvent<>(row));
    }

    @SuppressWarnings("unchecked")
    private static void choose(int clause) {
        var group = (RadioButtonGroup<Clause>) _get(RadioButtonGroup.class);
        group.setValue(group.getListDataView().getItems().filter(it -> it.number() == clause).findFirst().orElseThrow());
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    /** What can be read on the page, also within pieces of finished HTML. */
    private String shown() {
        return page().replace(" ", "");
    }
}
