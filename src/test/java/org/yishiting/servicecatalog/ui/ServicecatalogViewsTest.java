package org.yishiting.servicecatalog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.Voting;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.servicecatalog.GuideDesk;
import org.yishiting.servicecatalog.GuideKey;
import org.yishiting.servicecatalog.IndicatorSet;
import org.yishiting.servicecatalog.IndicatorSets;
import org.yishiting.servicecatalog.LocalDetails;
import org.yishiting.servicecatalog.Quarter;
import org.yishiting.servicecatalog.ServicecatalogPaths;
import tools.jackson.databind.json.JsonMapper;

@Import(HallFixtures.class)
class ServicecatalogViewsTest extends ViewTest {

    private static final GuideKey SCHOOLING = new GuideKey("schooling");

    @Autowired HallFixtures given;
    @Autowired GuideDesk desk;
    @Autowired IndicatorSets sets;
    @Autowired Voting voting;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext portal;

    HallFixtures.Place place;
    Actor staff;

    @BeforeEach
    void aPlace() {
        place = given.community();
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
    }

    @AfterEach
    void nobodyRulesTheNation() {
        jdbc.sql("delete from community_office where place_id = ?").param(CommunityId.NATION.toString()).update();
    }

    @Test
    void everydayWordsLeadToTheGuideWithoutAnAccount() {
        open(ServicecatalogPaths.SERVICES + "?at=" + place.code());
        assertThat(page()).contains("办事指南", "松月社区", "18件", "法律已经给了我什么");
        _setValue(_get(TextField.class), "孩子上学");
        open(ServicecatalogPaths.search("孩子上学"));
        assertThat(drawn("a.ys-row").getFirst().attr("href")).isEqualTo("services/schooling");
        assertThat(page()).contains("义务教育与随迁入学", "不看户口");
    }

    @Test
    void whereNothingIsFoundItSaysWhoCanBeAsked() {
        open(ServicecatalogPaths.SERVICES + "?at=" + place.code());
        open(ServicecatalogPaths.search("火星移民"));
        assertThat(page()).contains("没有找到「火星移民」", "12345", "小吴");
    }

    @Test
    @Tag("P47")
    void aGuideSaysByWhichLawInPlainWordsAndWhatIsKnownHere() {
        desk.publish(staff, place.id(), SCHOOLING, desk.draft(staff, place.id(), SCHOOLING, new LocalDetails("松月小学门卫室", "周一到周五", "12345", "", "四月登记"), "第一次写"));
        open("services/schooling?at=" + place.code());
        assertThat(page()).contains("不看户口", "义务教育法第12条", "当地政府要给一样的条件", "松月小学门卫室", "四月登记", "各地不一样", "核对过", "小吴");
        assertThat(drawn("h1").text()).isEqualTo("义务教育与随迁入学");
        assertThat(page()).doesNotContain("还没有写地方");
    }

    @Test
    void whatIsUnderReviewOldOrGoneSaysSo() {
        desk.publish(staff, place.id(), SCHOOLING, desk.draft(staff, place.id(), SCHOOLING, new LocalDetails("门卫室", "", "", "", ""), "第一次写"));
        desk.doubt(staff, place.id(), SCHOOLING, "两个窗口说法不一样");
        open("services/schooling?at=" + place.code());
        assertThat(page()).contains("正在核对：两个窗口说法不一样。去之前先打电话问");

        desk.check(staff, place.id(), SCHOOLING);
        jdbc.sql("update servicecatalog_edition set checked_on = ? where place_id = ?").params(LocalDate.now(Zone.PORTAL).minusMonths(8), place.id().toString()).update();
        open("services");
        open("services/schooling");
        assertThat(page()).contains("很久没核对", "隔得久了");

        desk.retire(staff, place.id(), SCHOOLING, "并到区里办");
        open("services");
        open("services/schooling");
        assertThat(page()).contains("不再用了：并到区里办。").doesNotContain("带什么");
    }

