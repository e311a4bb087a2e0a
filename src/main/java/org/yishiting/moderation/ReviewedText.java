package org.yishiting.moderation;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** What somebody wrote, on its way to the public or back. */
@Entity
@Table(name = "moderation_text")
class ReviewedText {

    static final int MAX_NOTE = 500;

    @EmbeddedId
    private TextId id;

    @Embedded
    private CommunityId community;

    private String kind;
    private String subjectId;
    private String path;
    private String title;

    @Embedded
    private @Nullable ResidentId author;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TextState state;

    private int round = 1;
    private Instant writtenAt;
    private @Nullable Instant waitingSince;
    private @Nullable Instant dueAt;
    private boolean wasPublic;
    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "residentId", column = @Column(name = "decided_by"))
    private @Nullable ResidentId decidedBy;

    private @Nullable Integer rulesVersion;
    private @Nullable Integer clause;
    private @Nullable String note;
    private @Nullable String suggestion;
    private @Nullable Instant appealedAt;
    private @Nullable String appealWords;
    private @Nullable Instant appealDueAt;
    private @Nullable Instant answeredAt;

    @Embedded
    @AttributeOverride(name = "residentId", column = @Column(name = "answered_by"))
    private @Nullable ResidentId answeredBy;

    private @Nullable String answer;
    private @Nullable Boolean granted;

    @Version
    private @Nullable Integer version;

    ReviewedText(TextId id, CommunityId community, Subject subject, @Nullable ResidentId author, Instant now) {
        this.id = id;
        this.community = community;
        this.kind = subject.kind();
        this.subjectId = subject.id();
        this.path = subject.path();
        this.title = cut(subject.title());
        this.author = author;
        this.state = TextState.WAITING;
        this.writtenAt = now;
    }

    @NullUnmarked
    protected ReviewedText() {}

    void publishAtOnce() {
        state = TextState.PUBLISHED;
        wasPublic = true;
    }

    void await(Instant now, Instant due) {
        state = TextState.WAITING;
        waitingSince = now;
        dueAt = due;
    }

    /** The author changed it, and it comes before the committee again. */
    void sentAgain(Instant now, Instant due) {
        require(state == TextState.RETURNED && !appealRuns(), "moderation.not-returned");
        round++;
        await(now, due);
    }

    /** The author agrees to the words that were suggested. */
    String agreed() {
        var words = suggestion;
        if (state != TextState.RETURNED || words == null || appealRuns()) {
            throw new RuleViolation("moderation.not-returned");
        }
        round++;
        suggestion = null;
        publishAtOnce();
        return words;
    }

    void reported(Instant now, Instant due) {
        require(state == TextState.PUBLISHED, "moderation.report.gone");
        if (waitingSince == null) {
            waitingSince = now;
            dueAt = due;
        }
    }

    void published(ResidentId by, Instant now) {
        decided(by, now, null);
        publishAtOnce();
    }

    /** Ends as not public, as what {@code why} says: returned to be changed, taken up, or simply not. */
    void withheld(TextState ending, ResidentId by, Instant now, Why why) {
        decided(by, now, why);
        suggestion = why.suggestion();
        state = ending == TextState.REFUSED && wasPublic ? TextState.REMOVED : ending;
    }

    private void decided(ResidentId by, Instant now, @Nullable Why why) {
        decidedAt = now;
        decidedBy = by;
        waitingSince = null;
        dueAt = null;
        rulesVersion = why == null ? null : why.rulesVersion();
        clause = why == null ? null : why.clause();
        note = why == null ? null : why.note();
        suggestion = null;
    }

    /** By its author: no clause, and nothing to be appealed against. */
    void takenBack() {
        state = TextState.TAKEN_BACK;
        waitingSince = null;
        dueAt = null;
        suggestion = null;
        appealDueAt = null;
    }

    /** Why a text is not public: a clause of that version of the rules, a word to the author, perhaps better words. */
    record Why(int rulesVersion, int clause, String note, @Nullable String suggestion) {}

    void appeal(String words, Instant now, Instant due) {
        require(state != TextState.WAITING && state != TextState.PUBLISHED && state != TextState.TAKEN_BACK, "moderation.appeal.nothing");
        require(appealedAt == null, "moderation.appeal.once");
        require(!words.isBlank(), "moderation.appeal.words");
        require(words.length() <= MAX_NOTE, "moderation.too-long", MAX_NOTE);
        appealedAt = now;
        appealWords = words.strip();
        appealDueAt = due;
    }

    void answerAppeal(ResidentId by, boolean publish, String words, Instant now) {
        require(appealRuns(), "moderation.appeal.answered");
        require(!by.equals(decidedBy), "moderation.appeal.same-person");
        require(!words.isBlank(), "moderation.appeal.answer-missing");
        require(words.length() <= MAX_NOTE, "moderation.too-long", MAX_NOTE);
        answeredAt = now;
        answeredBy = by;
        answer = words.strip();
        granted = publish;
        appealDueAt = null;
        if (publish) {
            suggestion = null;
            publishAtOnce();
        }
    }

    boolean appealRuns() {
        return appealedAt != null && answeredAt == null && state != TextState.TAKEN_BACK;
    }

    boolean waits() {
        return waitingSince != null;
    }

    boolean isBy(ResidentId resident) {
        return resident.equals(author);
    }

    TextId id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    Subject subject() {
        return new Subject(kind, subjectId, path, title);
    }

    @Nullable ResidentId author() {
        return author;
    }

    TextState state() {
        return state;
    }

    int round() {
        return round;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable Instant waitingSince() {
        return waitingSince;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable ResidentId decidedBy() {
        return decidedBy;
    }

    @Nullable Integer rulesVersion() {
        return rulesVersion;
    }

    @Nullable Integer clause() {
        return clause;
    }

    @Nullable String note() {
        return note;
    }

    @Nullable String suggestion() {
        return suggestion;
    }

    @Nullable Instant appealedAt() {
        return appealedAt;
    }

    @Nullable String appealWords() {
        return appealWords;
    }

    @Nullable Instant appealDueAt() {
        return appealDueAt;
    }

    @Nullable ResidentId answeredBy() {
        return answeredBy;
    }

    @Nullable String answer() {
        return answer;
    }

    @Nullable Boolean granted() {
        return granted;
    }

    private static String cut(String title) {
        return title.length() <= 120 ? title : title.substring(0, 119) + "…";
    }
}
