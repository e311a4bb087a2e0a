package org.yishiting.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.ModerationFixtures;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Reports;
import org.yishiting.residents.ResidentsFixtures;

@Import(HallFixtures.class)
class DebateTest extends ViewTest {

    @Autowired HallFixtures given;
    @Autowired Debate debate;
    @Autowired Topics topics;
    @Autowired Queue queue;
    @Autowired Reports reports;
    @Autowired List<TopicPart> parts;
    @Autowired ThoseWhoArgued tookPart;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    HallFixtures.Place place;
    TopicId topic;
    Actor known;
    Actor staff;

    @BeforeEach
    void aTopic() {
        place = given.community();
        topic = given.topic(place, "小区停车");
        known = given.member(place);
        ModerationFixtures.known(context, place.id(), known);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
    }

    @Test
    void aKnownNeighboursArgumentIsPublicAtOnceAndCounted() {
        assertThat(debate.argue(known, topic, draft(Side.AGAINST, "绿地不能占", "占了绿地，没车的人到哪里散步。")).published()).isTrue();

        assertThat(debate.counts(topic)).isEqualTo(new Counts(0, 1, 0));
        assertThat(debate.page(topic, null, null, 20).arguments()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("绿地不能占");
            assertThat(it.author()).isEqualTo("小吴");
        });
        assertThat(debate.page(topic, Side.FOR, null, 20).arguments()).isEmpty();
        assertThat(tookPart.in(topic)).containsExactly(known.resident());
    }

    @Test
    void aNewcomersWaitsAndIsNowhereUntilSomebodyHasRead() {
        var newcomer = given.member(place);
        var publication = debate.argue(newcomer, topic, draft(Side.FOR, "", "错时停车先试三个月，不行再改。"));

        assertThat(publication.published()).isFalse();
        assertThat(debate.counts(topic).all()).isZero();
        assertThat(debate.page(topic, null, null, 20).arguments()).isEmpty();
        assertThat(tookPart.in(topic)).isEmpty();

        queue.publish(staff, publication.text(), 1);
        assertThat(debate.counts(topic)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aRemovedOneKeepsItsPlaceWithTheClauseAndCountsNoMore() {
        debate.argue(known, topic, draft(Side.FOR, "标题", "这段话后来撤下了。"));
        var id = debate.page(topic, null, null, 1).arguments().getFirst().id();
        reports.report(given.member(place), Debate.ARGUMENT, id.toString(), 2, "");
        var waiting = queue.waiting(staff, place.id(), 5).getFirst();
        queue.refuse(staff, waiting.id(), waiting.round(), 2, "");

        assertThat(debate.page(topic, null, null, 20).arguments()).singleElement().satisfies(it -> {
            assertThat(it.removed()).isTrue();
            assertThat(it.text() + it.author()).isEmpty();
            assertThat(it.clause()).isEqualTo(2);
        });
        assertThat(debate.counts(topic).all()).isZero();
        refuses("debate.gone", () -> debate.reply(known, id, "我来回应一句"));
        signIn(known);
        open(HallPaths.topic(topic));
        assertThat(page()).contains("按议事公约第2条撤下了").doesNotContain("这段话后来撤下了");
    }

    @Test
    void repliesAreOneLevelDeepAndTellWhomTheyAnswer() {
        var author = given.member(place);
        var id = DebateFixtures.argument(context, topic, author);
        assertThat(debate.reply(known, id, "三个月够不够，看数据。").published()).isTrue();

        assertThat(debate.replies(id)).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("三个月够不够，看数据。"));
        assertThat(debate.page(topic, null, null, 20).arguments().getFirst().replies()).isOne();
        assertThat(jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(author.resident().toString()).query(String.class).list())
                .containsExactly("debate.notice.reply");
        refuses("debate.text-long", () -> debate.reply(known, id, "长".repeat(Debate.MAX_REPLY + 1)));
    }

    @Test
    void whatIsMissingIsSaid() {
        refuses("residents.roll.not-member", () -> debate.argue(new Actor(ResidentId.next()), topic, draft(Side.FOR, "", "我也说一句理由")));
        refuses("debate.side-missing", () -> debate.argue(known, topic, draft(null, "", "我也说一句理由")));
        refuses("debate.text-short", () -> debate.argue(known, topic, draft(Side.FOR, "", "好")));
        refuses("debate.text-long", () -> debate.argue(known, topic, draft(Side.FOR, "", "长".repeat(Debate.MAX_TEXT + 1))));
        refuses("debate.title-long", () -> debate.argue(known, topic, draft(Side.FOR, "长".repeat(Debate.MAX_TITLE + 1), "我也说一句理由")));
        refuses("debate.closed", () -> debate.argue(known, given.closedTopic(place), draft(Side.FOR, "", "我也说一句理由")));
        refuses("debate.closed", () -> debate.argue(known, given.topic(place, "办了", TopicStage.ACT, Instant.now().plus(Duration.ofDays(3))), draft(Side.FOR, "", "我也说一句理由")));
        assertThat(debate.counts(topic).all()).as("nothing of it was kept").isZero();
        assertThat(jdbc.sql("select count(*) from moderation_text where path = ?").param(HallPaths.topic(topic)).query(Integer.class).single()).isZero();
    }

    @Test
    void nobodyFloodsATopic() {
        for (var number = 0; number < Debate.PER_HOUR; number++) {
            debate.argue(known, topic, draft(Side.INFO, "", "第" + number + "条补充说明"));
        }
        refuses("debate.too-many", () -> debate.argue(known, topic, draft(Side.INFO, "", "还有一条补充说明")));
        assertThat(debate.counts(topic).all()).isEqualTo(Debate.PER_HOUR);
    }

    @Test
    void olderOnesFollowWithoutGapsWhileNewOnesComeIn() {
        DebateFixtures.many(context, topic, given.member(place), 45);
        var seen = new ArrayList<ArgumentId>();
        ArgumentPage.Mark mark = null;
        do {
            var page = debate.page(topic, null, mark, 20);
            page.arguments().forEach(it -> seen.add(it.id()));
            mark = page.next();
            debate.argue(known, topic, draft(Side.FOR, "", "刚刚写下的新理由"));
        } while (mark != null);
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(debate.counts(topic)).isEqualTo(new Counts(18, 15, 15));
    }

    @Test
    void thePageReadsNoMoreRowsAmongManyThanAmongFew() {
        var crowded = given.topic(place, "人多的议题");
        DebateFixtures.many(context, topic, known, 50);
        DebateFixtures.many(context, crowded, known, 20_000);
        assertThat(rowsRead(crowded, null)).isLessThanOrEqualTo(rowsRead(topic, null) * 13 / 10);
        assertThat(rowsRead(crowded, Side.INFO)).isLessThanOrEqualTo(rowsRead(topic, Side.INFO) * 13 / 10);
    }

    private long rowsRead(TopicId of, Side side) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("flush status").update();
            debate.counts(of);
            debate.page(of, side, null, 20);
            return jdbc.sql("select sum(variable_value) from information_schema.session_status where variable_name like 'Handler_read%'").query(Long.class).single();
        }));
    }

    @Test
    void aMemberWritesOnThePageAndIsToldThatItCounted() {
        signIn(known);
        open(HallPaths.topic(topic));
        press("说说理由");
        choose(Side.FOR);
        LocatorJ._setValue(field("理由"), "错时停车先试三个月，不行再改。");
        press("发出");

        assertThat(LocatorJ._get(Slip.class).getElement().getTextRecursively()).contains("大家都能看到");
        assertThat(page()).contains("错时停车先试三个月，不行再改。", "赞成 1");
    }

    @Test
    void whenTheStepEndsWhileSomebodyWritesTheWordsStayAndThePersonIsTold() {
        signIn(known);
        open(HallPaths.topic(topic));
        press("说说理由");
        choose(Side.FOR);
        LocatorJ._setValue(field("理由"), "写到一半，这一步结束了。");
        given.close(topic);

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> press("发出")).withMessage("debate.closed");
        assertThat(field("理由").getValue()).isEqualTo("写到一半，这一步结束了。");

        open("mine");
        open(HallPaths.topic(topic));
        assertThat(page()).contains("您写的理由还在，没有发出").doesNotContain("说说理由");
        assertThat(drawn("textarea.ys-kept")).hasSize(1);
    }

    @Test
    void aPageShowsTwentyAndMoreOnDemandAndFiltersBySide() {
        DebateFixtures.many(context, topic, known, 45);
        open(HallPaths.topic(topic));
        assertThat(page()).contains("第1段理由", "第20段理由", "全部 45").doesNotContain("第21段理由");
        press("再看20条");
        assertThat(page()).contains("第40段理由").doesNotContain("第41段理由");
        pressDrawn(drawn(".ys-filter[data-press=AGAINST]").text());
        assertThat(page()).contains("第1段理由").doesNotContain("第2段理由");
    }

    @Test
    @Tag("P17")
    void theOpenDataHaveNoAuthors() {
        debate.argue(known, topic, draft(Side.FOR, "", "错时停车先试三个月，不行再改。"));
        var details = topics.find(topic).orElseThrow();
        var data = parts.stream().map(it -> it.data(details).get("arguments")).filter(Objects::nonNull).findFirst().orElseThrow().toString();
        assertThat(data).contains("错时停车先试三个月", "for=1").doesNotContain("小吴", known.resident().toString());
    }

    private static ArgumentDraft draft(Side side, String title, String text) {
        return new ArgumentDraft(side, title, text, List.of());
    }

    private static TextArea field(String label) {
        return LocatorJ._get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void choose(Side side) {
        ((RadioButtonGroup<Side>) LocatorJ._get(RadioButtonGroup.class)).setValue(side);
    }

    private static void press(String label) {
        LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText(label)));
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
