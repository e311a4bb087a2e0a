package org.yishiting.proposals.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDraft;
import org.yishiting.proposals.CompetenceKind;
import org.yishiting.proposals.Competences;
import org.yishiting.proposals.OnceMore;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsFixtures;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.Refusal;
import org.yishiting.proposals.Screening;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class ProposalViewsTest extends ViewTest {

    @Autowired org.yishiting.residents.CurrentActor current;
    @Autowired HallFixtures given;
    @Autowired Proposals proposals;
    @Autowired OnceMore onceMore;
    @Autowired Screening screening;
    @Autowired Competences competences;
    @Autowired ApplicationContext context;
    @Autowired ProposalsAtDesk desk;

    @Test
    void aMemberProposesSeesWhatIsCloseAndKeepsASlip() {
        var place = given.community();
        given.topic(place, "公共晾晒架");
        signIn(given.member(place));

        open(ProposalsPaths.propose(place.code()));
        _setValue(_get(TextField.class), "公共晾晒");
        assertThat(page()).contains("公共晾晒架");
        _setValue(_get(TextArea.class), "没有地方晒被子。");
        _click(_get(Button.class, it -> it.withText("交上去")));

        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了", "P-");
        open(ProposalsPaths.list(place.code()));
        assertThat(page()).contains("我提的", "公共晾晒", "等人看");
    }

    @Test
    void whatWasKeptForLaterIsHandedInFromTheListOfOnesOwn() {
        var place = given.community();
        signIn(given.member(place));
        open(ProposalsPaths.propose(place.code()));
        _setValue(_get(TextField.class), "公共晾晒");
        _setValue(_get(TextArea.class), "没有地方晒被子。");
        _click(_get(Button.class, it -> it.withText("先存着")));
        assertThat(page()).contains("没交的");

        var draft = proposals.mine(current.get(), place.id()).getFirst();
        open(ProposalsPaths.proposal(draft.id()));
        assertThat(_get(TextField.class).getValue()).isEqualTo("公共晾晒");
        _click(_get(Button.class, it -> it.withText("交上去")));
        assertThat(proposals.find(draft.id())).isPresent();
    }

    @Test
    void whoIsNoMemberIsToldWhereToRegister() {
        var place = given.community();
        signIn(ResidentsFixtures.somebody(context));

        open(ProposalsPaths.propose(place.code()));

        assertThat(page()).contains("先登记一下");
    }

    @Test
    @Tag("P29")
    void aRefusalIsAPageWithReasonWhoWhenWhatElseAndAnAppeal() {
        var place = given.community();
        var member = given.member(place);
        var id = ProposalsFixtures.waiting(context, place.id(), member);
        screening.decline(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()), id, new Refusal("不归社区管。", "打12345\n换个说法再提", false));

        open(ProposalsPaths.proposal(id));
        assertThat(page()).contains("没有立为议题", "为什么", "不归社区管。", "谁定的", "您还可以", "打12345", "不同意");
        assertThat(_find(Button.class, it -> it.withText("我要申诉"))).isEmpty();

        signIn(member);
        open(ProposalsPaths.proposal(id));
        _click(_get(Button.class, it -> it.withText("我要申诉")));
        _setValue(_get(TextArea.class), "这是楼道里的事。");
        _click(_get(Button.class, it -> it.withText("交申诉")));
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.APPEALED);
        assertThat(page()).contains("在看申诉");
    }

    @Test
    void everybodySeesTheClockAndMembersSayItHappenedToThemToo() {
        var place = given.community();
        var id = ProposalsFixtures.waiting(context, place.id(), given.member(place));
        open(ProposalsPaths.proposal(id));
        assertThat(page()).contains("还有5个工作日", "工作人员看过以后").doesNotContain("晒不到太阳");

        screening.take(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()), id);
        signIn(given.member(place));
        open(ProposalsPaths.proposal(id));
        assertThat(page()).contains("晒不到太阳", "议事长正在看");
        _click(_get(Button.class, it -> it.withText("我也遇到过")));
        assertThat(page()).contains("2人说自己也遇到过");
    }

    @Test
    void onThePageOfAClosedTopicAMemberAsksAgainAndTheNewOneSaysWhatCameBefore() {
        var place = given.community();
        var over = given.topic(place, "广场舞噪音");
        context.getBean(JdbcClient.class).sql("update hall_topic set status = 'CLOSED', status_reason = '办好了' where topic_id = ?").param(over.toString()).update();
        var member = given.member(place);
        open(HallPaths.topic(over));
        assertThat(page()).contains("情况变了，请再办", "5个工作日内书面答复");
        assertThat(_find(Button.class, it -> it.withText("情况变了，请再办"))).isEmpty();

        signIn(member);
        open(HallPaths.topic(over));
        _click(_get(Button.class, it -> it.withText("情况变了，请再办")));
        _setValue(_get(TextArea.class), "音响又搬回来了。");
        _click(_get(Button.class, it -> it.withText("交上去")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("收到了", "P-");

        var asked = onceMore.of(over).getFirst();
        open(HallPaths.topic(over));
        assertThat(page()).contains(asked.number(), "等人看", "有人请求再办");
        assertThat(_find(Button.class, it -> it.withText("情况变了，请再办"))).isEmpty();

        var again = screening.accept(ResidentsFixtures.holder(context, Office.CONVENOR, place.id()), asked.id(), new TopicDraft("再办：广场舞噪音", "音响又搬回来了。", null, null, null), Set.of());
        open(HallPaths.topic(again));
        assertThat(page()).contains("看以前怎么办的", "广场舞噪音");
        open(HallPaths.topic(over));
        assertThat(page()).contains("去看再办的议题", "请求再办有了答复：再办");
    }

    @Test
    void staffAnswerInPlaceAndTheListOfWhatIsNotForThemSuggestsPassingOn() {
        var place = given.community();
        var id = ProposalsFixtures.waiting(context, place.id(), given.member(place));
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        competences.add(staff, place.id(), CompetenceKind.NEGATIVE, "规划许可和违建认定", "晾衣架 违建", "城管队，打12345");
        signIn(staff, "COMMITTEE_STAFF");
        open(ProposalsPaths.list(place.code()));

        open(ProposalsPaths.SCREENING);
        _click(_get(Button.class, it -> it.withText("看这一件")));

        assertThat(page()).contains("不归社区管", "负面第1项");
        assertThat(_get(RadioButtonGroup.class).getValue()).hasToString("REFER");
        assertThat(_get(TextField.class).getValue()).isEqualTo("城管队，打12345");
        _setValue(_get(TextArea.class), "晾衣架立在绿地上要批。");
        _click(_get(Button.class, it -> it.withText("转过去")));
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.REFERRED);
        assertThat(page()).contains("都答复了");
    }

    @Test
    void theDeskHasARowForEachThatActsInPlace() {
        var place = given.community();
        var member = given.member(place);
        var id = ProposalsFixtures.waiting(context, place.id(), member);
        signIn(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()));

        var rows = ((DeskRows) desk).rows(place.code(), 20);

        assertThat(rows).hasSize(1);
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.SUBMITTED);
        Objects.requireNonNull(rows.getFirst().inside().get());
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.SCREENING);
        signIn(member);
        assertThat(((DeskRows) desk).rows(place.code(), 20)).isEmpty();
    }
}
