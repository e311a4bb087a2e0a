package org.yishiting.honours.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.HonourNominations;
import org.yishiting.honours.HonourStanding;
import org.yishiting.honours.Honours;
import org.yishiting.honours.HonoursFixtures;
import org.yishiting.honours.HonoursPaths;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class HonoursViewsTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Honours honours;
    @Autowired HonourNominations nominations;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor member;
    Actor neighbour;

    @BeforeEach
    void aCommunity() {
        place = given.community();
        member = given.member(place);
        neighbour = given.member(place);
    }

    @Test
    @Tag("P11")
    void fromANeighboursWordToThePageAndOffItAgain() {
        var honour = HonoursFixtures.open(context, place.id(), HonourKind.PERSON);
        signIn(member);
        open(HonoursPaths.honours(place.code()));
        assertThat(page()).contains("最美邻居", "不排名次", "热心帮邻居");
        _click(_get(Button.class, it -> it.withText("推荐自己或邻居")));
        _setValue(_get(TextField.class), "郑阿姨");
        _setValue(_get(TextArea.class), "帮楼上老人买了一冬天的菜。");
        _click(_get(Button.class, it -> it.withText("推荐")));
        assertThat(page()).contains("请把链接转给本人");
        var id = nominations.mine(member, place.id()).getFirst().id();
        open(HonoursPaths.nomination(id));
        assertThat(page()).contains("愿不愿意由本人说了算").doesNotContain("等本人同意");

        signIn(neighbour);
        open(HonoursPaths.nomination(id));
        assertThat(page()).contains("有邻居推荐您得", "随时能撤");
        _setValue(_get(TextField.class), "郑玉梅");
        _click(_get(Button.class, it -> it.withText("我愿意")));
        assertThat(page()).contains("您同意了，等开会表决");

        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        HonoursFixtures.nominatingEnds(context, honour);
        signIn(staff, "COMMITTEE_STAFF");
        open(HonoursPaths.honours(place.code()));
        open(HonoursPaths.DESK);
        _click(_get(Button.class, it -> it.withText("记下表决结果")));
        _setValue(_get(TextField.class), "居民代表会议");
        _find(IntegerField.class).forEach(it -> _setValue(it, it.getLabel().contains("到会") ? 40 : 31));
        _click(_get(Button.class, it -> it.withText("记下，写进档案")));
        assertThat(page()).contains("办好了", "表决过了");

        open(HonoursPaths.honours(place.code()));
        assertThat(page()).contains("得到荣誉的邻居", "郑玉梅", "档案");
        signIn(neighbour);
        open(HonoursPaths.nomination(id));
        _click(_get(Button.class, it -> it.withText("撤下来")));
        assertThat(page()).contains("现在没人看得到");
        open(HonoursPaths.honours(place.code()));
        assertThat(page()).doesNotContain("得到荣誉的邻居");
    }

    @Test
    void whoSaysNoIsAskedNoMoreAndTheCommitteeSeesNothing() {
        var honour = HonoursFixtures.open(context, place.id(), HonourKind.PERSON);
        var id = HonoursFixtures.proposed(context, honour, member);
        signIn(neighbour);
        open(HonoursPaths.nomination(id));
        _click(_get(Button.class, it -> it.withText("不愿意")));
        assertThat(page()).doesNotContain("这份推荐不在了");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("这份推荐不在了");
        signIn(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()), "COMMITTEE_STAFF");
        open(HonoursPaths.honours(place.code()));
        open(HonoursPaths.DESK);
        assertThat(page()).contains("还没有本人同意的推荐").doesNotContain("郑阿姨");
    }

    @Test
    void theDeskOfTodayHasAVoteAndAnAppealThatAreDoneInPlace() {
        var honour = HonoursFixtures.open(context, place.id(), HonourKind.PERSON);
        var id = HonoursFixtures.proposed(context, honour, member);
        nominations.agree(neighbour, id, "郑玉梅");
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        signIn(staff, "COMMITTEE_STAFF");
        var desk = context.getBean(HonoursAtDesk.class);
        assertThat(desk.rows(place.code(), 10)).as("people can still be proposed").isEmpty();
        HonoursFixtures.nominatingEnds(context, honour);
        var vote = desk.rows(place.code(), 10).getFirst();
        assertThat(vote.text()).contains("1份推荐等会议表决");
        UI.getCurrent().add(vote.inside().get());
        _setValue(_get(TextField.class, it -> it.withLabel("什么会")), "居民代表会议");
        _setValue(_get(IntegerField.class, it -> it.withLabel("到会人数")), 40);
        _setValue(_get(IntegerField.class, it -> it.withLabel("赞成「郑玉梅」的人数")), 12);
        _click(_get(Button.class, it -> it.withText("记下，写进档案")));
        assertThat(desk.rows(place.code(), 10)).isEmpty();

        nominations.appeal(neighbour, id, "那天很多人没到。");
        assertThat(desk.rows(place.code(), 10)).as("not for the staff").isEmpty();
        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(desk.rows(place.code(), 10).getFirst().inside().get());
        _setValue(_get(TextArea.class), "到会不够，再表决一次。");
        _click(_get(Button.class, it -> it.withText("有道理，再表决")));
        assertThat(nominations.find(neighbour, id).orElseThrow().standing()).isEqualTo(HonourStanding.AGREED);
    }

    @Test
    void theCommitteeOpensAnHonour() {
        signIn(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id()), "COMMITTEE_STAFF");
        open(HonoursPaths.honours(place.code()));
        assertThat(page()).contains("还没有公布过荣誉");
        open(HonoursPaths.DESK);
        _click(_get(Button.class, it -> it.withText("开一项荣誉")));
        _setValue(_get(TextField.class), "热心新邻居");
        _setValue(_get(TextArea.class), "搬来不久，已经帮大家做过事。");
        _click(_get(Button.class, it -> it.withText("公布")));
        assertThat(honours.opened(place.id())).hasSize(1);
        assertThat(page()).contains("热心新邻居");
    }

    @Test
    @Tag("P29")
    void theSupervisoryCommitteeLooksAgain() {
        signIn(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), "SUPERVISORY_COMMITTEE");
        open(HonoursPaths.honours(place.code()));
        open(HonoursPaths.DESK);
        assertThat(page()).contains("没有等答复的申诉").doesNotContain("开一项荣誉");
    }
}
