package org.yishiting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.actions.ActionsFixtures;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.debate.DebateFixtures;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsFixtures;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residency.ResidencyFixtures;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.residents.ResidentsPaths;

/** A page asks the database as often for many rows as for few. */
class QueriesTest extends ViewTest {

    private static final int FEW = 3;
    private static final int MANY = 15;
    private static final List<String> SAID = List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;

    HallFixtures hall;

    @BeforeEach
    void fixtures() {
        hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
    }

    @Test
    void theListOfTopics() {
        assertSame(listOfTopics(FEW), listOfTopics(MANY));
    }

    private String listOfTopics(int rows) {
        var place = hall.community();
        IntStream.range(0, rows).forEach(it -> hall.topic(place, "第" + it + "件事"));
        return HallPaths.hall(place.code());
    }

    @Test
    void aTopicWithItsStatementsAndArguments() {
        assertSame(HallPaths.topic(topic(FEW)), HallPaths.topic(topic(MANY)));
    }

    /** Nobody wrote anything in between: neither the page nor its frame asks the database again. */
    @Test
    void theSecondVisitorOfATopic() {
        var topic = HallPaths.topic(topic(FEW));
        open(topic);
        asked(() -> open(topic));
        assertThat(said(() -> open(topic))).isEmpty();
    }

    private TopicId topic(int rows) {
        var place = hall.community();
        var topic = hall.topic(place, "小区停车");
        hall.statements(topic, IntStream.range(0, rows).mapToObj(it -> "第" + it + "条观点").toArray(String[]::new));
        hall.camps(topic, 4, "+".repeat(rows), "-".repeat(rows));
        DebateFixtures.many(context, topic, hall.member(place), rows);
        return topic;
    }

    @Test
    void theListOfProposals() {
        assertSame(HallPaths.proposals(proposals(FEW).code()), HallPaths.proposals(proposals(MANY).code()));
    }

    @Test
    void theDeskOfToday() {
        assertSame(desk(FEW), desk(MANY));
    }

    private Runnable desk(int rows) {
        var place = proposals(rows);
        IntStream.range(0, rows).forEach(_ -> ResidencyFixtures.waiting(context, place.id(), ResidencyFixtures.newcomer(context, place.id())));
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        return () -> {
            signIn(staff, Office.COMMITTEE_STAFF.name());
            open(HallPaths.hall(place.code()));
            open("admin/today");
            assertThat(page()).contains(2 * rows + "件在等");
        };
    }

    @Test
    void theCountyAboveCommunities() {
        assertSame(county(FEW), county(MANY));
    }

    private Runnable county(int rows) {
        var town = ResidentsFixtures.place(context);
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update community_place set level = 'TOWN', opened_at = null where community_id = ?").param(town.toString()).update();
        IntStream.range(0, rows).forEach(_ -> {
            var place = hall.community();
            hall.topic(place, "路灯");
            jdbc.sql("update community_place set parent_id = ? where community_id = ?").params(town.toString(), place.id().toString()).update();
        });
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, town);
        return () -> {
            signIn(staff, Office.COMMITTEE_STAFF.name());
            open("admin/below");
        };
    }

    private HallFixtures.Place proposals(int rows) {
        var place = hall.community();
        IntStream.range(0, rows).forEach(_ -> ProposalsFixtures.waiting(context, place.id(), hall.member(place)));
        return place;
    }

    @Test
    void theListOfMeetings() {
        assertSame(meetings(FEW), meetings(MANY));
    }

    private String meetings(int rows) {
        var place = hall.community();
        IntStream.range(0, rows).forEach(_ -> MeetingsFixtures.at(context, place.id(), MeetingKind.COUNCIL, MeetingStatus.ANNOUNCED, 2));
        return "hall/" + place.code() + "/meetings";
    }

    @Test
    void theListOfRecords() {
        assertSame(records(FEW), records(MANY));
    }

    private String records(int rows) {
        var place = hall.community();
        IntStream.range(0, rows).forEach(it -> record(place.id(), it));
        return "records/" + place.code();
    }

    private void record(CommunityId place, int number) {
        transaction.executeWithoutResult(_ -> context.getBean(Register.class).enter(new RecordDraft(place, "topic:" + number, "广场舞", "定了")));
    }

    @Test
    void whatIsSomebodysOwn() {
        assertSame(mine(FEW), mine(MANY));
    }

    private Runnable mine(int rows) {
        var place = hall.community();
        var member = hall.member(place);
        var author = context.getBean(Review.class);
        IntStream.range(0, rows).forEach(it -> {
            var topic = hall.topic(place, "第" + it + "件事");
            var statement = hall.statements(topic, "第" + it + "句话").getFirst();
            context.getBean(Following.class).follow(member, topic);
            ActionsFixtures.deed(context, topic);
            transaction.executeWithoutResult(_ -> author.enter(member.resident(), place.id(),
                    new Subject("hall.statement", statement.toString(), HallPaths.topic(topic), "第" + it + "件事"), Instant.now()));
            context.getBean(Proposals.class).draft(member, place.id(), ProposalsFixtures.DRYING);
            MinutesFixtures.toSign(context, place.id(), member);
        });
        return () -> {
            signIn(member);
            open(ResidentsPaths.MINE);
            assertThat(page()).contains("参加的议题", "答应办的", "我写的", "句话", "我提的", "等您签名");
        };
    }

    private void assertSame(String few, String many) {
        assertSame(() -> open(few), () -> open(many));
    }

    /** What a first visit has to find out for everybody is found out before. */
    private void assertSame(Runnable few, Runnable many) {
        asked(few);
        asked(many);
        var before = asked(few);
        var after = asked(many);
        assertThat(after).as("asked for many; for few: %s", before).hasSameSizeAs(before);
        assertThat(before).isNotEmpty();
    }

    /** Nothing is remembered from before. */
    private List<String> asked(Runnable visit) {
        var remembered = context.getBean(CacheManager.class);
        remembered.getCacheNames().forEach(it -> requireNonNull(remembered.getCache(it)).clear());
        return said(visit);
    }

    private static List<String> said(Runnable visit) {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        SAID.stream().map(QueriesTest::logger).forEach(it -> {
            it.setLevel(Level.DEBUG);
            it.setAdditive(false);
            it.addAppender(heard);
        });
        try {
            visit.run();
        } finally {
            SAID.stream().map(QueriesTest::logger).forEach(it -> {
                it.detachAppender(heard);
                it.setAdditive(true);
                it.setLevel(null);
            });
        }
        var here = Thread.currentThread().getName();
        return heard.list.stream().filter(it -> it.getThreadName().equals(here)).map(ILoggingEvent::getFormattedMessage)
                .filter(it -> it.matches("(?is)(select|insert|update|delete|with)\\b.*|executing prepared sql statement.*")).toList();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
