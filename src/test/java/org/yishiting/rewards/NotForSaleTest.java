package org.yishiting.rewards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishiting.base.RuleViolation;

/** No reward is a public service, a place in a queue or a right. */
class NotForSaleTest {

    @ParameterizedTest
    @Tag("P20")
    @ValueSource(strings = {"就诊优先号", "免排队券", "入学加分学位", "代办居住证", "车位摇号名额", "物业费抵扣", "公租房申请", "居委会选举一票", "现金5元", "贷款利率优惠", "文明荣誉奖状"})
    void publicServicesQueuesAndRightsAreNotForSale(String name) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> NotForSale.check(name)).withMessage("rewards.not-for-sale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"打印复印券20页", "转赠社区互助箱", "便民维修券", "花苗种子包", "洗衣皂垃圾袋组合", "社区食堂餐券", "家庭合影一次", "保温杯"})
    void smallThanksAre(String name) {
        assertThatCode(() -> NotForSale.check(name)).doesNotThrowAnyException();
    }
}
