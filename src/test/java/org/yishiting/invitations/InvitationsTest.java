package org.yishiting.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.draws.DrawFile;
import org.yishiting.draws.SeatGroup;
import org.yishiting.draws.Seed;
import org.yishiting.hall.HallFixtures;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.Photos;
import org.yishiting.photos.Pictures;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.Minors;
import org.yishiting.residents.ResidentsFixtures;

/** From the announcement to the seats. */
@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class InvitationsTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Meetings meetings;
    @Autowired Participants participants;
    @Autowired SeatPlans plans;
    @Autowired Registrations registrations;
    @Autowired Drawing drawing;
    @Autowired Invitations invitations;
    @Autowired Recusals recusals;
    @Autowired WrittenOpinions opinions;
    @Autowired Minors minors;
    @Autowired Notices notices;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = hall.community().id();
    }

    @Test
    @Tag("P28")
    void aHearingKeepsSeatsForThoseItTouches() {
        var made = InvitationsFixtures.hearing(context, place);
        var few = new SeatPlan(List.of(new Quota(SeatGroup.OWNERS, "业主", "业", 14, false, false)), true, true);
        plans.write(made.staff(), made.id(), few);

        assertThat(meetings.missing(meetings.details(made.id()), MeetingStatus.ANNOUNCED)).extracting(RuleViolation::key)
                .containsExactly("invitations.missing.seats", "invitations.missing.affected", "invitations.missing.reserved");
        plans.write(made.staff(), made.id(), InvitationsFixtures.plan());
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);
        refused("invitations.plan.announced", () -> plans.write(made.staff(), made.id(), few));
    }

    @Test
    @Tag("P28")
    void theSeedIsBoundBeforeAnybodyRegistersAndTheDrawCanBeRepeated() {
        var made = InvitationsFixtures.open(context, place);
        var bound = drawing.of(made.id()).orElseThrow();
        assertThat(bound.seed()).as("not known before the draw").isNull();
        var people = new ArrayList<Actor>();
        for (var person = 0; person < 20; person++) {
            people.add(register(made, person < 12 ? SeatGroup.OWNERS : person < 18 ? Quota.RENTERS : Quota.NEWCOMERS));
        }
        refused("invitations.draw.early", () -> drawing.draw(made.staff(), made.id(), "3317", "罗桂兰"));
        refused("invitations.missing.drawn", () -> meetings.move(made.staff(), made.id(), MeetingStatus.SEATED));
        InvitationsFixtures.closed(context, made);

        drawing.draw(made.staff(), made.id(), "3317", "罗桂兰");

        var drawn = drawing.of(made.id()).orElseThrow();
        var file = DrawFile.parse(Objects.requireNonNull(drawn.file()));
        assertThat(Seed.commitment(Objects.requireNonNull(drawn.seed()))).isEqualTo(bound.commitment());
        assertThat(file.seedHolds() && file.listHolds() && file.resultHolds()).isTrue();
        assertThat(drawn.file()).as("numbers, no names").doesNotContain("小吴", people.getFirst().resident().toString());
        var seated = participants.of(made.id()).stream().filter(it -> it.role() == SeatRole.PARTICIPANT).map(Participant::group).toList();
        assertThat(seated).filteredOn("租户"::equals).hasSize(4);
        assertThat(seated).filteredOn("新居民"::equals).as("one kept seat stays empty").hasSize(2);
        assertThat(seated).filteredOn("业主"::equals).hasSize(8);
        refused("invitations.draw.again", () -> drawing.draw(made.staff(), made.id(), "1", "罗桂兰"));
        meetings.move(made.staff(), made.id(), MeetingStatus.SEATED);
        assertThat(people).allMatch(it -> notices.unread(it) > 0);
    }

    @Test
    void whoCannotComeMakesRoomForTheNext() {
        var made = InvitationsFixtures.open(context, place);
        var people = IntStream.range(0, 14).mapToObj(_ -> register(made, Quota.RENTERS)).toList();
        InvitationsFixtures.closed(context, made);
        drawing.draw(made.staff(), made.id(), "3317", "罗桂兰");
        var inside = people.stream().filter(it -> participants.find(it, made.id()).filter(seat -> "租户".equals(seat.group())).isPresent()).toList();
        var waiting = people.stream().filter(it -> registrations.own(it, made.id()).orElseThrow().standing() == Standing.WAITING).toList();
        assertThat(inside).hasSize(4);
        assertThat(waiting).hasSize(2);

        invitations.answer(inside.getFirst(), made.id(), Answer.DECLINED, null);
        invitations.answer(inside.get(1), made.id(), Answer.SUBSTITUTE, "我爱人");

        assertThat(participants.of(made.id()).stream().filter(it -> "租户".equals(it.group()))).hasSize(4);
        assertThat(participants.find(inside.getFirst(), made.id())).isEmpty();
        assertThat(waiting.stream().filter(it -> participants.find(it, made.id()).isPresent())).hasSize(1);
        assertThat(invitations.of(made.id())).anyMatch(it -> "我爱人".equals(it.substitute()));
        refused("invitations.text.missing", () -> invitations.answer(inside.get(2), made.id(), Answer.SUBSTITUTE, " "));
    }

    @Test
    @Tag("P13")
    void seatsAreForGrownUpsAndEverybodyMayListen() {
        var made = InvitationsFixtures.open(context, place);
        var minor = ResidentsFixtures.member(context, place);
        minors.declare(minor, AgeGroup.MINOR_14_17, null);

        refused("invitations.register.adults", () -> registrations.register(minor, made.id(), new RegistrationDraft("小吴", List.of(Quota.RENTERS), null)));
        registrations.register(minor, made.id(), new RegistrationDraft("小吴", List.of(), null));
        refused("residents.roll.not-member", () -> registrations.register(ResidentsFixtures.somebody(context), made.id(), new RegistrationDraft("小吴", List.of(), null)));
        assertThat(registrations.own(minor, made.id()).orElseThrow().standing()).isEqualTo(Standing.LISTENS);
    }

    @Test
    void twoPlacesToListenAreGivenTwiceHoweverManyAskAtOnce() throws Exception {
        var made = InvitationsFixtures.open(context, place);
        var people = IntStream.range(0, 8).mapToObj(_ -> ResidentsFixtures.member(context, place)).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(people.stream().<Callable<Boolean>>map(person -> () -> {
                try {
                    registrations.register(person, made.id(), new RegistrationDraft("小吴", List.of(), null));
                    return true;
                } catch (RuleViolation full) {
                    assertThat(full.key()).isEqualTo("invitations.register.full");
                    return false;
                }
            }).toList());
            var given = 0;
            for (var one : all) {
                given += one.get() ? 1 : 0;
            }
            assertThat(given).isEqualTo(2);
        }
        assertThat(registrations.counts(made.id()).listening()).isEqualTo(2);
    }

    @Test
    void pressingTwiceRegistersOnceAndItCanBeTakenBack() throws Exception {
        var made = InvitationsFixtures.open(context, place);
        var person = ResidentsFixtures.member(context, place);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.<Callable<Registration>>of(
                    () -> registrations.register(person, made.id(), new RegistrationDraft("小吴", List.of(Quota.RENTERS), null)),
                    () -> registrations.register(person, made.id(), new RegistrationDraft("小吴", List.of(Quota.RENTERS), null))))) {
                one.get();
            }
        }
        assertThat(registrations.counts(made.id()).asked()).isEqualTo(1);
        registrations.withdraw(person, made.id());
        assertThat(registrations.counts(made.id()).asked()).isZero();
        refused("invitations.register.none", () -> registrations.withdraw(person, made.id()));
    }

    @Test
    void aCoordinationNeedsTheConsentOfAllSides() {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.COORDINATION);
        var above = ResidentsFixtures.member(context, place);
        participants.add(made.staff(), made.id(), new ParticipantDraft(above.resident(), "楼上", null, null, SeatRole.PARTICIPANT));
        var below = participants.add(made.staff(), made.id(), new ParticipantDraft(null, "超市", null, null, SeatRole.PARTICIPANT));

        refused("invitations.missing.consent", () -> meetings.move(made.staff(), made.id(), MeetingStatus.CONSENTED));
        invitations.answer(above, made.id(), Answer.CONFIRMED, null);
        refused("invitations.missing.consent", () -> meetings.move(made.staff(), made.id(), MeetingStatus.CONSENTED));
        invitations.told(made.staff(), below, Channel.PHONE, true);
        invitations.enter(made.staff(), below, Answer.CONFIRMED, null);

        meetings.move(made.staff(), made.id(), MeetingStatus.CONSENTED);
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.CONSENTED);
    }

    @Test
    void aPhotographOfTheNoticeIsKeptWithThePosting() throws Exception {
        var made = InvitationsFixtures.open(context, place);
        var photo = context.getBean(Photos.class).keep(made.staff(), Pictures.stream(Pictures.jpeg(40, 30)));
        var today = Zone.today(Clock.systemUTC());
        invitations.post(made.staff(), made.id(), today, "公告栏4处", List.of(photo));
        invitations.post(made.staff(), made.id(), today, "上门46户", List.of());
        assertThat(invitations.posted(made.id())).extracting(Posted::photos).containsExactly(List.of(photo), List.of());
        refused("invitations.posted.photos", () -> invitations.post(made.staff(), made.id(), today, "公告栏", Collections.nCopies(5, photo)));
    }

    @Test
    void whoHasNoAccountIsOnTheListToPhoneUntilReached() {
        var made = MeetingsFixtures.planned(context, place, MeetingKind.COUNCIL);
        var aunt = participants.add(made.staff(), made.id(), new ParticipantDraft(null, "郑阿姨", null, null, SeatRole.PARTICIPANT));
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);

        assertThat(invitations.toPhone(made.staff(), made.id())).extracting(it -> it.participant().name()).contains("郑阿姨");
        invitations.told(made.staff(), aunt, Channel.PHONE, false);
        assertThat(invitations.toPhone(made.staff(), made.id())).extracting(it -> it.participant().id()).contains(aunt);
        invitations.told(made.staff(), aunt, Channel.VISIT, true);
        assertThat(invitations.toPhone(made.staff(), made.id())).extracting(it -> it.participant().id()).doesNotContain(aunt);
        assertThat(invitations.of(made.id()).stream().filter(it -> it.participant().id().equals(aunt)).findFirst().orElseThrow().told()).hasSize(2);
        assertThat(notices.unread(made.presider())).as("told through the portal").isPositive();
    }

    @Test
    @Tag("P35")
    void whoHasToStepAsideIsDecidedByOthersAndLeavesTheDuty() {
        var made = InvitationsFixtures.open(context, place);
        var asking = ResidentsFixtures.member(context, place);
        var supervisor = ResidentsFixtures.holder(context, Office.SUPERVISORY_COMMITTEE, place);
        refused("invitations.text.missing", () -> recusals.ask(asking, made.id(), "方敏", " "));
        var recusal = recusals.ask(asking, made.id(), "方敏", "她经办这个方案");
        assertThat(recusals.waiting(supervisor, place)).hasSize(1);
        MeetingsFixtures.put(context, made.id(), MeetingStatus.SEATED);
        refused("invitations.missing.recusals", () -> meetings.move(made.staff(), made.id(), MeetingStatus.IN_SESSION));

        refused("community.office.required", () -> recusals.decide(made.staff(), recusal, false, "没有"));
        recusals.decide(supervisor, recusal, true, "方敏去年参加过设计");

        assertThat(meetings.details(made.id()).presider()).isNull();
        assertThat(recusals.own(asking, made.id())).singleElement().satisfies(it -> assertThat(it.upheld()).isTrue());
        refused("invitations.recusal.decided", () -> recusals.decide(supervisor, recusal, true, "再来一次"));
    }

    @Test
    void whoCannotComeWritesAndTheMeetingHearsIt() {
        var made = InvitationsFixtures.open(context, place);
        var person = ResidentsFixtures.member(context, place);
        opinions.send(person, made.id(), "小吴", "夜里只准推行");
        opinions.send(person, made.id(), "小吴", "夜里只准推行，关掉语音");

        assertThat(opinions.list(made.presider(), made.id())).singleElement().satisfies(it -> assertThat(it.text()).contains("关掉语音"));
        refused("community.office.required", () -> opinions.list(person, made.id()));
        MeetingsFixtures.put(context, made.id(), MeetingStatus.IN_SESSION);
        refused("invitations.opinion.late", () -> opinions.send(person, made.id(), "小吴", "晚了"));
    }

    @Test
    void aPlanIsTypedALineAGroup() {
        var read = SeatLines.read("业主 7\n租户 4 保留 受影响\n住得最近的｜2｜受影响\n");
        assertThat(read).extracting(Quota::key).containsExactly(SeatGroup.OWNERS, Quota.RENTERS, "group-3");
        assertThat(read).extracting(Quota::seats).containsExactly(7, 4, 2);
        assertThat(read.get(1)).satisfies(it -> assertThat(it.reserved() && it.affected()).isTrue());
        assertThat(SeatLines.read(SeatLines.text(read))).isEqualTo(read);
        assertThat(SeatGuard.share(15, 33)).isEqualTo(5);
    }

    private Actor register(MeetingsFixtures.Made made, String group) {
        var person = ResidentsFixtures.member(context, place);
        registrations.register(person, made.id(), new RegistrationDraft("小吴", List.of(group), null));
        return person;
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).extracting(RuleViolation::key).isEqualTo(key);
    }
}
