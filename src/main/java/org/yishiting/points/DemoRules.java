package org.yishiting.points;

import static org.yishiting.points.About.CLEANING;
import static org.yishiting.points.About.CULTURE;
import static org.yishiting.points.About.GARDEN;
import static org.yishiting.points.About.HELPING;
import static org.yishiting.points.About.LEARNING;
import static org.yishiting.points.About.MEETING_WORK;
import static org.yishiting.points.About.PLACES;
import static org.yishiting.points.About.SAFETY;
import static org.yishiting.points.About.SHARING;
import static org.yishiting.points.About.SKILLS;
import static org.yishiting.points.About.SORTING;
import static org.yishiting.points.About.STEWARDSHIP;
import static org.yishiting.points.About.TAKING_PART;
import static org.yishiting.points.About.TEACHING;
import static org.yishiting.points.About.VOLUNTEERING;
import static org.yishiting.points.About.WELCOMING;
import static org.yishiting.points.CapPeriod.MONTH;
import static org.yishiting.points.CapPeriod.QUARTER;
import static org.yishiting.points.CapPeriod.YEAR;
import static org.yishiting.points.Evidence.CONFIRMED;
import static org.yishiting.points.Evidence.SHOWN;
import static org.yishiting.points.Evidence.SIGN_IN;
import static org.yishiting.points.Evidence.SYSTEM;

import java.util.List;

/** Twenty rules to begin with, and one that people are asked about. */
final class DemoRules {

    static final List<RuleDraft> ALL = List.of(
            new RuleDraft(TAKING_PART, "参加集中议事", RuleUnit.SESSION, 2, 6, MONTH, null, SIGN_IN, "现场签到或线上参加，说什么都一样"),
            new RuleDraft(TAKING_PART, "提出一条观点", RuleUnit.PIECE, 1, 3, MONTH, "hall.statement-made", SYSTEM, "通过格式检查就算，与观点无关"),
            new RuleDraft(TAKING_PART, "完成民主评事", RuleUnit.TIME, 1, 4, MONTH, "actions.verdict-given", SYSTEM, "评高评低都一样"),
            new RuleDraft(VOLUNTEERING, "志愿服务", RuleUnit.HOUR, 2, 20, MONTH, null, SHOWN, "志愿记录"),
            new RuleDraft(CLEANING, "楼道和公共区清洁行动", RuleUnit.TIME, 3, 12, MONTH, null, SIGN_IN, "活动单"),
            new RuleDraft(SORTING, "垃圾分类桶边引导", RuleUnit.TIME, 3, 12, MONTH, null, SIGN_IN, "排班表"),
            new RuleDraft(HELPING, "邻里互助", RuleUnit.TIME, 3, 12, MONTH, null, CONFIRMED, "代购、陪诊等，双方确认，不记病情"),
            new RuleDraft(MEETING_WORK, "担任听证会参加人并完成笔录确认", RuleUnit.SESSION, 5, 15, QUARTER, null, SIGN_IN, "笔录签字"),
            new RuleDraft(MEETING_WORK, "会议记录、手语或方言翻译", RuleUnit.SESSION, 6, 12, MONTH, null, SHOWN, "会议单"),
            new RuleDraft(PLACES, "设施隐患上报并核实", RuleUnit.PIECE, 3, 9, MONTH, null, SHOWN, "只报地点和设施，工单核实"),
            new RuleDraft(SAFETY, "消防、急救、防灾演练", RuleUnit.TIME, 4, 8, QUARTER, null, SIGN_IN, "签到"),
            new RuleDraft(SKILLS, "持急救等公开证书并愿为社区服务", RuleUnit.YEAR, 15, 15, YEAR, null, SHOWN, "出示证书，不留存"),
            new RuleDraft(SHARING, "闲置图书物品共享", RuleUnit.ITEM, 1, 10, MONTH, null, SHOWN, "交接单"),
            new RuleDraft(TEACHING, "开一堂技能微课", RuleUnit.TIME, 8, 16, QUARTER, null, SHOWN, "课表"),
            new RuleDraft(LEARNING, "参加普法、反诈讲座", RuleUnit.TIME, 2, 4, MONTH, null, SIGN_IN, "签到"),
            new RuleDraft(GARDEN, "社区花园认养", RuleUnit.QUARTER, 10, 10, QUARTER, null, SHOWN, "每季度查看一次"),
            new RuleDraft(STEWARDSHIP, "楼栋协管、义务监督员履职", RuleUnit.QUARTER, 10, 10, QUARTER, null, SHOWN, "履职表"),
            new RuleDraft(WELCOMING, "新居民融入伙伴", RuleUnit.PAIR, 5, 10, QUARTER, null, CONFIRMED, "双方确认"),
            new RuleDraft(TEACHING, "教长者用手机和适老版", RuleUnit.TIME, 3, 12, MONTH, null, CONFIRMED, "双方确认"),
            new RuleDraft(CULTURE, "组织文体活动", RuleUnit.TIME, 5, 10, MONTH, null, SHOWN, "活动单"));

    /** Asked about now: more room for those who guide at the bins. */
    static final RuleDraft ASKED = new RuleDraft(SORTING, "垃圾分类桶边引导", RuleUnit.TIME, 3, 18, MONTH, null, SIGN_IN, "排班表，雨天也有人");

    private DemoRules() {}
}
