package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.PlainText;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.VoiceId;

/** What was raised, when and where; about places and things, never about persons. */
@Entity
@Table(name = "proposals_remark")
class Remark {

    static final int MAX_TEXT = 300;
    static final int MAX_SPOT = 30;
    static final int MOST_PEOPLE = 500;

    @EmbeddedId
    private RemarkId id;

    @Embedded
    private CommunityId community;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RemarkKind kind;

    @AttributeOverride(name = "communityId", column = @Column(name = "place_id"))
    private @Nullable CommunityId place;

    private @Nullable String spot;
    private LocalDate happenedOn;
    private String text;
    private int people;

    @AttributeOverride(name = "residentId", column = @Column(name = "raised_by"))
    private @Nullable ResidentId raisedBy;

    @AttributeOverride(name = "residentId", column = @Column(name = "entered_by"))
    private ResidentId enteredBy;

    private Instant enteredAt;

    @Embedded
    private @Nullable TopicId topic;

    @Embedded
    private @Nullable VoiceId voice;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "proposals_remark_photo", joinColumns = @JoinColumn(name = "remark_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<PhotoId> photos = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    Remark(CommunityId community, RemarkDraft draft, @Nullable ResidentId raisedBy, ResidentId enteredBy, Instant now, @Nullable VoiceId voice) {
        var words = PlainText.lines(draft.text());
        var where = PlainText.line(draft.spot());
        require(!words.isEmpty() || draft.kind().asked() || voice != null, "proposals.remark.text");
        requireShort(words);
        require(where.length() <= MAX_SPOT, "proposals.remark.spot", MAX_SPOT);
        require(!PlainText.givesPersonAway(words) && !PlainText.givesPersonAway(where), "proposals.text.personal");
        require(!draft.on().isAfter(now.atZone(Zone.PORTAL).toLocalDate()), "proposals.remark.day");
        require(draft.people() >= 1 && draft.people() <= MOST_PEOPLE, "proposals.remark.people", MOST_PEOPLE);
        require(draft.kind() == RemarkKind.POST || draft.place() != null || !where.isEmpty(), "proposals.remark.where");
        this.id = RemarkId.next();
        this.community = community;
        this.kind = draft.kind();
        this.place = draft.place();
        this.spot = where.isEmpty() ? null : where;
        this.happenedOn = draft.on();
        this.text = words;
        this.people = draft.people();
        this.raisedBy = raisedBy;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
        this.voice = voice;
    }

    @NullUnmarked
    protected Remark() {}

    /** What was said is written down, once; whoever comes second reads it. */
    void writeDown(String heard) {
        require(voice != null && text.isEmpty(), "proposals.remark.written");
        var words = PlainText.lines(heard);
        require(!words.isEmpty(), "proposals.remark.text");
        requireShort(words);
        require(!PlainText.givesPersonAway(words), "proposals.text.personal");
        this.text = words;
    }

    private static void requireShort(String words) {
        require(words.length() <= MAX_TEXT, "proposals.remark.long", MAX_TEXT, words.length() - MAX_TEXT);
    }

    void show(List<PhotoId> added) {
        photos.addAll(added);
    }

    /** Of two who gather it at once, the second is told. */
    void gatherInto(TopicId into) {
        require(topic == null, "proposals.remark.gathered");
        require(!text.isEmpty(), "proposals.remark.nothing-raised");
        this.topic = into;
    }

    RemarkId id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    @Nullable CommunityId place() {
        return place;
    }

    @Nullable ResidentId raisedBy() {
        return raisedBy;
    }

    List<PhotoId> photos() {
        return photos;
    }

    RemarkView view(String placeName) {
        return new RemarkView(id, kind, happenedOn, placeName, spot == null ? "" : spot, text, people, raisedBy, enteredBy, topic, List.copyOf(photos), voice);
    }
}
