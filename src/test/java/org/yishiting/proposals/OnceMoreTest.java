package org.yishiting.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class OnceMoreTest {

    @Autowired OnceMore onceMore;
    @Autowired Proposals proposals;
    @Autowired Screening screening;
    @Autowired Raising raising;
    @Autowired Raisers raisers;
    @Autowired Following following;
    @Autowired Deadlines deadlines;
    @Autowired HallFixtures given;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    HallFixtures.Place place;
    Actor member;
    Actor neighbour;
    Actor reader;
    Actor convenor;
    Actor staff;
    TopicId over;

    @BeforeEach
    void aTopicThatIsOver() {
        place = given.community();
        member = given.member(place);
        neighbour = given.member(place);
        reader = given.member(place);
        convenor = ResidentsFixtures.holder(context, Office.CONVENOR, place.id());
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place.id());
        over = given.topic(place, "广场舞噪音");
        raising.too(neighbour, over);
        following.follow(reader, over);
        end("CLOSED");
    }

    @Test
    void aMemberAsksAgainAndTheClockOfThePolicyRuns() {
        var id = onceMore.ask(member, over, "音响又搬回来了。");

        var asked = proposals.find(member, id).orElseThrow();
        assertThat(asked.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(asked.againOf()).isEqualTo(over);
        assertThat(asked.title()).isEqualTo("再办：广场舞噪音");
        assertThat(asked.dueAt()).isEqualTo(deadlines.due(asked.submittedAt(), PolicyKey.HALL_SCREENING_WORKDAYS, place.id()).at());
        assertThat(screening.waiting(staff, place.id(), 20)).extracting(ProposalDetails::id).containsExactly(id);
        assertThat(onceMore.of(over)).singleElement().satisfies(it -> assertThat(it.problem()).as("nobody in office has read it").isEmpty());
    }

    @Test
    void onlyWhatIsOverIsAskedForAgainAndOnlyWithAReason() {
        refuses("proposals.again.reason", () -> onceMore.ask(member, over, " "));
        refuses("residents.roll.not-member", () -> onceMore.ask(ResidentsFixtures.somebody(context), over, "又坏了。"));
        refuses("proposals.text.personal", () -> onceMore.ask(member, over, "找他，电话13800000000"));
        for (var running : List.of("RUNNING", "DEFERRED", "MERGED", "WITHDRAWN")) {
            end(running);
            refuses("proposals.again.not-over", () -> onceMore.ask(member, over, "又坏了。"));
        }
        assertThat(onceMore.of(over)).isEmpty();
        for (var ended : List.of("REFERRED", "ENDED_NO_AGREEMENT")) {
            end(ended);
            proposals.withdraw(member, onceMore.ask(member, over, "又坏了。"));
        }
    }

    @Test
    void takenUpItIsANewTopicThatEverybodyLinkedToTheOldOneIsToldOf() {
        var id = onceMore.ask(member, over, "音响又搬回来了。");
        refuses("proposals.again.waits", () -> onceMore.ask(neighbour, over, "又吵了。"));

        var again = screening.accept(convenor, id, new TopicDraft("广场舞噪音，再办", "音响又搬回来了。", null, null, null), Set.of());

        assertThat(onceMore.of(over)).singleElement().satisfies(it -> assertThat(it.topic()).isEqualTo(again));
        assertThat(proposals.into(again)).extracting(ProposalDetails::againOf).containsExactly(over);
        assertThat(raisers.in(again)).containsExactlyInAnyOrder(member.resident(), neighbour.resident());
        for (var linked : List.of(neighbour, reader)) {
            assertThat(told(linked)).containsExactly("proposals.notice.again.accepted");
            assertThat(following.follows(linked, again)).isTrue();
        }
        assertThat(told(member)).containsExactly("proposals.notice.accepted");
        refuses("proposals.again.goes-on", () -> onceMore.ask(neighbour, over, "又吵了。"));
    }

    @Test
    @Tag("P29")
    void notTakenUpItHasAReasonWhatElseAndOneAppealAndMayBeAskedLater() {
        var id = onceMore.ask(member, over, "音响又搬回来了。");
        refuses("proposals.reason", () -> screening.decline(staff, id, new Refusal(" ", "打12345", false)));
        refuses("proposals.decline-next", () -> screening.decline(staff, id, new Refusal("公约还在管用。", "", false)));
        assertThat(proposals.find(id).orElseThrow().state()).isEqualTo(ProposalState.SUBMITTED);

        screening.decline(staff, id, new Refusal("公约还在管用。", "太吵就打网格员电话", false));

        assertThat(told(reader)).containsExactly("proposals.notice.again.declined");
        proposals.appeal(member, id, "公约没人管了。");
        refuses("proposals.again.waits", () -> onceMore.ask(neighbour, over, "又吵了。"));
        screening.answer(ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place.id()), id, Screening.Verdict.UPHELD, "公约每周有人看。");
        assertThat(proposals.find(id).orElseThrow().reason()).isEqualTo("公约还在管用。");
        assertThat(onceMore.ask(neighbour, over, "公约到期了。")).isNotEqualTo(id);
    }

    @Test
    void twoWhoAskAtOnceAskOnce() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(2)) {
            var ends = Stream.of(member, neighbour).map(it -> people.submit(() -> {
                start.await();
                return onceMore.ask(it, over, "又吵了。");
            })).toList();
            start.countDown();
            var refused = ends.stream().filter(it -> {
                try {
                    it.get();
                    return false;
                } catch (ExecutionException e) {
                    return e.getCause() instanceof RuleViolation violation && violation.key().equals("proposals.again.waits");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }).count();
            assertThat(refused).isOne();
        }
        assertThat(onceMore.of(over)).hasSize(1);
    }

    private void end(String status) {
        jdbc.sql("update hall_topic set status = ?, version = version + 1 where topic_id = ?").params(status, over.toString()).update();
    }

    private List<String> told(Actor person) {
        return jdbc.sql("select message_key from notifications_notice where resident_id = ?").param(person.resident().toString()).query(String.class).list();
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
