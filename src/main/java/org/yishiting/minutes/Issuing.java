package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.actions.PromisesMade.Promise;
import org.yishiting.base.Zone;
import org.yishiting.base.PlainText;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.decisions.Point;
import org.yishiting.decisions.ResolvedInMeeting;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.notifications.Notices;
import org.yishiting.records.DocumentBytes;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDocument;
import org.yishiting.records.RecordDocuments;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;
import org.yishiting.transcripts.Annex;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.PaperJson;
import org.yishiting.transcripts.PaperPdf;
import org.yishiting.transcripts.Passage;
import org.yishiting.transcripts.Proof;
import org.yishiting.transcripts.Redaction;

/** 签发: signed minutes get their number, their public copy and their place in the register in one act; what was resolved becomes deeds after it. */
@Service
@Transactional
public class Issuing {

    public static final int MAX_WORDS = 500;
    private static final String OPEN_JSON = "minutes.json";
    private static final String OPEN_PDF = "minutes.pdf";
    private static final String JSON = "application/json";
    private static final String PDF = "application/pdf";
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MinutesStore store;
    private final Signers signers;
    private final SignedPages pages;
    private final PublicCopy copies;
    private final Opinions opinions;
    private final Numbers numbers;
    private final Meetings meetings;
    private final Register register;
    private final RecordDocuments documents;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String origin;

    Issuing(MinutesStore store, Signers signers, SignedPages pages, PublicCopy copies, Opinions opinions, Numbers numbers, Meetings meetings, Register register, RecordDocuments documents,
            Notices notices, I18NProvider words, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, @Value("${yishiting.origin:http://localhost:${server.port:8080}}") URI origin) {
        this.store = store;
        this.signers = signers;
        this.pages = pages;
        this.copies = copies;
        this.opinions = opinions;
        this.numbers = numbers;
        this.meetings = meetings;
        this.register = register;
        this.documents = documents;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.origin = origin.toString();
    }

    /**
     * Issues the minutes of a meeting: number, register, public copy. For the presider. Refuses while somebody has neither signed nor refused
     * ({@code minutes.issue.waiting}), and without the plain summary ({@code minutes.issue.summary}).
     *
     * @param version the one that was read
     */
    @ByOneself
    public void issue(Actor actor, MeetingId meeting, int version) {
        meetings.require(actor, meeting, Duty.PRESIDER);
        var minutes = store.hold(meeting);
        require(minutes.state() == MinutesState.SIGNING && minutes.version() == version, "minutes.sign.version");
        var signed = signers.of(meeting, version);
        var waiting = signed.stream().filter(Signed::waits).map(Signed::name).collect(Collectors.joining("、"));
        require(waiting.isEmpty(), "minutes.issue.waiting", waiting);
        require(!minutes.summary().isBlank(), "minutes.issue.summary");
        var view = meetings.details(meeting);
        var now = clock.instant();
        var number = numbers.next(minutes.community(), minutes.kind(), now.atZone(Zone.PORTAL).getYear());
        jdbc.sql("update minutes_book set state = 'ISSUED', number = ?, issued_by = ?, issued_at = ?, row_version = row_version + 1 where meeting_id = ?")
                .params(number, actor.resident().toString(), Timestamp.from(now), meeting.toString()).update();
        enter(view, store.find(meeting).orElseThrow(), "minutes.record.title");
        opinions.collect(view, store.entries(meeting));
        Stream.of(MeetingStatus.ISSUED, MeetingStatus.PUBLISHED).filter(it -> view.kind().leads(view.status(), it)).findFirst().ifPresent(it -> meetings.moveByRule(meeting, it));
        promise(actor, view);
        signed.stream().map(Signed::resident).filter(Objects::nonNull).forEach(it -> events.publishEvent(new MinutesConfirmed(it, minutes.community(), meeting, now)));
        notices.tell(signed.stream().map(Signed::resident).filter(Objects::nonNull).distinct().toList(), MinutesPaths.minutes(meeting), "minutes.notice.issued", view.matter(), number);
        events.publishEvent(new MinutesWritten(meeting));
    }

