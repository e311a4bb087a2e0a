package org.yishiting.rewards;

import java.util.List;
import org.yishiting.base.RuleViolation;

/** What must never be had for points: public services, places in a queue, rights, relief from duties, money. */
final class NotForSale {

    private static final List<String> WORDS = List.of("优先", "插队", "排队", "免排", "号源", "挂号", "就诊", "看病", "床位", "入学", "学位", "上学", "入园", "办证", "代办", "办理", "证明",
            "居住证", "落户", "户口", "入户", "低保", "公租房", "廉租", "社保", "医保", "公积金", "贷款", "授信", "信用", "投票", "选票", "选举", "表决", "名额", "席位", "车位", "摇号",
            "减免", "免除", "抵扣", "物业费", "罚款", "处罚", "评优", "荣誉", "奖状", "现金", "红包", "提现", "礼金", "购物卡", "彩票", "香烟", "卷烟", "白酒");

    private NotForSale() {}

    /** Refuses with {@code rewards.not-for-sale} and the word that gives it away. */
    static void check(String words) {
        WORDS.stream().filter(words::contains).findFirst().ifPresent(it -> {
            throw new RuleViolation("rewards.not-for-sale", it);
        });
    }
}
