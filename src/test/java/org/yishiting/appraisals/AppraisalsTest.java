package org.yishiting.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class AppraisalsTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Meetings meetings;
    @Autowired Participants participants;
    @Autowired Appraisals appraisals;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = hall.community().id();
    }

    @Test
    @Tag("P17")
    void marksAreCountedWithoutNamesAndShownOnceTenGaveThem() {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.REVIEW, 11);
        appraisals.ask(made.staff(), made.id(), List.of("报修快不快", "账目清不清", ""));
        MeetingsFixtures.put(context, made.id(), MeetingStatus.IN_SESSION);
        for (var person = 0; person < 9; person++) {
            appraisals.score(made.people().get(person), made.id(), List.of(4, 2));
        }
        MeetingsFixtures.put(context, made.id(), MeetingStatus.SCORED);
        assertThat(appraisals.outcome(meetings.details(made.id())).lines()).as("nine are too few").isNull();
        MeetingsFixtures.put(context, made.id(), MeetingStatus.HELD);
        appraisals.score(made.people().get(9), made.id(), List.of(5, 2));
        assertThat(appraisals.outcome(meetings.details(made.id())).lines()).as("while somebody can still give theirs").isNull();

        meetings.move(made.staff(), made.id(), MeetingStatus.SCORED);

        var outcome = appraisals.outcome(meetings.details(made.id()));
        assertThat(outcome.people()).isEqualTo(10);
        assertThat(outcome.entitled()).isEqualTo(11);
        assertThat(outcome.lines()).extracting(Outcome.Line::mean).containsExactly(4.1, 2.0);
        refused("appraisals.score.closed", () -> appraisals.score(made.people().get(10), made.id(), List.of(1, 1)));
    }

    @Test
    void everybodyCountsOnceAndWhoIsJudgedDoesNot() throws Exception {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.REVIEW, 1);
        var judged = ResidentsFixtures.member(context, place);
        participants.add(made.staff(), made.id(), new ParticipantDraft(judged.resident(), "姜涛", "恒邻物业", null, SeatRole.DEPARTMENT));
        appraisals.ask(made.staff(), made.id(), List.of("报修快不快"));
        MeetingsFixtures.put(context, made.id(), MeetingStatus.IN_SESSION);

        refused("appraisals.score.not-seated", () -> appraisals.score(judged, made.id(), List.of(5)));
        refused("appraisals.score.incomplete", () -> appraisals.score(made.people().getFirst(), made.id(), List.of(0)));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var pressed = threads.invokeAll(java.util.Collections.<Callable<Boolean>>nCopies(2, () -> {
                try {
                    appraisals.score(made.people().getFirst(), made.id(), List.of(5));
                    return true;
                } catch (RuleViolation twice) {
                    return !twice.key().equals("appraisals.score.twice");
                }
            }));
            assertThat(pressed.get(0).get() ^ pressed.get(1).get()).isTrue();
        }
        assertThat(appraisals.people(made.id())).isEqualTo(1);
        refused("appraisals.questions.begun", () -> appraisals.ask(made.staff(), made.id(), List.of("别的")));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).extracting(RuleViolation::key).isEqualTo(key);
    }
}
