package org.yishiting.actions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.actions.ActionsFixtures;
import org.yishiting.actions.Archive;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.Grade;
import org.yishiting.actions.Owner;
import org.yishiting.actions.DeedRemarks;
import org.yishiting.actions.Verdicts;
import org.yishiting.base.ui.Still;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class DeedsPartTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Deeds deeds;
    @Autowired DeedRemarks remarks;
    @Autowired Topics topics;
    @Autowired DeedsPart part;
    @Autowired ActionsDesk desk;
    @Autowired Register register;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    HallFixtures.Place place;
    Actor convenor;

    @BeforeEach
    void aPlace() {
        place = hall.community();
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
    }

    @Test
    void everybodyReadsWhoDoesWhatByWhen() {
        var topic = topic(TopicStage.ACT);
        var deed = ActionsFixtures.given(context, convenor, topic, "油烟摊移到离楼30米外", new Owner(null, "何掌柜", "商户格联系人"), LocalDate.now().plusDays(14));
        deeds.note(convenor, deed, "重新划线，12个摊移了9个", "移完剩下3个", List.of());
        jdbc.sql("update hall_topic set next_step = null where topic_id = ?").param(topic.toString()).update();

        open(HallPaths.topic(topic));

        assertThat(html()).contains("答应了的事", "油烟摊移到离楼", "何掌柜", "商户格联系人", "正在办", "个工作日", "12个摊移了9个", "移完剩下", "日前办：油烟摊移到离楼");
        assertThat(_find(NativeButton.class)).extracting(NativeButton::getText).doesNotContain("写进展");
        assertThat(html()).doesNotContain("%");
    }

    @Test
    void aNeighbourSaysHowItGoes() {
        var topic = topic(TopicStage.ACT);
        ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(null, "姜涛", "物业"), LocalDate.now().plusDays(14));
        signIn(hall.member(place));
        open(HallPaths.topic(topic));

        _click(_get(Button.class, it -> it.withText("说说办得怎么样")));
        _setValue(_get(TextArea.class, it -> it.withLabel("办得怎么样")), "第三盏还没亮");
        _click(_get(Button.class, it -> it.withText("告诉经办人")));

        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了");
        assertThat(remarks.waiting(convenor, place.id(), 5)).hasSize(1);
    }

    @Test
    void theConvenorNamesWhoDoesItAtTheDesk() {
        var topic = topic(TopicStage.ACT);
        ActionsFixtures.deed(context, topic);
        signIn(convenor, "CONVENOR");

        var rows = desk.rows(place.code(), 10);
        assertThat(rows).extracting(DeskRow::kind).containsExactly("actions.desk.awaited");
        UI.getCurrent().add(rows.getFirst().inside().get());
        _get(com.vaadin.flow.component.datepicker.DatePicker.class).setValue(LocalDate.now().plusDays(10));
        @SuppressWarnings("unchecked")
        var who = (Select<Object>) _get(Select.class);
        who.setValue(who.getListDataView().getItems().findFirst().orElseThrow());
        _click(_get(Button.class, it -> it.withText("就交给他")));

        assertThat(deeds.of(topic).getFirst().status()).isEqualTo(DeedStatus.RUNNING);
        assertThat(deeds.of(topic).getFirst().owner().person()).isEqualTo(convenor.resident());
    }

    @Test
    void whoReportsDoesSoOnThePageItself() {
        var topic = topic(TopicStage.ACT);
        var deed = ActionsFixtures.given(context, convenor, topic, "修灯", new Owner(null, "姜涛", "物业"), LocalDate.now().plusDays(14));
        signIn(convenor, "CONVENOR");
        var acts = DeedActs.on(deeds.of(topic).getFirst(), context.getBean(DeedWork.class), convenor, _ -> {}, () -> {});
        UI.getCurrent().add(acts);
        _click(_get(NativeButton.class, it -> it.withText("办完了")));
        _setValue(_get(TextArea.class), "三盏都亮了");
        _click(_get(Button.class, it -> it.withText("办完了")));

        assertThat(deeds.of(topic).getFirst().result()).isEqualTo("三盏都亮了");
        assertThat(deeds.of(topic).getFirst().id()).isEqualTo(deed);
    }

    @Test
    void stepsAreTickedOffOneByOneAndEverybodyReadsThem() {
        var topic = topic(TopicStage.ACT);
        var deed = ActionsFixtures.given(context, convenor, topic, "建充电棚", new Owner(null, "姜涛", "物业"), LocalDate.now().plusDays(40));
        UI.getCurrent().add(new StepWork(deeds.of(topic).getFirst(), context.getBean(DeedWork.class), convenor, () -> {}));
        for (var step : List.of("补齐三家报价", "取得消防意见")) {
            _find(NativeButton.class, it -> it.withText("再加一步")).forEach(it -> _click(it));
            _setValue(_get(TextField.class, it -> it.withLabel("做什么")), step);
            _click(_get(Button.class, it -> it.withText("加上")));
        }
        var box = _find(com.vaadin.flow.component.checkbox.Checkbox.class).getFirst();
        _setValue(box, true);

        assertThat(deeds.of(topic).getFirst().steps().getFirst().doneOn()).isNotNull();
        assertThat(deeds.of(topic).getFirst().id()).isEqualTo(deed);
        open(HallPaths.topic(topic));
        assertThat(html()).contains("2步，做完1步", "补齐三家报价", "下一步取得消防意见", "做完一步：补齐三家报价").doesNotContain("%");
        assertThat(part.printed(topics.find(topic).orElseThrow(), Locale.SIMPLIFIED_CHINESE)).contains("✓ 补齐三家报价", "○ 取得消防意见");
        assertThat(part.data(topics.find(topic).orElseThrow()).get("deeds").toString()).contains("what=取得消防意见");
    }

    @Test
    @Tag("P41")
    void figuresAlwaysSayHowManyOfHowMany() {
        var topic = topic(TopicStage.REVIEW);
        ActionsFixtures.verdicts(context, topic, null, 21, 29, 6, 4, 1);

        open(HallPaths.topic(topic));

        assertThat(html()).contains("61人", "50人", "过关线60%", "很不满意", "82");
        assertThat(html()).contains("参加过这件事的人都能评");
        var verdict = part.data(topics.find(topic).orElseThrow()).get("verdicts").toString();
        assertThat(verdict).contains("good=29", "bad=null", "very-bad=null", "fair=null", "contentPercent=82", "given=61");
        assertThat(part.printed(topics.find(topic).orElseThrow(), Locale.SIMPLIFIED_CHINESE)).contains("82%", "61人里有50人");
    }

    @Test
    void aVerdictIsGivenAndChanged() {
        var topic = topic(TopicStage.REVIEW);
        var member = hall.member(place);
        ActionsFixtures.tookPart(context, topic, member);
        signIn(member);
        open(HallPaths.topic(topic));

        judge(Grade.BAD);
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("记下了", "不满意", "回执");
        assertThat(html()).doesNotContain("过关线");
        _click(_get(Button.class, it -> it.withText("改一改")));
        judge(Grade.VERY_GOOD);
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("很满意");
    }

    @Test
    void verdictsComingInAreReadAtTheDeskWithWhatPeopleWrote() {
        var topic = topic(TopicStage.REVIEW);
        var member = hall.member(place);
        ActionsFixtures.tookPart(context, topic, member);
        context.getBean(Verdicts.class).give(member, topic, Grade.BAD, null, "油烟还是大，晚上不敢开窗。");
        signIn(convenor);
        var row = desk.rows(place.code(), 10).stream().filter(it -> it.kind().equals("actions.desk.verdicts")).findFirst().orElseThrow();
        assertThat(text(row.inside().get())).contains("油烟还是大，晚上不敢开窗。");
    }

    @Test
    void whoTookNoPartIsToldWhoJudges() {
        var topic = topic(TopicStage.REVIEW);
        signIn(hall.member(place));
        open(HallPaths.topic(topic));
        assertThat(html()).contains("这一轮由提过、说过", "一楼窗口");
        _assertNone(JudgeForm.class);
    }

    @Test
    void whoLivesInABuildingThatIsNamedSaysSoAndJudges() {
        var topic = topic(TopicStage.ACT);
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        var grids = context.getBean(org.yishiting.community.Grids.class);
        var building = grids.addBuilding(staff, grids.add(staff, place.id(), "二格", org.yishiting.community.GridKind.BASE, "覃伟"), "7号楼");
        context.getBean(org.yishiting.affected.AffectedPlaces.class).name(convenor, topic, java.util.Set.of(building));
        jdbc.sql("update hall_topic set stage = 'REVIEW' where topic_id = ?").param(topic.toString()).update();
        signIn(hall.member(place));
        open(HallPaths.topic(topic));
        assertThat(html()).contains("影响哪里", "7号楼");

        _click(_get(Button.class, it -> it.withText("我住在7号楼")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("您住在受影响的地方");
    }

    @Test
    void aPromiseNeedsAName() {
        var topic = topic(TopicStage.ACT);
        UI.getCurrent().add(DeedActs.promising(topics.find(topic).orElseThrow(), context.getBean(DeedWork.class), convenor, _ -> {}));
        _setValue(_get(TextArea.class, it -> it.withLabel("答应办什么")), "北门装灯");
        _setValue(_get(TextArea.class, it -> it.withLabel("分几步办（选填）")), "看现场\n\n装灯");
        _setValue(_find(TextField.class, it -> it.withLabel("下一步（选填）")).getFirst(), "先看现场");
        _click(_get(Button.class, it -> it.withText("写上去")));
        assertThat(deeds.of(topic).getFirst().status()).isEqualTo(DeedStatus.AWAITED);
        assertThat(deeds.of(topic).getFirst().next()).isEqualTo("先看现场");
        assertThat(deeds.of(topic).getFirst().steps()).extracting(org.yishiting.actions.StepView::what).containsExactly("看现场", "装灯");
    }

    @SuppressWarnings("unchecked")
    private static void judge(Grade grade) {
        ((com.vaadin.flow.component.radiobutton.RadioButtonGroup<Grade>) _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class)).setValue(grade);
        _click(_get(Button.class, it -> it.withText("评好了")));
        MockVaadin.clientRoundtrip(false);
    }

    @Test
    void aClosedTopicLeadsToItsRecord() {
        var topic = topic(TopicStage.REVIEW);
        var number = transaction.execute(_ -> register.enter(new RecordDraft(place.id(), Archive.subject(topic), "路灯办结", "三盏都亮了")));
        jdbc.sql("update hall_topic set status = 'CLOSED' where topic_id = ?").param(topic.toString()).update();

        open(HallPaths.topic(topic));

        assertThat(drawn("a[href='" + RecordsPaths.record(place.code(), Objects.requireNonNull(number)) + "']").text()).contains("看档案" + number);
    }

    private TopicId topic(TopicStage stage) {
        return hall.topic(place, "路灯", stage, Instant.now().plus(Duration.ofDays(9)));
    }

    private String html() {
        return _find(Still.class).stream().map(it -> it.getElement().getProperty("innerHTML")).collect(Collectors.joining("\n")).replaceAll("<svg.*?</svg>", "").replaceAll("<[^>]*>", "")
                + page() + UI.getCurrent().getChildren().map(Component::toString).collect(Collectors.joining());
    }
}
