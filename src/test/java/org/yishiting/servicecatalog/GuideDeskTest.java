package org.yishiting.servicecatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.policy.Basis;
import org.yishiting.residents.ResidentsFixtures;

/** Who keeps a guide true, and what people read meanwhile. */
@Import(HallFixtures.class)
class GuideDeskTest extends ViewTest {

    static final GuideKey SCHOOLING = new GuideKey("schooling");
    /** Changed by one test only: the general texts are those of the whole run. */
    static final GuideKey SHOPPING = new GuideKey("daily-shopping");

    @Autowired Guides guides;
    @Autowired GuideDesk desk;
    @Autowired IndicatorSets sets;
    @Autowired HallFixtures given;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;

    CommunityId place;
    Actor staff;

    @BeforeEach
    void aPlaceWithStaff() {
        place = given.community().id();
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    void theGuidesAreThereFromTheStartAndSayThatNobodyHereHasCheckedThem() {
        assertThat(guides.list(place)).extracting(it -> it.key().toString()).containsExactlyElementsOf(GuideSeeds.GUIDES);
        assertThat(find()).satisfies(it -> {
            assertThat(it.here()).isNull();
            assertThat(it.checked().checkedOn()).isNull();
            assertThat(it.overdue()).isFalse();
        });
        assertThat(sets.list()).extracting(IndicatorSet::city).contains("上海", "广州");
    }

    @Test
    void whatIsWrittenIsReadOncePublishedAndOnlyHere() {
        var number = desk.draft(staff, place, SCHOOLING, details("松月小学"), "第一次写");
        assertThat(find().local()).isNull();

        desk.publish(staff, place, SCHOOLING, number);

        assertThat(find().local()).isEqualTo(details("松月小学"));
        assertThat(find().checked()).satisfies(it -> {
            assertThat(it.checkedOn()).isEqualTo(LocalDate.now(Zone.PORTAL));
            assertThat(it.checkedBy()).isEqualTo(staff.resident());
        });
        assertThat(guides.find(given.community().id(), SCHOOLING).orElseThrow().local()).isNull();
        assertThat(guides.history(place, SCHOOLING)).hasSize(1).first().satisfies(it -> assertThat(it.by()).isEqualTo(staff.resident()));
    }

    @Test
    void theNearestPlaceThatHasPublishedIsRead() {
        var county = given.community().id();
        jdbc.sql("update community_place set parent_id = ? where community_id = ?").params(county.toString(), place.toString()).update();
        var above = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, county);
        desk.publish(above, county, SCHOOLING, desk.draft(above, county, SCHOOLING, details("区教育局"), "全区一样"));
        desk.draft(staff, place, SCHOOLING, details("松月小学"), "草稿");
        assertThat(find().local()).isEqualTo(details("区教育局"));

        desk.publish(staff, place, SCHOOLING, 1);
        assertThat(find().local()).isEqualTo(details("松月小学"));
    }

    @Test
    void theHistoryIsNeverOverwrittenAndAStalePageDoesNotPublish() {
        desk.draft(staff, place, SCHOOLING, details("甲"), "第一次写");
        desk.draft(staff, place, SCHOOLING, details("乙"), "搬了");
        refuses("servicecatalog.version.stale", () -> desk.publish(staff, place, SCHOOLING, 1));
        desk.publish(staff, place, SCHOOLING, 2);
        assertThat(guides.history(place, SCHOOLING)).extracting(GuideVersion::why).containsExactly("搬了", "第一次写");
        assertThat(desk.latest(staff, place, SCHOOLING)).contains(details("乙"));
    }

