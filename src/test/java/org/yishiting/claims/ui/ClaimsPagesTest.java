package org.yishiting.claims.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.claims.Activities;
import org.yishiting.claims.ClaimState;
import org.yishiting.claims.Claims;
import org.yishiting.claims.ClaimsFixtures;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.claims.ClaimReview;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.points.PointsFixtures;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.RuleVersion;
import org.yishiting.residents.ResidentsFixtures;

class ClaimsPagesTest extends ViewTest {

    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Communities communities;
    @Autowired CurrentCommunity current;
    @Autowired Claims claims;
    @Autowired ClaimReview review;
    @Autowired Activities activities;
    @Autowired ClaimsAtDesk desk;

    CommunityId place;
    String code;
    Actor member;
    Actor staff;
    RuleVersion rule;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        code = String.valueOf(communities.find(place).orElseThrow().code());
        member = ResidentsFixtures.member(context, place);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        rule = PointsFixtures.cleaning(context, place);
        current.choose(communities.find(place).orElseThrow());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatOneDidIsHandedInAndFollowed() {
        signIn(member);
        open(ClaimsPaths.claim(code));
        _setValue(_get(Select.class), rule);
        _setValue(_get(TextArea.class), "3号楼楼道，扫了两层。");
        assertThat(page()).contains("凭据：签到", "只写第一个字");
        _click(_get(Button.class, it -> it.withText("交上去")));
        assertThat(page()).contains("收到了");
        var id = claims.mine(member, place).getFirst().id();
        open(ClaimsPaths.claim(id));
        assertThat(page()).contains("交上了，等人看", "3号楼楼道", "公示时只写第一个字");
        open(PointsPaths.PASSBOOK);
        assertThat(page()).contains("楼道清洁", "3分，等人看");
        open(ClaimsPaths.claim(id));
        _click(_get(Button.class, it -> it.withText("撤回申报")));
        assertThat(claims.find(member, id).orElseThrow().state()).isEqualTo(ClaimState.SUBMITTED);
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(claims.find(member, id).orElseThrow().state()).isEqualTo(ClaimState.WITHDRAWN);
    }

    @Test
    void whatCameBackIsAppealedOnItsPage() {
        var id = ClaimsFixtures.claim(context, place, member, rule, 1);
        review.giveBack(staff, id, 0, "照片看不清，请补一张。");
        signIn(member);
        open(ClaimsPaths.claim(id));
        assertThat(page()).contains("退回的原因：照片看不清，请补一张。", "可以请另一个人再看一次");
        _click(_get(Button.class, it -> it.withText("请人再看")));
        _setValue(_get(TextArea.class), "活动单上有我的名字。");
        _click(_get(Button.class, it -> it.withText("请人再看")));
        assertThat(page()).contains("另一个人在看");
    }

    @Test
    void theDeskDecidesInPlaceAndNeighboursObject() {
        var id = ClaimsFixtures.claim(context, place, member, rule, 1);
        signIn(staff, "COMMITTEE_STAFF");
        assertThat(desk.rows(code, 20)).extracting(DeskRow::kind).containsExactly("claims.desk.kind.submitted");
        open(ClaimsPaths.REVIEW);
        _click(_get(Button.class, it -> it.withText("打开")));
        assertThat(page()).contains("3号楼楼道，扫了两层。");
        _click(_get(Button.class, it -> it.withText("算数，公示")));
        assertThat(page()).contains("申报都看完了");

        var neighbour = ResidentsFixtures.member(context, place);
        signIn(neighbour);
        open(ClaimsPaths.publicity(code));
        assertThat(page()).contains("小＊：楼道清洁").doesNotContain("扫了两层");
        _click(_get(Button.class, it -> it.withText("这一条不对")));
        _setValue(_get(TextArea.class), "那天下雨，没有打扫。");
        _click(_get(Button.class, it -> it.withText("提异议")));
        assertThat(page()).contains("有人答复，结果告诉您");

        signIn(staff, "COMMITTEE_STAFF");
        open(ClaimsPaths.REVIEW);
        _setValue(_get(TextArea.class), "核对过，活动照常。");
        _click(_get(Button.class, it -> it.withText("异议不成立")));
        assertThat(claims.find(member, id).orElseThrow().state()).isEqualTo(ClaimState.PUBLICITY);
    }

    @Test
    void aNeighbourConfirms() {
        var helping = PointsFixtures.helping(context, place);
        var id = ClaimsFixtures.claim(context, place, member, helping, 1);
        var asked = String.valueOf(claims.find(member, id).orElseThrow().code());
        signIn(ResidentsFixtures.member(context, place));
        open(ClaimsPaths.confirm(asked));
        assertThat(page()).contains("邻里互助", "您只是说有这回事");
        _click(_get(Button.class, it -> it.withText("是这么回事")));
        assertThat(claims.find(member, id).orElseThrow().confirmedBy()).isEqualTo("小吴");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aListIsOpenedSignedAndClosed() {
        signIn(staff, "COMMITTEE_STAFF");
        open(ClaimsPaths.ACTIVITIES);
        _click(_get(Button.class, it -> it.withText("开一场活动")));
        _setValue(_get(Select.class), rule);
        _setValue(_get(TextField.class), "秋季大扫除");
        _click(_get(Button.class, it -> it.withText("开签到")));
        var activity = activities.list(staff, place, 1).getFirst();
        _click(_get(Button.class, it -> it.withText("门口的签到码")));
        var figures = activities.atTheDoor(staff, activity.id());
        assertThat(page()).contains("秋季大扫除", figures.substring(0, 3) + " " + figures.substring(3), "check-in/" + activity.code());

        signIn(member);
        open(ClaimsPaths.checkIn(activity.code(), figures));
        _click(_get(Button.class, it -> it.withText("我到了")));
        assertThat(page()).contains("签到。");
        open(ClaimsPaths.checkIn(activity.code()));
        assertThat(page()).contains("您已经签到了");
        assertThat(_find(Button.class, it -> it.withText("我到了"))).isEmpty();

        signIn(staff, "COMMITTEE_STAFF");
        open(ClaimsPaths.ACTIVITIES);
        _click(_get(Button.class, it -> it.withText("收名单")));
        assertThat(page()).contains("名单收了，1人的积分开始公示");
    }
}
