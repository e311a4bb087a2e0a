package org.yishiting.residency.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.residency.Households;
import org.yishiting.residency.ProofDraft;
import org.yishiting.residency.Proofs;
import org.yishiting.residency.ResidencyFixtures;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residency.Residences;
import org.yishiting.residency.Reviewing;
import org.yishiting.residency.Rung;
import org.yishiting.residents.ResidentsFixtures;

class ResidencePagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired Residences residences;
    @Autowired Proofs proofs;
    @Autowired Reviewing reviewing;
    @Autowired Households households;
    @Autowired Communities communities;
    @Autowired CurrentCommunity current;
    @Autowired ResidencyDesk desk;
    @Autowired JdbcClient jdbc;

    CommunityId place;
    String code;
    Actor newcomer;
    Actor staff;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        code = String.valueOf(communities.find(place).orElseThrow().code());
        newcomer = ResidencyFixtures.newcomer(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    void everybodyReadsWhatEachStepIsGoodFor() {
        open(ResidencyPaths.levels(code));
        assertThat(page()).contains("说事、表态", "在门户里表决", "给邻居作证", "居住证", "两位邻居作证", "管12个月", "管6个月", "只有手机号", "24小时内删掉");
        assertThat(drawn("tbody tr")).hasSizeGreaterThan(5);
        speak(Locale.ENGLISH);
        assertThat(page()).contains("What you can do", "Residence permit", "Two neighbours");
    }

    @Test
    void whoIsNewDeclaresInOneStep() {
        var somebody = ResidentsFixtures.somebody(context);
        signIn(somebody);
        open(ResidencyPaths.mine(code));
        _click(_get(Button.class, it -> it.withText("登记")));
        assertThat(page()).contains("登记好了，您现在就能说事、表态", "先登记了，还没确认", "您手边有什么", "两个日子");
        assertThat(residences.status(somebody, place).member()).isTrue();
    }

    @Test
    void theLadderAsksOnlyForWhatOneChose() {
        signIn(newcomer);
        open(ResidencyPaths.mine(code));
        assertThat(_find(TextArea.class)).isEmpty();
        choose(Rung.VISIT);
        _setValue(_get(TextArea.class), "9号楼，晚上在家");
        press("请上门");
        assertThat(page()).contains("交上去了，等人看", "9号楼，晚上在家", "前答复您");
        press("收回");
        com.vaadin.flow.component.ComponentUtil.fireEvent(_get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));
        assertThat(page()).contains("先登记了，还没确认");
        choose(Rung.NEIGHBOURS);
        press("拿一个码");
        assertThat(page()).contains("已经有0位作证，还差2位");
        assertThat(_find(Button.class)).extracting(Button::getText).contains("复制链接");
    }

    @Test
    void whatIsMissingIsToldAndShownAgain() {
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        reviewing.askMore(staff, proof, 0, "签字的那一页", "一楼窗口");
        signIn(newcomer);
        open(ResidencyPaths.mine(code));
        assertThat(page()).contains("还差一样：签字的那一页", "一楼窗口", "还差一样");
        press("交上去");
        assertThat(page()).contains("请带到社区窗口");
        assertThat(proofs.last(newcomer, place).orElseThrow().id()).isEqualTo(proof);
    }

    @Test
    @Tag("P29")
    void aRefusalSaysWhyAndWhoLooksAgain() {
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        reviewing.refuse(staff, proof, 0, "合同上没有日期。");
        signIn(newcomer);
        open(ResidencyPaths.mine(code));
        assertThat(page()).contains("这次没有确认：合同上没有日期", "说事、表态不受影响");
        press("不同意，请人再看一次");
        _setValue(_get(TextArea.class, it -> it.withLabel("为什么不同意")), "背面有日期。");
        press("请再看一次");
        assertThat(page()).contains("请人再看一次，等答复", "书面答复您");
    }

    @Test
    void aConfirmationThatEndedIsAskedAbout() {
        jdbc.sql("insert into residency_residence (resident_id, community_id, state, declared_at, version) values (?, ?, 'LAPSED', now(), 0)")
                .params(newcomer.resident().toString(), place.toString()).update();
        signIn(newcomer);
        open(ResidencyPaths.mine(code));
        assertThat(page()).contains("您还住这里吗", "说话、表态都不受影响");
        press("还住这里");
        assertThat(page()).contains("记下了，您还住这里").doesNotContain("您还住这里吗");
        assertThat(_find(Button.class, it -> it.withText("搬走了"))).hasSize(1);
        press("搬走了");
        com.vaadin.flow.component.ComponentUtil.fireEvent(_get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), false));
        assertThat(residences.status(newcomer, place).member()).isFalse();
        assertThat(page()).contains("登记住在这里");
    }

    @Test
    void aNeighbourSaysYesWithOnePress() {
        proofs.askNeighbours(newcomer, place);
        var secret = String.valueOf(proofs.last(newcomer, place).orElseThrow().code());
        signIn(ResidentsFixtures.member(context, place));
        open(ResidencyPaths.vouch(secret));
        assertThat(page()).contains("小吴住在松月社区吗");
        press("是的，住这里");
        assertThat(page()).contains("记下了，您给小吴作了证");
        open(ResidencyPaths.vouch(secret));
        assertThat(page()).contains("已经给这位邻居作过证");
        signIn(newcomer);
        open(ResidencyPaths.vouch(secret));
        assertThat(page()).contains("这是您自己的码");
        open(ResidencyPaths.vouch("AAAAAAAA"));
        assertThat(page()).contains("这个码不能用了");
    }

    @Test
    void aHouseholdIsBegunAndJoinedByConsent() {
        signIn(newcomer);
        open(ResidencyPaths.household(code));
        press("登记成一户");
        press("拿一个码");
        var secret = String.valueOf(households.mine(newcomer, place).orElseThrow().code());
        var other = ResidencyFixtures.newcomer(context, place);
        signIn(other);
        open(ResidencyPaths.joinHousehold(secret));
        assertThat(page()).contains("和小吴是一户吗", "随时能退出");
        press("同意，是一户");
        assertThat(households.of(other.resident(), place)).isEqualTo(households.of(newcomer.resident(), place));
    }

    @Test
    void staffLookAndConfirmInPlace() {
        proofs.show(newcomer, place, new ProofDraft(Rung.LEASE, ResidencyFixtures.picture(context, newcomer), LocalDate.now().plusMonths(5)));
        atDesk();
        open(ResidencyPaths.REVIEW);
        assertThat(page()).contains("小吴：租房合同或房本", "今天交的");
        assertThat(_find(Image.class)).isEmpty();
        press("打开");
        assertThat(page()).contains("本人没说从哪个月住起", "凭证写到");
        press("看照片");
        assertThat(_find(Image.class)).hasSize(1);
        reviewing.picture(staff, proofs.last(newcomer, place).orElseThrow().id());
        press("确认");
        assertThat(page()).contains("小吴住在这里，确认了", "没有等着的了");
        assertThat(residences.status(newcomer, place).rung()).isEqualTo(Rung.LEASE);
    }

    @Test
    void staffAskForMoreAndSayWhatAndWhere() {
        ResidencyFixtures.waiting(context, place, newcomer);
        atDesk();
        open(ResidencyPaths.REVIEW);
        press("打开");
        press("请补一样");
        _setValue(_get(TextArea.class), "签字的那一页");
        _setValue(_get(TextField.class, it -> it.withLabel("拿到哪里、什么时候有人")), "一楼窗口，晚上8点前");
        press("请对方补");
        assertThat(page()).contains("请小吴补一样了");
        assertThat(proofs.last(newcomer, place).orElseThrow().bringTo()).contains("8点前");
    }

    @Test
    void theDeskShowsWhatWaitsAndNotWhatOneMustNotDecide() {
        var proof = ResidencyFixtures.waiting(context, place, newcomer);
        ResidencyFixtures.waiting(context, place, ResidencyFixtures.newcomer(context, place));
        atDesk();
        assertThat(desk.rows(code, 50)).hasSize(2).extracting(DeskRow::kind).containsOnly("residency.lane.papers");
        reviewing.recuse(staff, proof);
        assertThat(desk.rows(code, 50)).hasSize(1);
        open(ResidencyPaths.REVIEW);
        assertThat(page()).contains("请同事看");
    }

    @Test
    void theDeskShowsTheMostUrgentAndTheRestWhenAsked() {
        IntStream.range(0, 32).forEach(_ -> ResidencyFixtures.waiting(context, place, ResidencyFixtures.newcomer(context, place)));
        atDesk();
        open("hall/" + code);
        open("admin/today");
        assertThat(page()).contains("先看最急的30件");
        assertThat(rowsAtDesk()).isEqualTo(30);
        var more = _get(NativeButton.class, it -> it.withText("再看一些"));
        ComponentUtil.fireEvent(more, new ClickEvent<>(more));
        assertThat(page()).contains("有32件在等");
        assertThat(rowsAtDesk()).isEqualTo(32);
    }

    private static long rowsAtDesk() {
        return _find(NativeButton.class).stream().filter(it -> it.hasClassName("ys-desk-head")).count();
    }

    @Test
    void aQueueOfManyIsTurnedPageByPage() {
        for (var i = 0; i < 23; i++) {
            ResidencyFixtures.waiting(context, place, ResidencyFixtures.newcomer(context, place));
        }
        atDesk();
        open(ResidencyPaths.REVIEW);
        assertThat(_find(Button.class, it -> it.withText("打开"))).hasSize(20);
        open(drawn("a[href*=after]").attr("href"));
        assertThat(_find(Button.class, it -> it.withText("打开"))).hasSize(3);
        open(ResidencyPaths.REVIEW + "?lane=papers&after=nonsense");
        assertThat(_find(Button.class, it -> it.withText("打开"))).hasSize(20);
    }

    @Test
    void ownPageLeadsHere() {
        signIn(newcomer);
        var link = new ResidenceLink(context.getBean(org.yishiting.residents.Memberships.class), residences, communities);
        assertThat(link.links(newcomer)).singleElement().satisfies(it -> assertThat(text(it)).contains("我的居住：松月社区", "先登记了"));
        assertThat(link.links(ResidentsFixtures.somebody(context))).isEmpty();
    }

    private void atDesk() {
        current.choose(communities.find(place).orElseThrow());
        signIn(staff, "COMMITTEE_STAFF");
    }

    @SuppressWarnings("unchecked")
    private static void choose(Rung rung) {
        _setValue((ChoiceBox<Rung>) _get(ChoiceBox.class, it -> it.withLabel("选一样")), rung);
    }

    private static void press(String text) {
        _click(_get(Button.class, it -> it.withText(text)));
        MockVaadin.clientRoundtrip(false);
    }
}
