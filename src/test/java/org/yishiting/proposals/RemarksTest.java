package org.yishiting.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.GridKind;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.photos.Voices;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class RemarksTest {

    static final LocalDate TODAY = LocalDate.now(Zone.PORTAL);

    @Autowired RemarkLog remarks;
    @Autowired Raising raising;
    @Autowired Voices voices;
    @Autowired Raisers raisers;
    @Autowired Topics topics;
    @Autowired Grids grids;
    @Autowired HallFixtures given;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor contact;
    Actor staff;
    CommunityId building;

    @BeforeEach
    void aCommunityWithABuilding() {
        place = given.community();
        contact = ResidentsFixtures.holder(context, Office.GRID_CONTACT, place.id());
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        var grid = grids.add(staff, place.id(), "三格", GridKind.BASE, "贺小满");
        building = grids.addBuilding(staff, grid, "9号楼");
    }

    @Test
    void theLogIsFoundByKindWordsAndWhatIsNotGathered() {
        note(RemarkKind.WALK, "门禁坏了");
        note(RemarkKind.DUTY, "想要晾衣架");
        note(RemarkKind.WALK, "");

        assertThat(log(null, false, "")).containsExactlyInAnyOrder("门禁坏了", "想要晾衣架", "");
        assertThat(log(RemarkKind.DUTY, false, "")).containsExactly("想要晾衣架");
        assertThat(log(null, true, "")).containsExactlyInAnyOrder("门禁坏了", "想要晾衣架");
        assertThat(log(null, false, "门禁")).containsExactly("门禁坏了");
        assertThat(log(null, false, "%")).isEmpty();
    }

    @Test
    void theLogIsAboutPlacesNeverAboutPersons() {
        refuses("proposals.text.personal", () -> note(RemarkKind.WALK, "302的电话13800000000"));
        refuses("proposals.text.personal", () -> note(RemarkKind.WALK, "身份证11010519491231002X"));
        refuses("proposals.remark.text", () -> note(RemarkKind.DUTY, " "));
        refuses("proposals.remark.day", () -> remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.WALK, TODAY.plusDays(1), building, "", "门禁", 1)));
        refuses("proposals.remark.where", () -> remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.WALK, TODAY, null, "", "门禁", 1)));
        refuses("proposals.remark.place", () -> remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.WALK, TODAY, place.id(), "", "门禁", 1)));
    }

    @Test
    void whatIsGatheredOpensATopicToAskAboutAndEveryVoiceStaysLinkedAndIsTold() {
        var member = given.member(place);
        var post = remarks.say(member, place.id(), "北门", "门禁刷不开", List.of(), null);
        var slip = note(RemarkKind.SLIP, "门禁坏了半个月");

        var topic = remarks.gather(staff, place.id(), Set.of(post, slip), draft());

        assertThat(topics.find(topic).orElseThrow().stage()).isEqualTo(TopicStage.ASK);
        assertThat(raisers.in(topic)).containsExactly(member.resident());
        assertThat(remarks.of(topic)).extracting(RemarkView::id).containsExactlyInAnyOrder(post, slip);
        assertThat(remarks.of(topic)).filteredOn(it -> it.kind() == RemarkKind.SLIP).singleElement()
                .satisfies(it -> assertThat(it.enteredBy()).isEqualTo(contact.resident()));
        assertThat(jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(member.resident().toString()).query(String.class).list())
                .containsExactly("proposals.notice.gathered");
        assertThat(remarks.mine(member, place.id())).singleElement().satisfies(it -> assertThat(it.topic()).isEqualTo(topic));
        refuses("proposals.remark.gathered", () -> remarks.addTo(staff, given.topic(place, "别的"), Set.of(post)));
    }

    @Test
    void moreVoicesJoinATopicThatIsThere() {
        var topic = given.topic(place, "门禁");
        var member = given.member(place);

        remarks.addTo(staff, topic, Set.of(remarks.say(member, place.id(), "", "门禁刷不开", List.of(), null)));
        raising.too(member, topic);
        raising.too(given.member(place), topic);

        assertThat(raising.count(topic)).isEqualTo(2);
        assertThat(raising.did(member, topic)).isTrue();
        refuses("residents.roll.not-member", () -> raising.too(given.member(given.community()), topic));
        refuses("proposals.raise.late", () -> raising.too(member, given.topic(place, "办着的", TopicStage.ACT, java.time.Instant.now().plusSeconds(9_000))));
    }

    @Test
    void twoWhoGatherTheSameLineAtOnceGatherItOnce() throws Exception {
        var line = note(RemarkKind.WALK, "门禁坏了");
        var start = new CountDownLatch(1);
        try (var desks = Executors.newFixedThreadPool(2)) {
            var ends = IntStream.range(0, 2).mapToObj(_ -> desks.submit(() -> {
                start.await();
                return remarks.gather(staff, place.id(), Set.of(line), draft());
            })).toList();
            start.countDown();
            var refusals = 0;
            for (var end : ends) {
                try {
                    end.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessage("proposals.remark.gathered");
                    refusals++;
                }
            }
            assertThat(refusals).isOne();
        }
        assertThat(jdbc.sql("select count(*) from hall_topic where community_id = ?").param(place.id().toString()).query(Integer.class).single()).isOne();
    }

    @Test
    void nobodyFloodsTheLog() {
        var member = given.member(place);
        for (var number = 0; number < RemarkLog.POSTS_A_DAY; number++) {
            remarks.say(member, place.id(), "", "第" + number + "件事", List.of(), null);
        }
        refuses("proposals.remark.too-many", () -> remarks.say(member, place.id(), "", "还有一件", List.of(), null));
    }

    @Test
    void whereNobodyWentToAskShowsAndBeingToldAtTheDeskIsNotAsking() {
        remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.WALK, TODAY.minusDays(120), building, "", "都好", 1));
        note(RemarkKind.DUTY, "门禁坏了");
        remarks.note(contact, place.id(), new RemarkDraft(RemarkKind.VISIT, TODAY, null, "北门岗亭", "", 1));

        assertThat(remarks.coverage(staff, place.id())).containsExactlyInAnyOrder(
                new Coverage("9号楼", "三格", false, TODAY.minusDays(120)), new Coverage("北门岗亭", "", true, TODAY));
    }

    @Test
    @Tag("P20")
    void aSlipOfPaperStandsBesideAPostInTheOrderOfDays() {
        var post = remarks.say(given.member(place), place.id(), "", "门禁刷不开", List.of(), null);
        var slip = note(RemarkKind.SLIP, "门禁坏了");

        assertThat(remarks.log(staff, new RemarkQuery(place.id(), null, null, true, "", 0)).items()).extracting(RemarkView::id).containsExactly(slip, post);
    }

    @Test
    void whatIsSaidIntoATelephoneIsWrittenDownOnceAndThenGathered() {
        var member = given.member(place);
        var voice = voices.keep(member, new ByteArrayInputStream("#!AMR\n...".getBytes(StandardCharsets.US_ASCII)));
        refuses("photos.voice.gone", () -> remarks.say(given.member(place), place.id(), "", "", List.of(), voice));
        var said = remarks.say(member, place.id(), "北门", "", List.of(), voice);
        refuses("proposals.remark.nothing-raised", () -> remarks.gather(staff, place.id(), Set.of(said), draft()));
        refuses("community.office.required", () -> remarks.writeDown(member, said, "门禁坏了"));
        refuses("proposals.text.personal", () -> remarks.writeDown(staff, said, "打我电话19900001111"));

        remarks.writeDown(staff, said, "门禁坏了半个月");

        refuses("proposals.remark.written", () -> remarks.writeDown(contact, said, "门禁坏了"));
        assertThat(remarks.mine(member, place.id())).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("门禁坏了半个月");
            assertThat(it.voice()).isEqualTo(voice);
        });
        assertThat(remarks.of(remarks.gather(staff, place.id(), Set.of(said), draft()))).extracting(RemarkView::id).containsExactly(said);
    }

    private List<String> log(RemarkKind kind, boolean open, String words) {
        return remarks.log(contact, new RemarkQuery(place.id(), kind, null, open, words, 0)).items().stream().map(RemarkView::text).toList();
    }

    private RemarkId note(RemarkKind kind, String text) {
        return remarks.note(contact, place.id(), new RemarkDraft(kind, TODAY, building, "", text, 1));
    }

    private static TopicDraft draft() {
        return new TopicDraft("9号楼门禁", "门禁坏了半个月。", null, null, null);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
