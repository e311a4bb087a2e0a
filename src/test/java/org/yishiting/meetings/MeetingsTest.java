package org.yishiting.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yishiting.meetings.MeetingsFixtures.planned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallFixtures;
import org.yishiting.photos.Documents;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.ResidentsFixtures;

/** From a plan to the announced meeting. */
@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class MeetingsTest {

    @Autowired ApplicationContext context;
    @Autowired HallFixtures hall;
    @Autowired Meetings meetings;
    @Autowired Participants participants;
    @Autowired Agenda agenda;
    @Autowired Papers papers;
    @Autowired Documents documents;
    @Autowired NoticeTerms terms;
    @Autowired WorkCalendar calendar;
    @Autowired Clock clock;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = hall.community().id();
    }

    @Test
    void isSeenByEverybodyOnceItIsAnnounced() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        assertThat(meetings.list(place, MeetingQuery.open(null, 0)).items()).isEmpty();
        assertThat(meetings.mayRead(null, meetings.details(made.id()))).isFalse();
        assertThat(meetings.mayRead(made.presider(), meetings.details(made.id()))).isTrue();

        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);

        var seen = meetings.list(place, MeetingQuery.open(null, 0));
        assertThat(seen.total()).isEqualTo(1);
        assertThat(seen.items().getFirst().number()).startsWith("YS-").endsWith("-001");
        assertThat(seen.items().getFirst().presider()).extracting(NamedPerson::name).isEqualTo("方敏");
        assertThat(meetings.mayRead(null, seen.items().getFirst())).isTrue();
        assertThat(meetings.steps(made.id())).extracting(MeetingStep::to).containsExactly(MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED);
    }

    @Test
    void staffPlansAndNobodyElse() {
        var member = ResidentsFixtures.member(context, place);
        refused("community.office.required", () -> meetings.plan(member, place, MeetingDraft.of(MeetingKind.COUNCIL, "停车", "商量停车")));
        var made = planned(context, place, MeetingKind.COUNCIL);
        refused("community.office.required", () -> meetings.move(member, made.id(), MeetingStatus.ANNOUNCED));
    }

    @Test
    void everyArrowThatIsNotDrawnIsRefused() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        for (var kind : MeetingKind.values()) {
            for (var from : MeetingStatus.values()) {
                for (var to : MeetingStatus.values()) {
                    if (!kind.leads(from, to)) {
                        var meeting = new Meeting(MeetingId.next(), place, "X", MeetingDraft.of(kind, "事", "因"), null, Instant.EPOCH);
                        IntStream.range(0, 1).forEach(_ -> put(meeting, from));
                        refused("meetings.move.not-drawn", () -> meeting.moveTo(to, "因", Instant.EPOCH));
                    }
                }
            }
        }
        refused("meetings.move.not-drawn", () -> meetings.move(made.staff(), made.id(), MeetingStatus.HELD));
    }

    private static void put(Meeting meeting, MeetingStatus status) {
        org.springframework.test.util.ReflectionTestUtils.setField(meeting, "status", status);
    }

    @Test
    void everyStateIsReachedAndLeadsToAnEnd() {
        for (var kind : MeetingKind.values()) {
            var reached = new ArrayList<>(List.of(kind.first()));
            for (var at = 0; at < reached.size(); at++) {
                kind.from(reached.get(at)).stream().filter(it -> !reached.contains(it)).forEach(reached::add);
            }
            assertThat(reached).as(kind.name()).contains(kind.announced(), MeetingStatus.IN_SESSION, MeetingStatus.HELD, MeetingStatus.POSTPONED, MeetingStatus.TERMINATED);
            assertThat(reached.stream().filter(it -> kind.from(it).isEmpty())).as(kind.name()).containsExactlyInAnyOrder(
                    MeetingStatus.TERMINATED, kind == MeetingKind.REVIEW ? MeetingStatus.VERIFIED : MeetingStatus.CLOSED);
        }
    }

    @Test
    @Tag("P31")
    void isNotAnnouncedWithoutAWayForThoseWhoWork() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        var day = Zone.today(clock).plusDays(20);
        while (!calendar.isWorkday(day)) {
            day = day.plusDays(1);
        }
        var noon = day.atTime(LocalTime.of(14, 0)).atZone(Zone.PORTAL).toInstant();
        var draft = MeetingDraft.of(MeetingKind.COUNCIL, "停车", "商量停车").at(noon, noon.plus(Duration.ofHours(1)), "二楼");
        meetings.change(made.staff(), made.id(), draft);

        refused("meetings.missing.way", () -> meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED));

        meetings.change(made.staff(), made.id(), draft.writtenUntil(day.minusDays(1)));
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.ANNOUNCED);
    }

    @Test
    @Tag("P38")
    void isNotAnnouncedTooLate() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        var evening = Zone.today(clock).plusDays(4).atTime(19, 0).atZone(Zone.PORTAL).toInstant();
        meetings.change(made.staff(), made.id(), MeetingDraft.of(MeetingKind.COUNCIL, "停车", "商量停车").at(evening, evening.plus(Duration.ofHours(1)), "二楼"));

        refused("meetings.missing.notice", () -> meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED));
    }

    @Test
    @Tag("P38")
    void theLastDayToAnnounceIsAWorkingDay() {
        var made = planned(context, place, MeetingKind.HEARING);
        var begins = LocalDate.of(2026, 10, 18).atTime(19, 0).atZone(Zone.PORTAL).toInstant();
        MeetingsFixtures.begins(context, made.id(), begins);
        assertThat(terms.announceBy(meetings.details(made.id()))).as("ten days before is in the National Day week: the working day before").isEqualTo(LocalDate.of(2026, 10, 8));
        MeetingsFixtures.begins(context, made.id(), LocalDate.of(2026, 10, 16).atTime(19, 0).atZone(Zone.PORTAL).toInstant());
        assertThat(terms.announceBy(meetings.details(made.id()))).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(terms.term(MeetingKind.CONSULTATION, place).key()).isEqualTo(PolicyKey.CPPCC_NOTICE_WORKDAYS);
    }

    @Test
    @Tag("P35")
    void whoBroughtItInOrWorksOnItDoesNotPreside() {
        var made = planned(context, place, MeetingKind.HEARING);
        var handler = ResidentsFixtures.member(context, place);
        meetings.handlers(made.staff(), made.id(), new NamedPerson(null, "何俊", "社区居委会"), List.of(new NamedPerson(handler.resident(), "姜涛", "恒邻物业")));

        refused("meetings.presider.concerned", () -> participants.add(made.staff(), made.id(), new ParticipantDraft(handler.resident(), "姜工", null, null, SeatRole.PRESIDER)));
        refused("meetings.presider.concerned", () -> participants.add(made.staff(), made.id(), new ParticipantDraft(null, "何俊", null, null, SeatRole.PRESIDER)));
        refused("meetings.presider.concerned", () -> meetings.handlers(made.staff(), made.id(), new NamedPerson(made.presider().resident(), "方敏", ""), List.of()));
        var officer = ResidentsFixtures.holder(context, Office.PRESIDER, place);
        assertThat(meetings.has(officer, meetings.details(made.id()), Duty.PRESIDER)).isTrue();
        meetings.handlers(made.staff(), made.id(), new NamedPerson(officer.resident(), "贺主任", ""), List.of());
        assertThat(meetings.has(officer, meetings.details(made.id()), Duty.PRESIDER)).as("the office does not help").isFalse();
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        var staff = ResidentsFixtures.holder(context, Office.CONVENOR, place);
        var id = meetings.plan(staff, place, MeetingDraft.of(MeetingKind.HEARING, "充电点", "听听大家怎么说"));

        assertThat(meetings.missing(meetings.details(id), MeetingStatus.ANNOUNCED)).extracting(RuleViolation::key).contains("meetings.missing.time", "meetings.missing.place",
                "meetings.missing.way", "meetings.missing.presider", "meetings.missing.recorder", "meetings.missing.agenda", "meetings.missing.papers");
        var made = planned(context, place, MeetingKind.HEARING);
        assertThat(meetings.checks(meetings.details(made.id()), MeetingStatus.ANNOUNCED).stream().filter(it -> it.key().startsWith("meetings."))).allMatch(Check::holds);
    }

    @Test
    void anAnnouncedDayIsChangedByPostponingOnly() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);
        var begins = meetings.details(made.id()).begins();
        var later = java.util.Objects.requireNonNull(begins).plus(Duration.ofDays(7));
        var draft = MeetingDraft.of(MeetingKind.COUNCIL, "北门", "原因").at(later, later.plus(Duration.ofHours(2)), "三楼");

        refused("meetings.change.announced", () -> meetings.change(made.staff(), made.id(), draft));
        refused("meetings.move.reason", () -> meetings.postpone(made.staff(), made.id(), " "));
        meetings.postpone(made.staff(), made.id(), "到场人数不够");
        assertThat(meetings.details(made.id()).statusReason()).isEqualTo("到场人数不够");
        meetings.change(made.staff(), made.id(), draft);
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);

        assertThat(meetings.details(made.id())).satisfies(it -> {
            assertThat(it.begins()).isEqualTo(later);
            assertThat(it.statusReason()).isNull();
        });
        meetings.terminate(made.staff(), made.id(), "事情已经办好了");
        refused("meetings.change.begun", () -> meetings.change(made.staff(), made.id(), draft));
    }

    @Test
    void numbersAreGaplessWithinKindAndYear() throws Exception {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        try (var people = Executors.newFixedThreadPool(8)) {
            var all = people.invokeAll(IntStream.range(0, 24).<Callable<MeetingId>>mapToObj(_ -> () -> meetings.plan(staff, place,
                    MeetingDraft.of(MeetingKind.COUNCIL, "停车", "商量停车"))).toList());
            for (var one : all) {
                one.get();
            }
        }
        var numbers = meetings.list(place, new MeetingQuery(null, java.util.Set.of(), true, 0, 100)).items().stream().map(MeetingView::number).sorted().toList();
        var year = Zone.today(clock).getYear();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(it -> "YS-%d-%03d".formatted(year, it)).toList());
    }

    @Test
    void anAgendaIsATreeThatKeepsItsPoints() {
        var made = planned(context, place, MeetingKind.COUNCIL);
        var before = agenda.of(made.id());
        assertThat(before).extracting(AgendaItem::number).containsExactly("1", "2", "2.1");
        assertThat(before.get(1).minutes()).as("what its points take").isEqualTo(30);
        assertThat(before.get(2).parent()).isEqualTo(before.get(1).id());

        agenda.write(made.staff(), made.id(), List.of(new AgendaLine(0, "大家发言", 60), new AgendaLine(0, "说明方案", 10)));

        assertThat(agenda.of(made.id())).extracting(AgendaItem::id).containsExactly(before.get(1).id(), before.get(0).id());
        refused("meetings.agenda.title", () -> agenda.write(made.staff(), made.id(), List.of(new AgendaLine(0, " ", 1))));
        assertThat(agenda.of(made.id())).hasSize(2);
    }

    @Test
    void aPaperIsAReadablePdfATextOrAPromise() throws IOException {
        var made = planned(context, place, MeetingKind.COUNCIL);
        refused("photos.document.no-pdf", () -> documents.keep(made.staff(), "方案.pdf", new ByteArrayInputStream("<html>".getBytes())));
        refused("photos.document.no-pdf", () -> documents.keep(made.staff(), "方案.pdf", new ByteArrayInputStream("%PDF-1.7 broken".getBytes())));
        refused("meetings.paper.empty", () -> papers.add(made.staff(), made.id(), new PaperDraft("三家报价", null, null, null, null)));
        var promised = papers.add(made.staff(), made.id(), new PaperDraft("三家报价", "到了两家", null, null, Zone.today(clock).plusDays(3)));
        var file = documents.keep(made.staff(), "C:\\桌面\\报价.pdf", new ByteArrayInputStream(pdf(2)));

        papers.arrive(made.staff(), promised, file);

        assertThat(papers.of(made.id()).getLast()).satisfies(it -> {
            assertThat(it.arrivedAt()).isNotNull();
            assertThat(it.file()).isNotNull();
            assertThat(it.file().name()).isEqualTo("报价.pdf");
            assertThat(it.file().pages()).isEqualTo(2);
        });
        meetings.move(made.staff(), made.id(), MeetingStatus.ANNOUNCED);
        refused("meetings.paper.announced", () -> papers.remove(made.staff(), promised));
    }

    static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).extracting(RuleViolation::key).isEqualTo(key);
    }
}
