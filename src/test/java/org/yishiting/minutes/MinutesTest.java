package org.yishiting.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.actions.Deeds;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.photos.Photos;
import org.yishiting.photos.Pictures;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purposes;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDocuments;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.Register;
import org.yishiting.records.SeenLink;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.sittings.Choice;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;
import org.yishiting.sittings.SittingsFixtures;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.PaperJson;
import org.yishiting.transcripts.Redaction;
import org.yishiting.transcripts.Signature.State;
import org.yishiting.transcripts.Signature.Way;

@SpringBootTest
@Import(TestDatabase.class)
class MinutesTest {

    private static final int ISSUERS = 50;

    @Autowired ApplicationContext context;
    @Autowired Transcription transcription;
    @Autowired Proofreading checking;
    @Autowired Signing signing;
    @Autowired Issuing issuing;
    @Autowired PublicCopy copies;
    @Autowired Opinions opinions;
    @Autowired LiveMinutes live;
    @Autowired Numbers numbers;
    @Autowired Meetings meetings;
    @Autowired Register register;
    @Autowired RecordLinks links;
    @Autowired Consents consents;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
    }

    @Test
    void aHearingIsWrittenCheckedSignedIssuedReportedAndAnswered() {
        var made = MinutesFixtures.checking(context, place, MeetingKind.HEARING, 3);
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.TRANSCRIPT_DRAFT);
        signing.open(made.presider(), made.id(), "");
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.SIGNING);
        refused("minutes.issue.waiting", () -> issuing.issue(made.presider(), made.id(), 1));
        signing.sign(made.people().get(0), made.id(), 1, State.SIGNED, "", false);
        refused("minutes.sign.once", () -> signing.sign(made.people().get(0), made.id(), 1, State.SIGNED, "", false));
        refused("minutes.sign.words", () -> signing.sign(made.people().get(1), made.id(), 1, State.REFUSED, " ", false));
        signing.sign(made.people().get(1), made.id(), 1, State.REFUSED, "应再议", false);
        signing.sign(made.people().get(2), made.id(), 1, State.SIGNED_WITH_CORRECTION, "把五米改成六米", false);
        signing.sign(made.presider(), made.id(), 1, State.SIGNED, "", false);
        signing.sign(made.recorder(), made.id(), 1, State.SIGNED, "", false);
        issuing.issue(made.presider(), made.id(), 1);
        assertThat(meetings.details(made.id()).status()).as("no longer being signed").isEqualTo(MeetingStatus.ISSUED);

        var minutes = transcription.find(made.id()).orElseThrow();
        assertThat(minutes.number()).matches("听证〔\\d{4}〕1号");
        var record = register.find(place, RecordNumber.parse(String.valueOf(minutes.record())).orElseThrow()).orElseThrow();
        assertThat(record.title()).contains(minutes.number());
        assertThat(record.body()).contains("定了北门方案", "推荐北门方案并东移五米").doesNotContain("参加人1");
        assertThat(text(copies.full(made.presider(), made.id()))).contains("签名确认1人；更正后签名1人（参加人3：把五米改成六米）；拒绝签名1人（参加人2，理由：应再议", "性质", "参加人1");
        assertThat(register.verify(place).intact()).isTrue();

        opinions.report(made.staff(), made.id(), "一、基本情况：……");
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.REPORTED);
        answerAll(made);
        opinions.publish(made.staff(), made.id());
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.REPLIED);
        issuing.amend(made.staff(), made.id(), "五米", "六米", "按签名时的更正");
        assertThat(issuing.amendments(made.id())).singleElement().satisfies(it -> assertThat(it.number()).isEqualTo(1));
        assertThat(links.of(place, record.end(), null)).extracting(SeenLink::type).containsExactly(LinkType.RESULTED_IN, LinkType.FOLLOWED_UP_BY, LinkType.REPLIED_BY, LinkType.CORRECTED_BY);
        assertThat(links.of(place, record.end(), null)).extracting(SeenLink::origin).containsExactly(true, false, false, false);
    }

    @Test
    @Tag("P40")
    void noHearingIsClosedWhileAnOpinionHasNoReply() {
        var made = MinutesFixtures.issued(context, place, MeetingKind.HEARING, 3);
        opinions.report(made.staff(), made.id(), "一、基本情况：……");
        assertThat(opinions.of(made.id())).hasSize(3).allSatisfy(it -> assertThat(it.reply()).isNull());
        refused("minutes.reply.open", () -> meetings.move(made.staff(), made.id(), MeetingStatus.REPLIED));
        refused("minutes.reply.open", () -> opinions.publish(made.staff(), made.id()));
        var first = opinions.of(made.id()).getFirst();
        refused("minutes.reply.reason", () -> opinions.reply(made.staff(), first.id(), first.version(), Opinion.Reply.ADOPTED, " "));
        opinions.reply(made.staff(), first.id(), first.version(), Opinion.Reply.ADOPTED, "不影响消防通道");
        refused("minutes.reply.changed", () -> opinions.reply(made.presider(), first.id(), first.version(), Opinion.Reply.EXPLAINED, "晚了一步"));
        MeetingsFixtures.put(context, made.id(), MeetingStatus.REPLIED);
        refused("minutes.reply.open", () -> meetings.move(made.staff(), made.id(), MeetingStatus.CLOSED));
        answerAll(made);
        meetings.move(made.staff(), made.id(), MeetingStatus.CLOSED);
    }

    @Test
    @Tag("P39")
    void aChangeAfterSigningIsANewVersionAndVoidsWhatWasSigned() {
        var made = MinutesFixtures.signing(context, place, MeetingKind.COUNCIL, 2);
        signing.sign(made.people().getFirst(), made.id(), 1, State.SIGNED, "", false);
        refused("minutes.book.closed", () -> transcription.write(made.recorder(), made.id(), EntryText.noted("补一句"), null));
        refused("minutes.sign.why", () -> signing.reopen(made.presider(), made.id(), " "));
        signing.reopen(made.presider(), made.id(), "漏了一句");
        transcription.write(made.recorder(), made.id(), EntryText.noted("补一句"), null);
        signing.open(made.presider(), made.id(), "漏了一句");
        assertThat(signing.signers(made.presider(), made.id())).hasSize(4).allMatch(Signed::waits);
        refused("minutes.sign.version", () -> signing.sign(made.people().getFirst(), made.id(), 1, State.SIGNED, "", false));
        MinutesFixtures.sign(context, made, 2);
        issuing.issue(made.presider(), made.id(), 2);
        assertThat(meetings.details(made.id()).status()).isEqualTo(MeetingStatus.PUBLISHED);
        assertThat(copies.find(made.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from minutes_version where meeting_id = ?").param(made.id().toString()).query(Integer.class).single()).isEqualTo(2);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> jdbc.sql("update minutes_version set why = 'x' where meeting_id = ?").param(made.id().toString()).update());
    }

    @Test
    void twoWhoRecordDoNotOverwriteEachOther() {
        var made = MinutesFixtures.written(context, place, MeetingKind.COUNCIL, 1);
        var entry = transcription.entries(made.recorder(), made.id()).getFirst();
        var version = transcription.change(made.recorder(), entry.id(), entry.version(), EntryText.noted("第一个人写的"));
        refused("minutes.entry.changed", () -> transcription.change(made.recorder(), entry.id(), entry.version(), EntryText.noted("第二个人写的")));
        assertThat(transcription.entries(made.recorder(), made.id()).getFirst().content().text()).isEqualTo("第一个人写的");
        transcription.change(made.recorder(), entry.id(), version, EntryText.noted("看过再写"));
        var below = transcription.write(made.recorder(), made.id(), EntryText.noted("插在中间"), entry.id());
        assertThat(transcription.entries(made.recorder(), made.id()).get(1).id()).isEqualTo(below);
        transcription.remove(made.recorder(), below, 1);
        refused("minutes.entry.gone", () -> transcription.change(made.recorder(), below, 1, EntryText.noted("没了")));
        var stranger = ResidentsFixtures.member(context, place);
        refused("community.office.required", () -> transcription.write(stranger, made.id(), EntryText.noted("我也写"), null));
    }

    @Test
    void whatIsWrongIsMarkedAndDecidedWithAReason() {
        var made = MinutesFixtures.checking(context, place, MeetingKind.COUNCIL, 2);
        var entry = checking.read(made.people().getFirst(), made.id()).get(1);
        var stranger = ResidentsFixtures.member(context, place);
        refused("minutes.read.participants", () -> checking.read(stranger, made.id()));
        var first = checking.ask(made.people().getFirst(), made.id(), entry.id(), "我说的是六米");
        var second = checking.ask(made.people().get(1), made.id(), entry.id(), "我没有说这句");
        refused("minutes.sign.corrections", () -> signing.open(made.presider(), made.id(), ""));
        refused("community.office.required", () -> checking.refuse(made.people().getFirst(), second, "不改"));
        checking.accept(made.presider(), first, entry.version(), "棚子往东移六米。");
        refused("minutes.check.reason", () -> checking.refuse(made.presider(), second, ""));
        checking.refuse(made.presider(), second, "录音里有这句");
        refused("minutes.check.decided", () -> checking.refuse(made.presider(), second, "再答一次"));
        assertThat(checking.read(made.presider(), made.id()).get(1).content().text()).isEqualTo("棚子往东移六米。");
        assertThat(checking.corrections(made.presider(), made.id())).extracting(CorrectionView::accepted).containsExactly(true, false);
        signing.open(made.presider(), made.id(), "");
        refused("minutes.check.not-now", () -> checking.ask(made.people().getFirst(), made.id(), entry.id(), "晚了"));
    }

    @Test
    void whatWasVotedStandsInTheMinutesByItself() {
        var made = SittingsFixtures.running(context, place, 3);
        var before = vote(made);
        transcription.begin(made.recorder(), made.id());
        assertThat(transcription.entries(made.recorder(), made.id())).as("before anybody wrote").singleElement().satisfies(it -> assertThat(it.content().text()).isEqualTo(before.words()));
        transcription.write(made.recorder(), made.id(), EntryText.section("说明方案"), null);
        transcription.write(made.recorder(), made.id(), EntryText.section("大家发言"), null);

        var closed = vote(made);
        await().atMost(Duration.ofSeconds(10)).until(() -> transcription.entries(made.recorder(), made.id()).size() == 4);
        transcription.begin(made.recorder(), made.id());

        var entries = transcription.entries(made.recorder(), made.id());
        assertThat(entries).extracting(it -> it.content().kind()).as("once, below the point that is on the table")
                .containsExactly(EntryKind.VOTE, EntryKind.SECTION, EntryKind.VOTE, EntryKind.SECTION);
        var taken = entries.get(2);
        assertThat(taken.content().count()).isEqualTo(new EntryText.Count(1, 0, 0, 3, false, false));
        assertThat(taken.content().other()).isEqualTo("按到场人数，要过半数");
        assertThat(taken.at()).isEqualTo(closed.closedAt());
        var text = taken.content();
        refused("minutes.entry.counted", () -> transcription.change(made.recorder(), taken.id(), taken.version(), EntryText.voted(text.text(), text.other(), new EntryText.Count(3, 0, 0, 3, false, true))));
        refused("minutes.entry.counted", () -> transcription.remove(made.recorder(), taken.id(), taken.version()));
        transcription.change(made.recorder(), taken.id(), taken.version(), text.saying(text.text() + "\n两人弃权前说要先试一个月。"));
        assertThat(transcription.entries(made.recorder(), made.id()).get(2).content().text()).contains("先试一个月");
    }

    private MotionView vote(MeetingsFixtures.Made made) {
        var motions = context.getBean(Motions.class);
        var motion = motions.put(made.presider(), made.id(), SittingsFixtures.draft(MotionKind.OPEN));
        motions.vote(made.people().getFirst(), motion, Choice.AGREE);
        return motions.close(made.presider(), motion);
    }

    @Test
    void whoWasMisunderstoodSaysSoWhileItIsWritten() {
        var made = MinutesFixtures.written(context, place, MeetingKind.COUNCIL, 2);
        var own = checking.read(made.people().getFirst(), made.id()).get(1);
        refused("minutes.check.own", () -> checking.ask(made.people().get(1), made.id(), own.id(), "他不是这个意思"));
        var first = checking.ask(made.people().getFirst(), made.id(), own.id(), "我说的是六米");
        assertThat(checking.read(made.recorder(), made.id()).get(1)).satisfies(it -> assertThat(List.of(it.asked(), it.open(), it.version())).containsExactly(1, 1, own.version()));
        refused("community.office.required", () -> checking.refuse(made.recorder(), first, "我没有听错"));
        checking.accept(made.recorder(), first, own.version(), "棚子往东移六米。");
        var second = checking.ask(made.people().getFirst(), made.id(), own.id(), "还要说清是往东");
        checking.refuse(made.presider(), second, "写着往东了");
        assertThat(checking.read(made.people().getFirst(), made.id()).get(1)).satisfies(it -> {
            assertThat(it.content().text()).isEqualTo("棚子往东移六米。");
            assertThat(it.open()).isZero();
        });
        var third = checking.ask(made.people().getFirst(), made.id(), own.id(), "再看一次");
        checking.open(made.recorder(), made.id());
        refused("community.office.required", () -> checking.accept(made.recorder(), third, own.version() + 1, "棚子往东移六米。"));
        refused("minutes.sign.corrections", () -> signing.open(made.presider(), made.id(), ""));
    }

    @Test
    void thePageSignedOnPaperIsInTheCopyForInsideAlone() throws Exception {
        var made = MinutesFixtures.signing(context, place, MeetingKind.COUNCIL, 1);
        var who = signing.own(made.people().getFirst(), made.id()).orElseThrow().participant();
        var page = context.getBean(Photos.class).keep(made.staff(), Pictures.stream(Pictures.jpeg(1600, 1200)));
        signing.take(made.staff(), made.id(), who, 1, State.SIGNED, Way.PAPER, "", page, false);
        signing.sign(made.presider(), made.id(), 1, State.SIGNED, "", false);
        signing.sign(made.recorder(), made.id(), 1, State.SIGNED, "", false);
        issuing.issue(made.presider(), made.id(), 1);
        var files = context.getBean(RecordDocuments.class);
        var record = RecordNumber.parse(String.valueOf(transcription.find(made.id()).orElseThrow().record())).orElseThrow();
        try (var inside = Loader.loadPDF(files.inside(made.staff(), place, record, "minutes-full.pdf").orElseThrow().content());
                var open = Loader.loadPDF(files.open(place, record, "minutes.pdf").orElseThrow().content())) {
            assertThat(new PDFTextStripper().getText(inside).replaceAll("\\s", "")).contains("见附件1", "附件1纸面签名页：参加人1");
            assertThat(new PDFTextStripper().getText(open).replaceAll("\\s", "")).contains("原页存档").doesNotContain("附件1");
            assertThat(inside.getPage(inside.getNumberOfPages() - 1).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void whatWasResolvedBecomesADeed() {
        var hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        var topic = hall.topic(new HallFixtures.Place("", place), "北门充电点");
        var made = MinutesFixtures.about(context, place, topic, 1);
        var deeds = context.getBean(Deeds.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> !deeds.of(topic).isEmpty());
        assertThat(deeds.of(topic)).singleElement().satisfies(it -> assertThat(it.promise()).isEqualTo("推荐北门方案并东移五米"));
        assertThat(deeds.stands("meeting:" + made.id() + ":")).as("so that the minutes tell how it stands").hasSize(1);
    }

    @Test
    @Tag("P11")
    void aNameStandsInPublicOnlyWithAConsentAndIsGoneWithIt() {
        var made = MinutesFixtures.signing(context, place, MeetingKind.HEARING, 2);
        copies.mark(made.staff(), made.id(), new Redaction("北门方案", "■■■", Paper.Reason.BUSINESS_SECRET));
        signing.sign(made.people().getFirst(), made.id(), 1, State.SIGNED, "", true);
        signing.sign(made.people().get(1), made.id(), 1, State.SIGNED, "", false);
        signing.sign(made.presider(), made.id(), 1, State.SIGNED, "", false);
        signing.sign(made.recorder(), made.id(), 1, State.SIGNED, "", false);
        issuing.issue(made.presider(), made.id(), 1);
        assertThat(text(copies.find(made.id()).orElseThrow())).contains("参加人1", "第2席（业主）", "方敏", "■■■").doesNotContain("参加人2");
        assertThat(copies.find(made.id()).orElseThrow().withheld()).extracting(Paper.Withheld::reason).contains(Paper.Reason.NO_CONSENT, Paper.Reason.BUSINESS_SECRET);

        var before = String.valueOf(transcription.find(made.id()).orElseThrow().record());
        consents.withdraw(made.people().getFirst(), Purposes.NAME, "minutes:" + made.id());
        assertThat(text(copies.find(made.id()).orElseThrow())).doesNotContain("参加人1");
        assertThat(transcription.find(made.id()).orElseThrow().record()).isNotEqualTo(before);
        assertThat(register.verify(place).intact()).isTrue();
    }

    @Test
    void numbersHaveNoGapsWhenFiftyIssueAtOnceAndSomeFail() throws Exception {
        transaction.executeWithoutResult(_ -> numbers.ready(place, MeetingKind.COUNCIL, 2026));
        var given = new ConcurrentLinkedQueue<String>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, ISSUERS).forEach(issuer -> threads.submit(() -> {
                start.await();
                transaction.executeWithoutResult(it -> {
                    var number = numbers.next(place, MeetingKind.COUNCIL, 2026);
                    if (issuer % 5 == 0) {
                        it.setRollbackOnly();
                    } else {
                        given.add(number);
                    }
                });
                return null;
            }));
            start.countDown();
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ISSUERS - ISSUERS / 5).mapToObj(it -> "〔2026〕" + it + "号").toList());
    }

    @Test
    void whoWatchesIsToldWhatWasWritten() throws Exception {
        var made = MinutesFixtures.written(context, place, MeetingKind.COUNCIL, 1);
        var seen = new LinkedBlockingQueue<List<Entry>>();
        var stop = live.follow(made.id(), seen::add);
        transcription.write(made.recorder(), made.id(), EntryText.noted("刚说的一句"), null);
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isNotNull().last().satisfies(it -> assertThat(it.content().text()).isEqualTo("刚说的一句"));
        stop.run();
        transcription.write(made.recorder(), made.id(), EntryText.noted("没人听了"), null);
        assertThat(seen.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void theNextMeetingOpensWithHowTheLastResolutionsStand() {
        MinutesFixtures.issued(context, place, MeetingKind.COUNCIL, 1);
        var next = MeetingsFixtures.at(context, place, MeetingKind.COUNCIL, MeetingStatus.IN_SESSION, 1);
        MeetingsFixtures.begins(context, next.id(), meetings.details(next.id()).begins().plusSeconds(86_400));
        transcription.begin(next.recorder(), next.id());
        assertThat(transcription.entries(next.recorder(), next.id())).singleElement()
                .satisfies(it -> assertThat(it.content().text()).contains("上次议定事项落实情况（〔", "1. 推荐北门方案并东移五米"));
    }

    private void answerAll(MeetingsFixtures.Made made) {
        opinions.of(made.id()).forEach(it -> opinions.reply(made.staff(), it.id(), it.version(), Opinion.Reply.PARTLY, "照图纸移四米"));
    }

    private static String text(Paper paper) {
        return new String(PaperJson.write(paper), StandardCharsets.UTF_8);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).satisfies(it -> assertThat(it.key()).isEqualTo(key));
    }
}