    /**
     * Puts right what was found wrong after the minutes were issued (更正): a record of its own that points to theirs; the minutes stay as they are. For the
     * presider and committee staff. Refuses empty words ({@code minutes.amend.words}).
     */
    @ByOneself
    public void amend(Actor actor, MeetingId meeting, String was, String shouldBe, String why) {
        meetings.require(actor, meeting, Duty.PRESIDER, Duty.STAFF);
        var minutes = store.hold(meeting);
        require(minutes.issued(), "minutes.amend.not-issued");
        var before = PlainText.lines(was);
        var after = PlainText.lines(shouldBe);
        var reason = PlainText.line(why);
        require(!before.isEmpty() && !after.isEmpty() && !reason.isEmpty() && before.length() <= MAX_WORDS && after.length() <= MAX_WORDS && reason.length() <= Proofreading.MAX_REASON, "minutes.amend.words", MAX_WORDS);
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from minutes_amendment where meeting_id = ?").param(meeting.toString()).query(Integer.class).single();
        var record = register.enter(new RecordDraft(minutes.community(), "correction:" + meeting, say("minutes.record.amended", String.valueOf(minutes.number()), number),
                say("minutes.record.amendment", before, after, reason) + "\n" + say("minutes.record.of", String.valueOf(minutes.record()))).alsoAbout(about(meetings.details(meeting)))
                .cameOf(LinkType.CORRECTED_BY, "record:" + minutes.record()));
        jdbc.sql("insert into minutes_amendment (meeting_id, number, was, should_be, why, amended_by, amended_at, record_number) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(meeting.toString(), number, before, after, reason, actor.resident().toString(), Timestamp.from(clock.instant()), record.toString()).update();
    }

    /** For everybody, the first first. */
    @Transactional(readOnly = true)
    public List<Amendment> amendments(MeetingId meeting) {
        return jdbc.sql("select number, was, should_be, why, amended_at, record_number from minutes_amendment where meeting_id = ? order by number").param(meeting.toString())
                .query((row, _) -> new Amendment(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant(), row.getString(6))).list();
    }

    /** The public copy on A4, as it is in the register; empty before it is issued. */
    @Transactional(readOnly = true)
    public Optional<byte[]> registered(MeetingId meeting) {
        return store.find(meeting).filter(Minutes::issued).flatMap(it -> RecordNumber.parse(String.valueOf(it.record())).flatMap(number -> documents.open(it.community(), number, OPEN_PDF)).map(DocumentBytes::content)
                .or(() -> copies.find(meeting).map(paper -> pdf(paper, it, List.of()))));
    }

    /** What is printed on a paper so that it can be compared with the register. */
    public Proof proof(Paper paper, Minutes minutes) {
        var fingerprint = paper.fingerprint();
        return new Proof(origin + "/" + RecordsPaths.verify(fingerprint), fingerprint, minutes.record() == null ? "" : minutes.record());
    }

    /** Both copies with their files. Part of the act, who holds the minutes. */
    void enter(MeetingView meeting, Minutes minutes, String title) {
        var full = copies.paper(minutes);
        var open = Redaction.copy(full, copies.redactions(meeting.id()));
        var draft = new RecordDraft(minutes.community(), "meeting:" + meeting.id(), say(title, String.valueOf(minutes.number()), full.title(), meeting.matter()), body(open, minutes))
                .with(RecordDocument.open(OPEN_JSON, JSON, PaperJson.write(open)), RecordDocument.open(OPEN_PDF, PDF, pdf(open, minutes, List.of())),
                        RecordDocument.inside("minutes-full.json", JSON, PaperJson.write(full)), RecordDocument.inside("minutes-full.pdf", PDF, pdf(full, minutes, pages.of(full, signers.of(meeting.id(), minutes.version())))))
                .alsoAbout(about(meeting)).cameOf(LinkType.DISCUSSED_IN, topics(meeting)).cameOf(minutes.record() == null ? LinkType.RESULTED_IN : LinkType.FOLLOWED_UP_BY,
                        minutes.record() == null ? "meeting:" + meeting.id() : "record:" + minutes.record());
        var number = register.enter(draft);
        jdbc.sql("update minutes_book set record_number = ? where meeting_id = ?").params(number.toString(), meeting.id().toString()).update();
    }

    /** A name went out of the public copy: the old files are withheld, and the copy as it is now is entered as a record of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renew(MeetingId meeting) {
        store.find(meeting).filter(Minutes::issued).ifPresent(it -> {
            var old = RecordNumber.parse(String.valueOf(it.record()));
            old.ifPresent(number -> List.of(OPEN_JSON, OPEN_PDF).forEach(name -> documents.withhold(it.community(), number, name, say("minutes.record.withdrawn"))));
            enter(meetings.details(meeting), it, "minutes.record.renewed");
        });
    }

    private byte[] pdf(Paper paper, Minutes minutes, List<Annex> annexes) {
        var out = new ByteArrayOutputStream();
        PaperPdf.write(paper, proof(paper, minutes), annexes, out);
        return out.toByteArray();
    }

    private static String[] about(MeetingView meeting) {
        return Stream.concat(Stream.of("meeting:" + meeting.id()), Stream.of(topics(meeting))).toArray(String[]::new);
    }

    private static String[] topics(MeetingView meeting) {
        return meeting.topics().stream().map(it -> "topic:" + it).toArray(String[]::new);
    }

    /** For ever and for everybody: what came of it, and no name that hangs on a consent. */
    private String body(Paper open, Minutes minutes) {
        var lines = new ArrayList<String>();
        lines.add(minutes.summary());
        open.parts().stream().flatMap(it -> it.passages().stream()).forEach(it -> {
            if (it instanceof Passage.Resolved resolved) {
                lines.add(resolved.number() + ". " + resolved.what());
            } else if (it instanceof Passage.Voted voted) {
                lines.add(say("minutes.record.vote", voted.motion(), voted.yes(), voted.no(), voted.abstained(), voted.base()));
            }
        });
        open.withheld().forEach(it -> lines.add(say("minutes.record.withheld", say("minutes.reason." + it.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')), it.places())));
        return String.join("\n", lines);
    }

    private void promise(Actor actor, MeetingView meeting) {
        if (!meeting.topics().isEmpty()) {
            var topic = meeting.topics().getFirst();
            var minutes = store.find(meeting.id()).orElseThrow();
            var record = "record:" + minutes.record();
            var resolutions = store.entries(meeting.id()).stream().filter(it -> it.content().kind() == EntryKind.RESOLUTION).toList();
            var promises = resolutions.stream()
                    .map(it -> new Promise(topic, source(meeting.id()) + it.id(), it.content().text(), it.content().name().isBlank() ? null : it.content().name(),
                            it.content().other().isBlank() ? null : it.content().other(), it.content().until(), record)).toList();
            var points = IntStream.range(0, resolutions.size()).mapToObj(it -> point(it + 1, resolutions.get(it).content())).toList();
            var dissent = store.entries(meeting.id()).stream().map(Entry::content).filter(it -> it.kind() == EntryKind.DISSENT).map(EntryText::text).toList();
            events.publishEvent(new ResolutionsMade(meeting.id(), promises,
                    Optional.of(new ResolvedInMeeting.Resolved(topic, "meeting:" + meeting.id(), actor.resident(), minutes.summary(), points, dissent))));
        }
    }

    private Point point(int number, EntryText resolution) {
        return new Point(number, resolution.text(), resolution.name().isBlank() ? say("minutes.resolution.nobody") : resolution.name(), resolution.until());
    }

    /** With which the sources of its deeds begin. */
    static String source(MeetingId meeting) {
        return "meeting:" + meeting + ":";
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LANGUAGE, args);
    }
}
