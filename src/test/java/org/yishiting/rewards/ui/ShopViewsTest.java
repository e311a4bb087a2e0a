package org.yishiting.rewards.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.rewards.RedemptionState;
import org.yishiting.rewards.RewardsFixtures;
import org.yishiting.rewards.RewardsPaths;
import org.yishiting.rewards.Shop;

@Import(HallFixtures.class)
class ShopViewsTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Shop shop;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor member;

    @BeforeEach
    void aCommunity() {
        place = given.community();
        member = given.member(place);
    }

    private Actor as(Office office) {
        var actor = ResidentsFixtures.holder(context, office, place.id());
        signIn(actor, office.name());
        open(RewardsPaths.shop(place.code()));
        return actor;
    }

    @Test
    void reservedOnOnePageAndHandedOverOnAnother() {
        RewardsFixtures.reward(context, place.id(), 15, 80);
        RewardsFixtures.points(context, place.id(), member, 46);
        signIn(member);
        open(RewardsPaths.shop(place.code()));
        assertThat(page()).contains("您有46分", "花苗种子包", "这季还有80份", "没有分也照样办");
        pressDrawn("换");
        assertThat(page()).contains("留好了：花苗种子包", "等您来领：花苗种子包", "您有31分", "这季还有79份");
        assertThat(drawn(".ys-rw-qr")).hasSize(1);
        var code = shop.mine(member, place.id()).getFirst().code();

        as(Office.STOREKEEPER);
        open(RewardsPaths.COUNTER);
        _setValue(_get(TextField.class), code);
        _click(_get(Button.class, it -> it.withText("查")));
        assertThat(page()).contains("花苗种子包", "小吴");
        _click(_get(Button.class, it -> it.withText("签好字了，交出")));
        assertThat(page()).contains("交出了：花苗种子包", "最近交出的");
        _click(_get(Button.class, it -> it.withText("退货")));
        _setValue(_get(TextField.class, it -> it.withLabel("为什么退")), "封口破了");
        _click(_get(Button.class, it -> it.withText("收回，退分")));

        signIn(member);
        open(RewardsPaths.shop(place.code()));
        assertThat(page()).contains("您有46分", "退货了", "封口破了");
    }

    @Test
    void whatIsPressedInTheBrowserIsBelievedOnlyAsFarAsItMakesSense() {
        RewardsFixtures.reward(context, place.id(), 15, 80);
        RewardsFixtures.points(context, place.id(), member, 15);
        signIn(member);
        open(RewardsPaths.shop(place.code()));
        pressDrawn("换");
        pressDrawn("不要了，退分");
        assertThat(page()).contains("等您来领");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("退好了", "您有15分").doesNotContain("等您来领");
    }

    @Test
    void whatWaitsIsHandedOverAtTheDeskOfTodayToo() {
        var code = RewardsFixtures.reserved(context, place.id(), member).code();
        var desk = context.getBean(CounterAtDesk.class);
        as(Office.COMMITTEE_STAFF);
        assertThat(desk.rows(place.code(), 10)).as("not for who keeps no store").isEmpty();
        as(Office.STOREKEEPER);
        var row = desk.rows(place.code(), 10).getFirst();
        assertThat(row.text()).contains("1份等人来领").doesNotContain(code);
        UI.getCurrent().add(row.inside().get());
        _setValue(_get(TextField.class), code);
        _click(_get(Button.class, it -> it.withText("查")));
        _click(_get(Button.class, it -> it.withText("签好字了，交出")));
        assertThat(desk.rows(place.code(), 10)).isEmpty();
        assertThat(shop.mine(member, place.id()).getFirst().state()).isEqualTo(RedemptionState.COLLECTED);
    }

    @Test
    @Tag("P20")
    void whatCannotBeHadSaysWhatIsMissing() {
        RewardsFixtures.reward(context, place.id(), "保温杯", 60, 20, null);
        RewardsFixtures.points(context, place.id(), member, 46);
        signIn(member);
        open(RewardsPaths.shop(place.code()));
        assertThat(drawn("button[disabled]").text()).isEqualTo("还差14分");
        signIn(ResidentsFixtures.somebody(context));
        open(RewardsPaths.shop(place.code()));
        assertThat(page()).contains("保温杯", "先说一声您住在这里").doesNotContain("您有");
    }

    @Test
    void theCommitteeStocksTheShelfAndSeesWhetherItCanPay() {
        as(Office.COMMITTEE_STAFF);
        open(RewardsPaths.STOCKROOM);
        assertThat(page()).contains("架上还没有东西");
        _click(_get(Button.class, it -> it.withText("上架")));
        _setValue(_get(TextField.class, it -> it.withLabel("名称")), "免排队券");
        _setValue(_get(IntegerField.class, it -> it.withLabel("多少分")), 20);
        _setValue(_get(BigDecimalField.class), new BigDecimal("12.5"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> _click(_get(Button.class, it -> it.withText("上架")))).withMessage("rewards.not-for-sale");
        _setValue(_get(TextField.class, it -> it.withLabel("名称")), "洗衣皂");
        _click(_get(Button.class, it -> it.withText("上架")));
        assertThat(page()).contains("改好了", "洗衣皂", "不限量", "每份12.50元");

        RewardsFixtures.points(context, place.id(), member, 40);
        open(RewardsPaths.FUNDS);
        assertThat(page()).contains("兑不起了：全换掉还差25元", "40分");
        _click(_get(Button.class, it -> it.withText("记一笔钱")));
        _setValue(_get(BigDecimalField.class), new BigDecimal("500"));
        _setValue(_get(TextField.class), "社区经费");
        _click(_get(Button.class, it -> it.withText("记下")));
        assertThat(page()).contains("兑得起", "500元 · 社区自己");
    }

    @Test
    void theListIsPrintedWithoutTheEndOfTheCode() {
        var code = RewardsFixtures.reserved(context, place.id(), member).code();
        as(Office.STOREKEEPER);
        open(RewardsPaths.OFFLINE);
        assertThat(page()).contains(code.substring(0, 5) + "··", "花苗种子包").doesNotContain(code);
    }
}
