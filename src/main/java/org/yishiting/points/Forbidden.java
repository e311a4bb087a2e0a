package org.yishiting.points;

import java.util.List;
import org.yishiting.base.RuleViolation;

/**
 * Words about what is never rewarded: a political stance, a rating, a petition filed or withdrawn, reporting a person, consent to data, money, health,
 * faith, fertility and family care. It finds what is said plainly; who wants to hide it can, which is why a rule is consulted on and adopted in public.
 */
final class Forbidden {

    private static final List<String> WORDS = List.of(
            "立场", "拥护", "表忠", "投赞成", "投反对", "赞成票", "反对票", "支持方案", "反对方案", "站队",
            "好评", "满分", "五星", "打高分", "点赞",
            "信访", "上访", "息访", "罢访", "撤访", "撤诉", "撤回投诉", "不投诉", "不上诉", "12345",
            "举报", "揭发", "检举", "告发", "曝光他人", "线索",
            "同意采集", "授权采集", "人脸", "刷脸", "个人信息", "交身份证",
            "捐款", "捐钱", "捐资", "认捐", "集资", "缴费", "物业费", "存款", "贷款", "购买", "消费",
            "献血", "体检", "接种", "疫苗", "核酸", "戒烟", "减肥", "病历", "血压",
            "入教", "退教", "信教", "宗教", "礼拜", "烧香", "祈福",
            "生育", "二孩", "三孩", "二胎", "三胎", "结扎", "节育", "婚检", "催生", "结婚", "离婚",
            "赡养", "孝敬", "孝老", "孝顺", "照顾父母", "照料家人", "照顾家人", "带孙", "育儿");

    private Forbidden() {}

    static void check(String text) {
        var squeezed = text.replaceAll("\\s", "");
        WORDS.stream().filter(squeezed::contains).findFirst().ifPresent(it -> {
            throw new RuleViolation("points.rule.forbidden", it);
        });
    }
}