    @Test
    void englishReadersGetTitlesAndAreToldTheRestIsChinese() {
        open("services/schooling?at=" + place.code());
        speak(Locale.ENGLISH);
        assertThat(drawn("h1").text()).isEqualTo("Compulsory schooling for children who move with their parents");
        assertThat(page()).contains("What follows is in Chinese only");
        assertThat(drawn(".ys-guide").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void theSelfCheckIsAnsweredInTheBrowserAndEveryQuestionMayStayUnanswered() {
        open(ServicecatalogPaths.WIZARD + "?at=" + place.code());
        assertThat(drawn("form[data-wizard] fieldset")).hasSize(5);
        assertThat(drawn("fieldset input[checked]")).hasSize(5).allMatch(it -> it.val().equals("unsaid"));
        assertThat(drawn("[data-check]")).hasSize(18).allSatisfy(it -> assertThat(JsonMapper.shared().readTree(it.attr("data-check")).has("otherwise")).isTrue());
        assertThat(page()).contains("不发出去，也不存下来", "这是帮您对照，不是决定");
    }

    @Test
    @Tag("P43")
    void aTablePastItsLastDayIsLookedAtAndGivesNoTotal() {
        open(ServicecatalogPaths.set(set("广州").id()));
        assertThat(page()).contains("不作为审批依据", "2026年11月16日", "今天不能用", "不给合计", "18到30岁");
        assertThat(drawn("[data-settlement]")).isEmpty();
        assertThat(drawn("input")).isEmpty();
        assertThat(drawn("output")).isEmpty();
    }

    @Test
    void aTableThatHoldsShowsPointsCapAndSourceOfEachQuestion() {
        open(ServicecatalogPaths.set(set("上海").id()));
        assertThat(drawn("[data-settlement] [data-indicator]")).hasSize(3);
        assertThat(page()).contains("不作为审批依据", "不发出去", "出处：二手资料", "最多30分", "每1年3分", "不封顶", "合计0分", "标准分是120分");
        assertThat(drawn("input[data-most=30]").attr("data-base")).isEqualTo("5");
    }

    private IndicatorSet set(String city) {
        return sets.list().stream().filter(it -> it.city().equals(city)).findFirst().orElseThrow();
    }

    @Test
    void staffWriteWhatHoldsHereAndPublishIt() {
        signIn(staff, "COMMITTEE_STAFF");
        open("services?at=" + place.code());
        open(ServicecatalogPaths.ADMIN);
        assertThat(page()).contains("管办事指南", "这里还没写");
        open(ServicecatalogPaths.edit(SCHOOLING));
        _setValue(_get(TextField.class, it -> it.withLabel("地方")), "松月小学门卫室");
        _setValue(_get(TextField.class, it -> it.withLabel("改了什么，为什么")), "第一次写");
        _click(_get(Button.class, it -> it.withText("公布")));
        assertThat(_get(Slip.class).getElement().getTextRecursively()).contains("公布了，核对日期记成今天");
        assertThat(page()).contains("第1版", "小吴", "没有改字，只说一声");
        _setValue(_get(TextField.class, it -> it.withLabel("原因")), "打电话没人接");
        _click(_get(Button.class, it -> it.withText("正在核对")));
        assertThat(page()).contains("现在是正在核对：打电话没人接");

        open("admin/today");
        assertThat(page()).contains("核对指南", "义务教育与随迁入学");
    }

    @Test
    void administratorsOfTheNationKeepTextAndTables() {
        var nation = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, CommunityId.NATION);
        signIn(nation, "ADMINISTRATOR");
        open("services?at=" + place.code());
        open(ServicecatalogPaths.editText(SCHOOLING));
        assertThat(page()).contains("改通用文字");
        assertThatThrownBy(() -> _click(_get(Button.class, it -> it.withText("公布")))).isInstanceOf(RuleViolation.class).hasMessage("servicecatalog.why.missing");
        open(ServicecatalogPaths.ADMIN_SETS);
        assertThat(page()).contains("积分表", "广州", "今天不能用");
        _click(_get(Button.class, it -> it.withText("录一张新表")));
        assertThatThrownBy(() -> _click(_get(Button.class, it -> it.withText("存下这张表")))).isInstanceOf(RuleViolation.class).hasMessage("servicecatalog.set.city");
    }

    @Test
    void aLocalAdministratorIsToldWhoKeepsTheGeneralText() {
        signIn(ResidentsFixtures.holder(context, Office.ADMINISTRATOR, place.id()), "ADMINISTRATOR");
        open(ServicecatalogPaths.editText(SCHOOLING));
        assertThat(page()).contains("由全国的管理员来管");
        open(ServicecatalogPaths.ADMIN_SETS);
        assertThat(page()).contains("由全国的管理员来管");
    }

    @Test
    @Tag("P25")
    void equalVoiceShowsHowManyOfEachGroupWereHeard() {
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, "通道不能停").getFirst();
        people(30, HukouStatus.NON_LOCAL, 24, statement);
        people(40, HukouStatus.LOCAL, 21, statement);
        people(25, HukouStatus.UNDISCLOSED, 20, statement);

        open(ServicecatalogPaths.equalVoice(place.code()));

        assertThat(drawn("table").getFirst().text()).contains("新居民 30 95 32%", "老居民 40 95 42%", "未声明 25 95 26%", "合计 95 95 100%");
        assertThat(drawn("table").get(1).text()).contains("新居民 24 30 80%", "老居民 21 40 53%", "未声明 20 25 80%", "合计 65 95 68%");
        assertThat(page()).contains("这个季度还没过完");
    }

