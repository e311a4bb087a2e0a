package org.yishiting.servicecatalog;

import java.time.LocalDate;
import java.util.List;
import org.yishiting.policy.Basis;

/** Texts that the rules let pass. */
public final class ServicecatalogFixtures {

    private ServicecatalogFixtures() {}

    public static GuideText text() {
        return new GuideText("义务教育与随迁入学", "Schooling", "孩子可以在这里上学。", "Children can go to school here.", "住在这里的孩子。", HukouNeed.NOT_NEEDED,
                "不看户口。", List.of(new Law("义务教育法第12条", "在父母工作或居住的地方上学。")), List.of("户口本"), List.of("到学校报名"), "不收学费", "片区的学校", "按招生日子", "",
                List.of("要不要居住证"), List.of("上学"), null);
    }

    public static NewSet set(String city, LocalDate from, LocalDate to) {
        return new NewSet(city, "2027年指标", "某府规〔2027〕1号", Basis.LAW, 100, from, to, """
                问：您今年多大？
                源：第3条
                选：18到30岁=30
                选：31到40岁=20
                问：您的居住证拿了几年？
                源：第4条
                数：年；每=1；分=3；起=5；最多=30
                """);
    }
}
