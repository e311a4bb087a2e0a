package org.yishiting.residents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.actions.ActionsFixtures;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.Owner;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.minutes.Signing;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;
import org.yishiting.proposals.ProposalsFixtures;
import org.yishiting.proposals.Raising;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.rewards.RewardsFixtures;
import org.yishiting.transcripts.Signature;

@Import(HallFixtures.class)
class MineViewTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Following following;
    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;

    HallFixtures.Place place;
    Actor somebody;

    @BeforeEach
    void aMember() {
        place = given.community();
        somebody = given.member(place);
    }

    @Test
    void whatIsSomebodysOwnIsOnOnePageAndOnNobodyElses() {
        var topic = given.topic(place, "公共晾晒", TopicStage.ACT, Instant.now());
        following.follow(somebody, topic);
        deed(topic, "装四组晾衣架", new Owner(null, "何俊", "居委会"));
        deed(topic, "给晾衣架编号", new Owner(somebody.resident(), "小吴", ""));
        said(given.statements(topic, "铃声太早，老人还没起。").getFirst().toString(), topic);
        ProposalsFixtures.waiting(context, place.id(), somebody);
        context.getBean(RemarkLog.class).say(somebody, place.id(), "", "9号楼后面的路灯坏了", List.of(), null);
        MinutesFixtures.toSign(context, place.id(), somebody);

        signIn(somebody);
        open(ResidentsPaths.MINE);
        assertThat(title()).startsWith("我的事");
        assertThat(page()).contains("在等您的", "等您签名", "北门集中充电点", "您要办的", "给晾衣架编号", "参加的议题", "公共晾晒", "我提的", "北门装几排晾衣架", "我说过的", "9号楼后面的路灯坏了",
                "答应办的", "装四组晾衣架", "何俊办", "我写的", "铃声太早", "得到的").doesNotContain("这里还没有您的事");
        assertThat(page().indexOf("等您签名")).isLessThan(page().indexOf("参加的议题"));

        signIn(given.member(place));
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("这里还没有您的事", "看看大家在商量什么", "得到的")
                .doesNotContain("等您签名", "公共晾晒", "晾衣架", "路灯", "铃声");
    }

    @Test
    void whoHasJustComeReadsWhatThePageIsFor() {
        signIn(ResidentsFixtures.somebody(context));
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("这里还没有您的事").doesNotContain("得到的", "参加的议题");
    }

    @Test
    void whatWasSignedWaitsNoMore() {
        var meeting = MinutesFixtures.toSign(context, place.id(), somebody);
        context.getBean(Signing.class).sign(somebody, meeting, 1, Signature.State.REFUSED, "应再议", false);
        signIn(somebody);
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("签过的", "没有签").doesNotContain("等您签名");
    }

    @Test
    void aSeatInAComingMeetingIsAmongWhatWaits() {
        var made = MeetingsFixtures.at(context, place.id(), MeetingKind.COUNCIL, MeetingStatus.ANNOUNCED, 1);
        signIn(made.people().getFirst());
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("在等您的", "请您去开的会", "北门集中充电点");
    }

    @Test
    void whatWasRaisedIsFollowedToWhatWasPromisedAndDone() {
        var topic = given.topic(place, "路灯");
        context.getBean(Raising.class).too(somebody, topic);
        var deed = ActionsFixtures.deed(context, topic);
        signIn(somebody);
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("参加的议题", "答应办的", "北门路灯修好", "待定人");

        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        context.getBean(Deeds.class).finish(staff, deed, "换了三盏", List.of());
        open(ResidentsPaths.MINE);
        assertThat(page()).contains("办完了").doesNotContain("待定人");
    }

    @Test
    void ofManyTheFirstFiveAreShownAndTheOthersFoldedAway() {
        IntStream.range(0, 7).forEach(it -> following.follow(somebody, given.topic(place, "第" + it + "件事")));
        signIn(somebody);
        open(ResidentsPaths.MINE);
        assertThat(drawn("section > ul > li")).hasSize(5);
        assertThat(drawn("details summary").eachText()).contains("还有2件");
        assertThat(drawn("details li")).hasSize(2);
    }

    @Test
    void whatSomebodyWasGivenIsReadOnceItIsOpened() {
        RewardsFixtures.points(context, place.id(), somebody, 12);
        signIn(somebody);
        open(ResidentsPaths.MINE);
        assertThat(page()).doesNotContain("12", "志愿服务");
        var book = _get(NativeDetails.class);
        book.setOpen(true);
        ComponentUtil.fireEvent(book, new NativeDetails.ToggleEvent(book, true));
        assertThat(page()).contains("松月社区：现有12分", "志愿服务", "+12分");
    }

    private void deed(TopicId topic, String promise, Owner owner) {
        ActionsFixtures.given(context, ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()), topic, promise, owner, LocalDate.now().plusDays(14));
    }

    private void said(String statement, TopicId topic) {
        transaction.executeWithoutResult(_ -> context.getBean(Review.class).enter(somebody.resident(), place.id(), new Subject("hall.statement", statement, HallPaths.topic(topic), "小区停车"), Instant.now()));
    }
}