    @Test
    @Tag("P17")
    @Tag("P25")
    void groupsThatAreTooSmallAreLeftOutWithTheOneThatWouldGiveThemAway() throws Exception {
        var topic = given.topic(place, "停车");
        var statement = given.statements(topic, "通道不能停").getFirst();
        people(19, HukouStatus.NON_LOCAL, 19, statement);
        people(40, HukouStatus.LOCAL, 30, statement);
        people(25, HukouStatus.UNDISCLOSED, 25, statement);

        open(ServicecatalogPaths.equalVoice(place.code()));
        assertThat(drawn("table").getFirst().text()).contains("新居民 不显示 84 不显示", "老居民 40 84 48%", "未声明 不显示 84 不显示", "合计 84 84 100%");
        assertThat(drawn("table").get(1).text()).contains("新居民 不显示 不显示 不显示", "老居民 30 40 75%", "合计 74 84 88%").doesNotContain("19");
        assertThat(page()).contains("不到20人的");

        var quarter = Quarter.of(LocalDate.now(Zone.PORTAL));
        var csv = get(ServicecatalogPaths.equalVoiceData(place.code(), quarter) + "&format=csv").getContentAsString();
        assertThat(csv).contains("quarter,from,to,measure,group,count,of", quarter + "," + quarter.from() + "," + quarter.until().minusDays(1) + ",speakers,new,,", ",speakers,long-standing,30,40");
        assertThat(get("api/v1/communities/" + place.code() + "/equal-voice").getContentAsString()).contains("\"measure\":\"members\"");
        assertThat(get("api/v1/communities/" + place.code() + "/equal-voice?quarter=2099-Q1").getStatus()).isEqualTo(400);
        assertThat(get("api/v1/communities/000000000000/equal-voice").getStatus()).isEqualTo(404);
    }

    @Test
    void aQuarterLongAgoCountsWhoWasThereThen() {
        people(30, HukouStatus.LOCAL, 0, null);
        open(ServicecatalogPaths.equalVoice(place.code(), Quarter.of(LocalDate.now(Zone.PORTAL)).previous()));
        assertThat(drawn("table").getFirst().text()).contains("合计 不显示 不显示");
    }

    @Test
    void theHomePageLeadsThere() {
        open("communities?chosen=" + place.code());
        open("");
        assertThat(drawn("a[href=services]")).isNotEmpty();
        assertThat(drawn("a[href='" + ServicecatalogPaths.equalVoice(place.code()) + "']")).isNotEmpty();
    }

    private void people(int count, HukouStatus hukou, int heard, @Nullable StatementId statement) {
        for (var index = 0; index < count; index++) {
            var member = given.member(place);
            jdbc.sql("update residents_membership set hukou = ? where resident_id = ?").params(hukou.name(), member.resident().toString()).update();
            if (index < heard && statement != null) {
                voting.cast(member, statement, Stance.AGREE);
            }
        }
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(portal).apply(SecurityMockMvcConfigurers.springSecurity()).build()
                .perform(MockMvcRequestBuilders.get("/" + path)).andReturn().getResponse();
    }
}
