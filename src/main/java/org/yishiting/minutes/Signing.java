package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purposes;
import org.yishiting.privacy.SeparateConsent.Publication;
import org.yishiting.transcripts.PaperJson;
import org.yishiting.transcripts.Signature;

/**
 * 签名: one version is signed by who presided, recorded and supervised, and by everybody with a seat who came: signed, signed with a correction, or refused
 * with a reason. A change afterwards makes a new version, and what was signed before counts no longer.
 */
@Service
@Transactional
public class Signing {

    public static final int MAX_WORDS = 500;
    static final String ITEM = "minutes:";

    private final MinutesStore store;
    private final Signers signers;
    private final Composition composition;
    private final Meetings meetings;
    private final Participants participants;
    private final Photos photos;
    private final Consents consents;
    private final Deadlines deadlines;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(MinutesStore store, Signers signers, Composition composition, Meetings meetings, Participants participants, Photos photos, Consents consents, Deadlines deadlines,
            Notices notices, I18NProvider words, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.signers = signers;
        this.composition = composition;
        this.meetings = meetings;
        this.participants = participants;
        this.photos = photos;
        this.consents = consents;
        this.deadlines = deadlines;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Fixes the text as a version, to be signed. For the presider. Refuses while a correction waits ({@code minutes.sign.corrections}) and when nobody is
     * there to sign ({@code minutes.sign.nobody}).
     *
     * @param why of a later version: what was wrong with the one before
     */
    @ByOneself
    public void open(Actor actor, MeetingId meeting, String why) {
        meetings.require(actor, meeting, Duty.PRESIDER);
        var minutes = store.hold(meeting);
        require(minutes.state() == MinutesState.CHECKING, "minutes.sign.not-checked");
        require(jdbc.sql("select count(*) from minutes_correction where meeting_id = ? and accepted is null").param(meeting.toString()).query(Integer.class).single() == 0, "minutes.sign.corrections");
        require(minutes.version() == 0 || !why.isBlank(), "minutes.sign.why");
        var view = meetings.details(meeting);
        terms(view);
        var version = minutes.version() + 1;
        var paper = composition.paper(view, store.find(meeting).orElseThrow(), store.entries(meeting), version);
        var json = PaperJson.write(paper);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into minutes_version (meeting_id, version, paper, fingerprint, why, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(meeting.toString(), version, new String(json, StandardCharsets.UTF_8), PaperJson.fingerprint(json), PlainText.line(why), actor.resident().toString(), now).update();
        var asked = signers.toSign(meeting);
        require(!asked.isEmpty(), "minutes.sign.nobody");
        asked.forEach(it -> jdbc.sql("insert into minutes_signer (meeting_id, version, participant_id, state) values (?, ?, ?, 'WAITING')")
                .params(meeting.toString(), version, it.id().toString()).update());
        jdbc.sql("update minutes_book set state = 'SIGNING', version = ?, row_version = row_version + 1 where meeting_id = ?").params(version, meeting.toString()).update();
        if (view.kind().leads(view.status(), MeetingStatus.SIGNING)) {
            meetings.moveByRule(meeting, MeetingStatus.SIGNING);
        }
        notices.tell(asked.stream().map(it -> it.resident()).filter(Objects::nonNull).distinct().toList(), MinutesPaths.minutes(meeting),
                version == 1 ? "minutes.notice.sign" : "minutes.notice.sign-again", view.matter());
        events.publishEvent(new MinutesWritten(meeting));
    }

    /** Who signs the present version, in the order of the seats. For those who took part and who have a duty there. */
    @Transactional(readOnly = true)
    public List<Signed> signers(Actor actor, MeetingId meeting) {
        require(participants.find(actor, meeting).isPresent() || meetings.has(actor, meetings.details(meeting), Duty.values()), "minutes.read.participants");
        return store.find(meeting).map(it -> signers.of(meeting, it.version())).orElse(List.of());
    }

    /** One's own line among those who sign. */
    @Transactional(readOnly = true)
    public Optional<Signed> own(Actor actor, MeetingId meeting) {
        return store.find(meeting).flatMap(it -> signers.of(meeting, it.version()).stream().filter(line -> actor.resident().equals(line.resident())).findFirst());
    }

    /** Of all meetings, what this person is to sign now, then what they signed or refused, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnSignature> mine(Actor actor, int most) {
        return jdbc.sql("""
                select b.meeting_id, m.matter, m.begins_at, b.number, s.state, s.signed_at
                from meetings_participant p join minutes_book b on b.meeting_id = p.meeting_id join meetings_meeting m on m.meeting_id = b.meeting_id
                join minutes_signer s on s.meeting_id = b.meeting_id and s.version = b.version and s.participant_id = p.participant_id
                where p.resident_id = ? and s.voided_at is null and (s.state <> 'WAITING' or b.state = 'SIGNING')
                order by s.state = 'WAITING' desc, s.signed_at desc, m.begins_at limit ?""").params(actor.resident().toString(), most)
                .query((row, _) -> new OwnSignature(MeetingId.parse(row.getString(1)), row.getString(2), day(MinutesStore.instant(row, "begins_at")), row.getString(4),
                        Signature.State.valueOf(row.getString(5)), MinutesStore.instant(row, "signed_at"))).list();
    }

    private static @Nullable LocalDate day(@Nullable Instant begins) {
        return begins == null ? null : LocalDate.ofInstant(begins, Zone.PORTAL);
    }

    /**
     * Signs the version one has read, with one's own account. A correction and a refusal need words ({@code minutes.sign.words}). Refuses another version than
     * the present one ({@code minutes.sign.version}), and a second time ({@code minutes.sign.once}).
     *
     * @param name whether one's name may stand in the public copy; can be taken back at any time
     */
    @ByOneself
    public void sign(Actor actor, MeetingId meeting, int version, Signature.State state, String words, boolean name) {
        var minutes = store.hold(meeting);
        var who = participants.find(actor, meeting).orElseThrow(() -> new RuleViolation("minutes.read.participants"));
        put(minutes, who.id(), version, state, Signature.Way.PHONE, words, null, null, false);
        if (name) {
            consents.give(actor, new Publication(Purposes.NAME, item(meeting), this.words.getTranslation("minutes.consent.words", Locale.SIMPLIFIED_CHINESE, meetings.details(meeting).matter(), who.name())));
        }
    }

    /**
     * Takes a signature at the desk, drawn, or enters one from paper, with the page photographed. For who records, presides, and committee staff, never for
     * themselves. Refuses as {@link #sign}, and without the picture ({@code minutes.sign.picture}).
     */
    @ByOneself
    public void take(Actor actor, MeetingId meeting, ParticipantId who, int version, Signature.State state, Signature.Way way, String words, PhotoId picture, boolean name) {
        meetings.require(actor, meeting, Duty.values());
        var minutes = store.hold(meeting);
        var line = signers.of(meeting, minutes.version()).stream().filter(it -> it.participant().equals(who)).findFirst().orElseThrow(() -> new RuleViolation("minutes.sign.unknown"));
        require(way != Signature.Way.PHONE && !actor.resident().equals(line.resident()), "minutes.sign.own-hand");
        photos.guard(actor, picture);
        put(minutes, who, version, state, way, words, picture, actor, name);
    }

    /** Notes that the minutes were read out to who cannot read them. For who records. */
    @ByOneself
    public void readAloud(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.RECORDER);
        require(store.hold(meeting).state() != MinutesState.ISSUED, "minutes.book.closed");
        jdbc.sql("update minutes_book set read_aloud_by = ?, read_aloud_at = ?, row_version = row_version + 1 where meeting_id = ? and read_aloud_at is null")
                .params(actor.resident().toString(), Timestamp.from(clock.instant()), meeting.toString()).update();
    }

    /** Opens the text once more: what was signed counts no longer, and everybody is told why. For the presider. Refuses without a reason ({@code minutes.sign.why}). */
    @ByOneself
    public void reopen(Actor actor, MeetingId meeting, String why) {
        meetings.require(actor, meeting, Duty.PRESIDER);
        var minutes = store.hold(meeting);
        require(minutes.state() == MinutesState.SIGNING, "minutes.sign.not-signing");
        require(!why.isBlank(), "minutes.sign.why");
        var had = signers.of(meeting, minutes.version()).stream().filter(it -> !it.waits()).map(Signed::resident).filter(Objects::nonNull).distinct().toList();
        jdbc.sql("update minutes_signer set voided_at = ? where meeting_id = ? and version = ?").params(Timestamp.from(clock.instant()), meeting.toString(), minutes.version()).update();
        jdbc.sql("update minutes_book set state = 'CHECKING', row_version = row_version + 1 where meeting_id = ?").param(meeting.toString()).update();
        notices.tell(had, MinutesPaths.minutes(meeting), "minutes.notice.reopened", PlainText.line(why));
        events.publishEvent(new MinutesWritten(meeting));
    }

    static String item(MeetingId meeting) {
        return ITEM + meeting;
    }

    private void put(Minutes minutes, ParticipantId who, int version, Signature.State state, Signature.Way way, String said, @Nullable PhotoId picture, @Nullable Actor taker, boolean name) {
        require(minutes.state() == MinutesState.SIGNING, "minutes.sign.not-signing");
        require(minutes.version() == version, "minutes.sign.version");
        var text = PlainText.lines(said);
        require(state == Signature.State.SIGNED || !text.isEmpty(), "minutes.sign.words");
        require(state != Signature.State.WAITING && text.length() <= MAX_WORDS, "minutes.sign.words");
        var done = jdbc.sql("""
                update minutes_signer set state = ?, way = ?, words = ?, photo_id = ?, signed_at = ?, taken_by = ?, name_public = ?
                where meeting_id = ? and version = ? and participant_id = ? and state = 'WAITING'""")
                .param(state.name()).param(way.name()).param(text.isEmpty() ? null : text).param(picture == null ? null : picture.toString()).param(Timestamp.from(clock.instant()))
                .param(taker == null ? null : taker.resident().toString()).param(name).param(minutes.meeting().toString()).param(version).param(who.toString()).update();
        require(done == 1, "minutes.sign.once");
    }

    /** Of a hearing: by when the report and the replies are published. They are printed, so they are fixed with the text. */
    private void terms(MeetingView meeting) {
        var held = meeting.begins();
        if (meeting.kind() == MeetingKind.HEARING && held != null) {
            jdbc.sql("update minutes_book set report_due = ?, reply_due = ? where meeting_id = ? and report_due is null")
                    .params(deadlines.due(held, PolicyKey.HEARING_REPORT_WORKDAYS, meeting.community()).day(),
                            deadlines.due(held, PolicyKey.HEARING_REPLY_WORKDAYS, meeting.community()).day(), meeting.id().toString()).update();
        }
    }
}