    @Test
    void twoAtOnceBothStayInTheHistory() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(6)) {
            var drafts = IntStream.range(0, 6).mapToObj(it -> people.submit(() -> {
                start.await();
                return desk.draft(staff, place, SCHOOLING, details("第" + it + "处"), "一起写");
            })).toList();
            start.countDown();
            var numbers = new ArrayList<Integer>();
            for (Future<Integer> draft : drafts) {
                try {
                    numbers.add(draft.get());
                } catch (ExecutionException e) {
                    throw new AssertionError(e.getCause());
                }
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
        assertThat(guides.history(place, SCHOOLING)).hasSize(6);
    }

    @Test
    void aGuideNotCheckedForLongSaysSoUntilSomebodyLooks() {
        desk.publish(staff, place, SCHOOLING, desk.draft(staff, place, SCHOOLING, details("松月小学"), "第一次写"));
        checked(LocalDate.now(Zone.PORTAL).minusMonths(6));
        assertThat(find().overdue()).isFalse();
        checked(LocalDate.now(Zone.PORTAL).minusMonths(6).minusDays(1));
        assertThat(find().overdue()).isTrue();

        desk.check(staff, place, SCHOOLING);

        assertThat(find().overdue()).isFalse();
        assertThat(guides.history(place, SCHOOLING)).hasSize(1);
    }

    @Test
    void underReviewIsReadWithItsReasonAndRetiredIsOffTheList() {
        refuses("servicecatalog.version.none", () -> desk.doubt(staff, place, SCHOOLING, "两个窗口说法不一样"));
        desk.publish(staff, place, SCHOOLING, desk.draft(staff, place, SCHOOLING, details("松月小学"), "第一次写"));
        refuses("servicecatalog.why.missing", () -> desk.doubt(staff, place, SCHOOLING, " "));
        desk.doubt(staff, place, SCHOOLING, "两个窗口说法不一样");
        assertThat(find()).satisfies(it -> {
            assertThat(it.state()).isEqualTo(GuideState.UNDER_REVIEW);
            assertThat(it.why()).isEqualTo("两个窗口说法不一样");
            assertThat(it.readable()).isTrue();
        });

        desk.retire(staff, place, SCHOOLING, "并到区里办");
        assertThat(guides.list(place)).extracting(Guide::key).doesNotContain(SCHOOLING);
        assertThat(find().why()).isEqualTo("并到区里办");

        desk.publish(staff, place, SCHOOLING, desk.draft(staff, place, SCHOOLING, details("松月小学"), "又办了"));
        assertThat(find().state()).isEqualTo(GuideState.PUBLISHED);
    }

    @Test
    void theGeneralTextIsTheNationsAndKeepsItsSelfCheck() {
        var nation = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, CommunityId.NATION);
        var before = guides.find(place, SHOPPING).orElseThrow().text();
        refuses("community.office.required", () -> desk.rewrite(staff, SHOPPING, before, "改字"));
        refuses("community.office.required", () -> desk.draft(staff, CommunityId.NATION, SHOPPING, details("北门"), "改字"));
        refuses("servicecatalog.local.place", () -> desk.draft(nation, CommunityId.NATION, SHOPPING, details("北门"), "改字"));
        var changed = new GuideText(before.title(), before.titleEn(), "孩子可以在这里上学，不收学费。", before.summaryEn(), before.who(), before.hukou(), before.hukouWhy(), before.laws(),
                before.bring(), before.steps(), before.fee(), before.where(), before.term(), before.link(), before.confirm(), before.words(), before.check());
        desk.publish(nation, CommunityId.NATION, SHOPPING, desk.rewrite(nation, SHOPPING, changed, "写短一点"));
        assertThat(guides.find(place, SHOPPING).orElseThrow().text().summary()).isEqualTo("孩子可以在这里上学，不收学费。");
        assertThat(guides.find(place, SHOPPING).orElseThrow().text().check()).isEqualTo(before.check());

        desk.publish(nation, CommunityId.NATION, SHOPPING, desk.rewrite(nation, SHOPPING, before, "改回来"));
        jdbc.sql("delete from community_office where resident_id = ?").param(nation.resident().toString()).update();
    }

    @Test
    void whatIsMissingIsNamed() {
        refuses("servicecatalog.local.empty", () -> desk.draft(staff, place, SCHOOLING, new LocalDetails("", "周一", "", "", ""), "写"));
        refuses("servicecatalog.link.unreadable", () -> desk.draft(staff, place, SCHOOLING, new LocalDetails("门卫室", "", "", "javascript:alert(1)", ""), "写"));
        refuses("servicecatalog.why.missing", () -> desk.draft(staff, place, SCHOOLING, details("门卫室"), ""));
        refuses("servicecatalog.guide.unknown", () -> desk.draft(staff, place, new GuideKey("nothing"), details("门卫室"), "写"));
    }

    @Test
    @Tag("P43")
    void aTableIsEnteredWithSourceAndDaysAndTakenOutAgain() {
        var nation = ResidentsFixtures.holder(context, Office.ADMINISTRATOR, CommunityId.NATION);
        var today = LocalDate.now(Zone.PORTAL);
        refuses("servicecatalog.set.dates", () -> sets.enter(nation, ServicecatalogFixtures.set("临江", today, today)));
        refuses("servicecatalog.set.source", () -> sets.enter(nation, new NewSet("临江", "表", " ", Basis.LAW, null, today, today.plusYears(1), "问：一？\n源：甲\n选：是=1")));
        var over = sets.enter(nation, ServicecatalogFixtures.set("临江", today.minusYears(1), today.minusDays(1)));
        var runs = sets.enter(nation, ServicecatalogFixtures.set("临江", today, today.plusYears(1)));
        assertThat(sets.expired(sets.find(over).orElseThrow())).isTrue();
        assertThat(sets.expired(sets.find(runs).orElseThrow())).isFalse();
        sets.retire(nation, over);
        sets.retire(nation, runs);
        assertThat(sets.find(over)).isEmpty();
        assertThat(jdbc.sql("select count(*) from servicecatalog_indicator_set where city = '临江' and retired_at is not null").query(Integer.class).single()).isEqualTo(2);
        jdbc.sql("delete from community_office where resident_id = ?").param(nation.resident().toString()).update();
    }

    private Guide find() {
        return guides.find(place, SCHOOLING).orElseThrow();
    }

    private void checked(LocalDate on) {
        jdbc.sql("update servicecatalog_edition set checked_on = ? where place_id = ?").params(on, place.toString()).update();
    }

    private static LocalDetails details(String venue) {
        return new LocalDetails(venue, "周一到周五", "12345", "", "");
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
