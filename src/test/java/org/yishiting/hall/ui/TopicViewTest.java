package org.yishiting.hall.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Stance;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Voting;

@Import(HallFixtures.class)
class TopicViewTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Voting voting;

    @Test
    void anybodyReadsAndIsToldWhatIsMissingOnlyWhenAnswering() {
        var topic = given.topic(given.community(), "小区停车");
        given.statements(topic, "通道不能停车。");

        open(topic);
        assertThat(said()).isEqualTo("通道不能停车。");
        pressDrawn("赞成");

        assertThat(links()).anyMatch(it -> it.startsWith("sign-in?continue=") && it.contains("statement%3D0"));
        assertThat(links()).anyMatch(it -> it.startsWith("register?of=") && it.contains("statement%3D0"));
        _assertNone(Slip.class);
    }

    @Test
    void whatWasPressedBeforeRegisteringCountsOnComingBackOnceAndOnlyThere() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        var statements = given.statements(topic, "通道不能停车。", "每季度公布收支。");
        at(topic, 0);
        pressDrawn("不赞成");
        var member = given.member(place);
        signIn(member);

        at(topic, 0);

        assertThat(text(_get(Slip.class))).contains("通道不能停车。", "不赞成");
        assertThat(voting.stancesOf(member, topic)).containsOnly(java.util.Map.entry(statements.getFirst(), Stance.DISAGREE));

        var neighbour = given.member(place);
        signIn(neighbour);
        at(topic, 0);
        assertThat(voting.stancesOf(neighbour, topic)).isEmpty();
    }

    @Test
    void whatWasPressedBeforeSigningInChangesNothingThatWasAnsweredAlready() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        var statement = given.statements(topic, "通道不能停车。").getFirst();
        var member = given.member(place);
        voting.cast(member, statement, Stance.AGREE);
        at(topic, 0);
        pressDrawn("不赞成");
        signIn(member);

        at(topic, 0);

        assertThat(voting.stancesOf(member, topic)).containsValue(Stance.AGREE);
        assertThat(pressed()).containsExactly("true", "false", "false");
    }

    @Test
    @Tag("P03")
    void whoLivesElsewhereIsLedToTheDeclarationAndBackToTheSameStatement() {
        var topic = given.topic(given.community(), "小区停车");
        given.statements(topic, "通道不能停车。");
        signIn(new Actor(ResidentId.next()));

        open(topic);
        pressDrawn("略过");

        assertThat(links()).anyMatch(it -> it.startsWith("join/") && it.contains("statement%3D0"));
    }

    @Test
    void aMemberAnswersSeesThatItCountedAndGoesOn() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        given.statements(topic, "通道不能停车。", "每季度公布收支。");
        var member = given.member(place);
        signIn(member);

        open(topic);
        var first = said();
        pressDrawn("不赞成");

        assertThat(text(_get(Slip.class))).contains("记下了", first, "不赞成", "回执");
        assertThat(said()).isNotEqualTo(first);
        pressDrawn("赞成");
        assertThat(voting.stancesOf(member, topic)).hasSize(2);
        assertThat(page()).contains("都看过了");
    }

    @Test
    void aMindIsChangedUntilTheStepCloses() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        var statement = given.statements(topic, "通道不能停车。").getFirst();
        var member = given.member(place);
        voting.cast(member, statement, Stance.AGREE);
        signIn(member);

        at(topic, 0);

        assertThat(pressed()).containsExactly("true", "false", "false");
        pressDrawn("不赞成");
        assertThat(voting.stancesOf(member, topic)).containsValue(Stance.DISAGREE);
    }

    @Test
    void aStaleWindowIsToldThatTheStepIsOver() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        given.statements(topic, "通道不能停车。");
        signIn(given.member(place));
        open(topic);
        given.close(topic);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> pressDrawn("赞成")).withMessage("hall.vote.closed");
    }

    @Test
    @Tag("P30")
    void saysWhoMaySpeakAndWhoMayVote() {
        var topic = given.closedTopic(given.community());
        given.statements(topic, "通道不能停车。");

        open(topic);

        assertThat(text(_get(TopicView.class))).contains("租户也一样", "民法典第278条");
        assertThat(drawn(".ys-three button")).isEmpty();
    }

    @Test
    void aMemberAddsAStatementAndSeesSimilarOnesWhileTyping() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        given.statements(topic, "消防通道一辆都不能停，不管是谁的车。");
        signIn(given.member(place));
        open(topic);

        _setValue(_get(TextArea.class), "消防通道不能停车");
        assertThat(links()).anyMatch(it -> it.endsWith("?statement=0"));
        _setValue(_get(TextArea.class), "希望有凌晨能进出的临停区");
        _click(_get(Button.class, it -> it.withText("交上去")));

        assertThat(text(_get(Slip.class))).contains("收到了", "希望有凌晨能进出的临停区");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void aRefusedStatementStaysInTheField() {
        var place = given.community();
        var topic = given.topic(place, "小区停车");
        given.statements(topic, "通道不能停车。");
        signIn(given.member(place));
        open(topic);
        _setValue(_get(TextArea.class), "打13812345678找他");

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> _click(_get(Button.class, it -> it.withText("交上去"))))
                .withMessage("hall.statement.personal");

        assertThat(_get(TextArea.class).getValue()).isEqualTo("打13812345678找他");
        assertThat(_get(Button.class, it -> it.withText("交上去")).isEnabled()).isTrue();
    }

    @Test
    void anUnknownTopicIsNotFound() {
        for (var path : List.of(HallPaths.topic(TopicId.next()), "topics/nonsense")) {
            UI.getCurrent().navigate(path);
            _assertNone(StanceCard.class);
            assertThat(text(_get(H1.class))).contains("没有这一页");
        }
    }

    private static void at(TopicId topic, int statement) {
        UI.getCurrent().navigate(HallPaths.TOPICS + "/" + topic, com.vaadin.flow.router.QueryParameters.of("statement", String.valueOf(statement)));
    }

    private static void open(TopicId topic) {
        UI.getCurrent().navigate(HallPaths.topic(topic));
    }

    private static String said() {
        return drawn("p.ys-say").text();
    }

    private static List<String> pressed() {
        return drawn(".ys-three button").eachAttr("aria-pressed");
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
