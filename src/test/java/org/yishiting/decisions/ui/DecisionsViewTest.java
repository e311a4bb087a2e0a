package org.yishiting.decisions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.decisions.BallotBasis;
import org.yishiting.decisions.BallotDraft;
import org.yishiting.decisions.Ballots;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.OptionDraft;
import org.yishiting.decisions.OptionStance;
import org.yishiting.decisions.OptionStances;
import org.yishiting.decisions.Options;
import org.yishiting.decisions.OutcomeDraft;
import org.yishiting.decisions.OutcomeKind;
import org.yishiting.decisions.Outcomes;
import org.yishiting.decisions.Point;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.residents.ResidentsFixtures;

class DecisionsViewTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired Options options;
    @Autowired OptionStances stances;
    @Autowired Ballots ballots;
    @Autowired Outcomes outcomes;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;
    @Autowired Clock clock;

    HallFixtures given;
    HallFixtures.Place place;
    TopicId topic;
    Actor convenor;
    Actor member;

    @BeforeEach
    void aTopicThatIsDeliberated() {
        given = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        place = given.community();
        topic = given.topic(place, "公共晾晒", TopicStage.DELIBERATE, clock.instant().plus(Duration.ofDays(9)));
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        member = given.member(place);
        options.add(convenor, topic, draft("折叠晾衣杆"));
        options.add(convenor, topic, draft("屋顶晾晒"));
    }

    @Test
    @Tag("P31")
    void aMemberWeighsAnOptionWithoutComingToAMeeting() {
        open(page(topic));
        assertThat(page()).contains("折叠晾衣杆", "六千元", "一楼住户", "物业公司", "登录");
        signIn(member);
        open(page(topic));
        assertThat(_find(Button.class, it -> it.withText("支持"))).hasSize(2);

        _click(_find(Button.class, it -> it.withText("反对")).getFirst());
        assertThat(page()).contains("方案1您选的是反对", "能改");
        _setValue(_find(TextArea.class, it -> it.withLabel("补一句理由（可以不写）")).getFirst(), "窗户正对着");
        _click(_find(Button.class, it -> it.withText("记下")).getFirst());

        assertThat(options.of(topic).getFirst().oppose()).isEqualTo(1);
        assertThat(stances.own(member, topic).values()).extracting(it -> it.reason()).containsExactly("窗户正对着");
    }

    @Test
    void whatSomebodyWritesWhileTheStepEndsStaysInItsField() {
        signIn(member);
        open(page(topic));
        _click(_find(Button.class, it -> it.withText("有条件支持")).getFirst());
        var field = _get(TextArea.class, it -> it.withLabel("什么条件下您支持"));
        _setValue(field, "离登高面五米以上");
        jdbc.sql("update hall_topic set stage = 'ACT' where topic_id = ?").param(topic.toString()).update();

        var send = _get(Button.class, it -> it.withText("记下"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> _click(send)).withMessage("decisions.not-now");

        assertThat(field.getValue()).isEqualTo("离登高面五米以上");
        assertThat(send.isEnabled()).isTrue();
        assertThat(UI.getCurrent().getTranslation("decisions.not-now")).contains("窗口");
    }

    @Test
    void aMemberVotesGetsAReceiptAndSeesNoResult() {
        ballots.open(convenor, topic, new BallotDraft("晾衣杆装在哪", BallotBasis.MEMBER, Zone.today(clock), Zone.today(clock).plusDays(3), null));
        signIn(member);
        open(page(topic));
        assertThat(page()).contains("已有0人投票，一共1人可以投", "谁也看不到结果");
        _click(_get(Button.class, it -> it.withText("投一票")));
        @SuppressWarnings("unchecked")
        var box = (RadioButtonGroup<Object>) _get(RadioButtonGroup.class);
        box.setValue(box.getListDataView().getItem(1));
        _click(_get(Button.class, it -> it.withText("投出")));

        assertThat(page()).contains("您投的是方案2：屋顶晾晒", "回执").doesNotContain("投票结果");
        assertThat(ballots.own(member, ballots.of(topic).getFirst().id()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void staffWriteTheOutcomeAndMembersObject() {
        signIn(convenor);
        open(page(topic) + "/decide");
        assertThat(page()).contains("还没有公布议定的结果", "写一个方案", "开一次投票", "记下表决结果");
        open(page(topic) + "/outcome");
        @SuppressWarnings("unchecked")
        var boxes = (List<RadioButtonGroup<Object>>) (List<?>) _find(RadioButtonGroup.class);
        boxes.get(0).setValue(OutcomeKind.CONSENSUS);
        boxes.get(1).setValue(boxes.get(1).getListDataView().getItem(0));
        boxes.get(2).setValue(boxes.get(2).getListDataView().getItem(1));
        _setValue(_get(TextArea.class, it -> it.withLabel("议定了什么")), "装折叠晾衣杆。");
        _setValue(_find(TextField.class, it -> it.withLabel("为什么")).getLast(), "楼顶漏水");
        _setValue(_get(TextField.class, it -> it.withLabel("第1件事")), "装二十根杆");
        _setValue(_get(TextField.class, it -> it.withLabel("谁来办")), "物业公司");
        _click(_get(Button.class, it -> it.withText("公布结果")));

        assertThat(outcomes.of(topic)).isPresent();
        jdbc.sql("update hall_topic set next_step = null where topic_id = ?").param(topic.toString()).update();
        signIn(member);
        open(page(topic));
        assertThat(page()).contains("议定了什么", "装折叠晾衣杆。", "装二十根杆", "物业公司办", "正在公示", "公示满，没有异议就照办");
        _click(_get(Button.class, it -> it.withText("我有异议")));
        _setValue(_get(TextArea.class, it -> it.withLabel("哪里不妥，为什么")), "太靠近窗户");
        _click(_get(Button.class, it -> it.withText("提出异议")));
        assertThat(page()).contains("收到了。答复会写在这里");
        assertThat(context.getBean(DeskOfDecisions.class).rows(place.code(), 10)).isEmpty();
        signIn(convenor);
        assertThat(context.getBean(DeskOfDecisions.class).rows(place.code(), 10)).extracting(it -> it.text()).containsExactly("太靠近窗户");
    }

    @Test
    void whenTheStepIsOverOneTopicIsOneRowOfTheDesk() {
        signIn(convenor, "CONVENOR");
        jdbc.sql("update hall_topic set stage_closes_at = ? where topic_id = ?").param(java.sql.Timestamp.from(clock.instant().minus(Duration.ofHours(30)))).param(topic.toString()).update();

        var rows = context.getBeansOfType(org.yishiting.base.ui.DeskRows.class).values().stream().flatMap(it -> it.rows(place.code(), 20).stream()).toList();

        assertThat(rows).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("decisions.desk.outcome");
            assertThat(it.due()).as("it says since when").isNotNull();
        });
    }

    @Test
    void theOutcomeIsWrittenAtTheDeskOfToday() {
        var desk = context.getBean(DeskOfDecisions.class);
        signIn(convenor);
        assertThat(desk.rows(place.code(), 10)).as("it is still weighed").isEmpty();
        jdbc.sql("update hall_topic set stage_closes_at = now(6) - interval 1 hour where topic_id = ?").param(topic.toString()).update();
        var row = desk.rows(place.code(), 10).getFirst();
        assertThat(row.text()).isEqualTo("商量的日子到了，把结果写出来");
        UI.getCurrent().add(row.inside().get());
        @SuppressWarnings("unchecked")
        var boxes = (List<RadioButtonGroup<Object>>) (List<?>) _find(RadioButtonGroup.class);
        boxes.get(0).setValue(OutcomeKind.ENDED_NO_AGREEMENT);
        boxes.get(1).setValue(boxes.get(1).getListDataView().getItem(1));
        boxes.get(2).setValue(boxes.get(2).getListDataView().getItem(1));
        _find(TextField.class, it -> it.withLabel("为什么")).forEach(it -> _setValue(it, "谈不拢"));
        _setValue(_get(TextArea.class, it -> it.withLabel("议定了什么")), "没有谈拢，先不装。");
        _click(_get(Button.class, it -> it.withText("公布结果")));

        assertThat(outcomes.of(topic)).get().matches(it -> it.text().equals("没有谈拢，先不装。"));
        assertThat(desk.rows(place.code(), 10)).isEmpty();
    }

    @Test
    @Tag("P30")
    void whereOwnersVoteThePageSaysWhoAndThatOthersStillSpeak() {
        outcome(OutcomeKind.TO_ASSEMBLY);
        open(page(topic));
        assertThat(page()).contains("这件事谁来表决", "业主表决，因为东西是业主的（民法典第278条）", "租户也一样，照样可以说、可以议");
    }

    @Test
    @Tag("P41")
    void openDataGivesOptionsAndOutcomeWithoutSmallFigures() throws Exception {
        var option = options.of(topic).getFirst();
        for (var person = 0; person < 12; person++) {
            stances.take(given.member(place), topic, option.id(), OptionStance.SUPPORT, null);
        }
        stances.take(member, topic, option.id(), OptionStance.OPPOSE, null);
        outcome(OutcomeKind.CONSENSUS);
        var data = context.getBean(DecisionsData.class);

        var item = data.options(topic).getFirst();
        assertThat(item.support()).isEqualTo(12);
        assertThat(item.oppose()).isNull();
        var given = data.outcome(topic).orElseThrow();
        assertThat(given.points()).hasSize(1);
        assertThat(given.objections()).isZero();
        assertThat(data.story(topic)).hasSize(1);
        assertThat(data.printed(context.getBean(org.yishiting.hall.Topics.class).find(topic).orElseThrow(), java.util.Locale.SIMPLIFIED_CHINESE)).contains("装折叠晾衣杆");
    }

    @Test
    void aDecidedTopicShowsItsOutcomeItsRecordAndDissentWordForWord() {
        outcome(OutcomeKind.CONSENSUS);
        events.publishEvent(DayHasPassed.of(outcomes.of(topic).orElseThrow().objectionsUntil()));
        jdbc.sql("update hall_topic set stage = 'ACT' where topic_id = ?").param(topic.toString()).update();
        open(page(topic));
        assertThat(page()).contains("议定了什么", "1条不同意见，原文", "「我家窗户正对着」", "社区记录", "当时的方案和票数");
    }

    private void outcome(OutcomeKind kind) {
        var written = options.of(topic);
        outcomes.publish(convenor, topic, new OutcomeDraft(kind, "装折叠晾衣杆。", Map.of(written.get(0).id(), new Fate.Adopted(""), written.get(1).id(), new Fate.Rejected("楼顶漏水")),
                List.of(new Point(1, "装二十根杆", "物业公司", null)), List.of(), List.of("我家窗户正对着")));
    }

    private static String page(TopicId topic) {
        return "topics/" + topic;
    }

    private static OptionDraft draft(String title) {
        return new OptionDraft(title, "在空地装二十根。", "六千元，公共收益出", "一楼住户", "物业公司");
    }
}
