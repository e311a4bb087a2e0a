package org.yishiting.servicecatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yishiting.community.CommunityId;

/** What the portal brings along: complete, plain, and nothing that was not checked passed off as law. */
class ShippedGuidesTest {

    private static final int LONGEST_SENTENCE = 45;

    static Stream<String> guides() {
        return GuideSeeds.GUIDES.stream();
    }

    @Test
    void thereAreTheEighteenOfTheCatalogue() {
        assertThat(guides()).hasSize(18).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideSaysWhoByWhichLawAndWhatToAskLocally(String name) {
        var text = GuideSeeds.text(name);
        assertThat(List.of(text.title(), text.titleEn(), text.summary(), text.summaryEn(), text.who(), text.hukouWhy(), text.where())).noneMatch(String::isBlank);
        assertThat(text.laws()).isNotEmpty().allSatisfy(it -> assertThat(it.says()).isNotBlank());
        assertThat(text.confirm()).isNotEmpty();
        assertThat(text.words()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(text.link()).matches("(https?://[a-z0-9.]+)?");
    }

    /** 小学五年级: short sentences, no long words of offices. */
    @ParameterizedTest
    @MethodSource("guides")
    @Tag("P47")
    void aChildOfTenCanReadIt(String name) {
        var text = GuideSeeds.text(name);
        var all = new ArrayList<>(List.of(text.summary(), text.who(), text.hukouWhy(), text.fee(), text.where(), text.term()));
        all.addAll(text.bring());
        all.addAll(text.steps());
        all.addAll(text.confirm());
        text.laws().forEach(it -> all.add(it.says()));
        var check = text.check();
        assertThat(check).isNotNull();
        all.add(String.valueOf(check == null ? "" : check.say()));
        assertThat(all.stream().flatMap(it -> Arrays.stream(it.split("[。；？]")))).allSatisfy(it -> assertThat(it.length()).as(it).isLessThanOrEqualTo(LONGEST_SENTENCE));
        assertThat(String.join("", all)).doesNotContain("应当", "予以", "依法依规", "上述", "有关部门", "用户");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theSelfCheckAsksOnlyWhatIsAskedAndSaysSomething(String name) {
        var check = GuideSeeds.text(name).check();
        if (check == null) {
            throw new AssertionError(name + " has no self-check");
        }
        assertThat(check.say()).isNotBlank();
        assertThat(check.otherwise()).as("who says nothing is not sent away").isIn(Likelihood.LIKELY, Likelihood.UNCLEAR);
        for (var rule : check.rules()) {
            assertThat(rule.when()).isNotEmpty();
            rule.when().forEach((question, answers) -> assertThat(Questions.asked().get(question)).as(question).isNotNull().containsAll(answers));
            assertThat(rule.say().isBlank()).isEqualTo(rule.then() == Likelihood.SKIP);
        }
    }

    @ParameterizedTest
    @CsvSource({"上学,schooling", "孩子转学怎么办,schooling", "娃读书,schooling", "看病,public-health", "打疫苗,public-health", "身份证丢了,resident-card", "居住证,residence-permit",
            "暂住证,residence-permit", "租房,housing", "欠薪,legal-aid", "老板不发工资,legal-aid", "社保断缴,social-insurance", "公积金,housing-fund", "护照,exit-entry",
            "考驾照,driving-licence", "电动车上牌,transport", "买菜,daily-shopping", "老年卡,elderly-care", "考会计证,vocational-exams", "准生证,birth-registration",
            "落户,other-services", "找工作,employment", "借书,culture-sport", "passport,exit-entry", "school,schooling"})
    void everydayWordsFindTheGuideFirst(String words, String wanted) {
        assertThat(new GuideSearch(words).in(all())).extracting(it -> it.key().toString()).first().isEqualTo(wanted);
    }

    @Test
    void wordsThatMeanNothingFindNothing() {
        assertThat(new GuideSearch("火星移民局 xyzzy").in(all())).isEmpty();
        assertThat(new GuideSearch("？").in(all())).isEmpty();
    }

    /** Domain brief 3.0: values of 北京 and 深圳 were not verified. */
    @Test
    @Tag("P43")
    void onlyMarkedTablesComeAlong() throws IOException {
        assertThat(GuideSeeds.SETS).containsExactly("guangzhou-2018", "shanghai");
        for (var name : GuideSeeds.SETS) {
            var file = Files.readString(Path.of("src/main/resources/servicecatalog/sets/" + name + ".json"));
            assertThat(file).contains("二手资料").doesNotContain("北京", "深圳");
        }
        assertThat(Files.readString(Path.of("src/main/resources/servicecatalog/sets/guangzhou-2018.json"))).contains(LocalDate.of(2026, 11, 16).toString());
    }

    private static List<Guide> all() {
        var edition = new Edition(CommunityId.NATION, "", GuideState.PUBLISHED, null, 1, 1, null, null);
        return guides().map(it -> new Guide(new GuideKey(it), GuideSeeds.text(it), edition, null, null, false)).toList();
    }

    @Test
    void questionsAreAllAnsweredByNotSaying() {
        assertThat(Questions.asked().values()).allMatch(it -> it.getFirst().equals(Questions.UNSAID));
        assertThat(Questions.asked()).containsOnlyKeys(Map.of("months", 1, "basis", 1, "permit", 1, "child", 1, "elder", 1).keySet());
    }
}
