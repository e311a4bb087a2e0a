package org.yishiting.meetings;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

/** A meeting: what it is about, when and where, and how far it is. Who is in it, its agenda and papers hang on its id. */
@Entity
@Table(name = "meetings_meeting")
class Meeting {

    static final int MAX_MATTER = 80;
    static final int MAX_PURPOSE = 1000;
    static final int MAX_LINE = 200;
    static final int MAX_REASON = 300;

    @EmbeddedId
    private MeetingId id;

    @Embedded
    private CommunityId community;

    private String number;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeetingKind kind;

    private String matter;
    private String purpose;
    private @Nullable String basis;
    private @Nullable String object;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeetingStatus status;

    private @Nullable String statusReason;
    private @Nullable Instant beginsAt;
    private @Nullable Instant endsAt;
    private @Nullable String place;
    private @Nullable String online;
    private @Nullable LocalDate writtenUntil;
    private @Nullable LocalDate registersUntil;
    private int observers;
    private @Nullable Instant announcedAt;

    @Embedded
    @AttributeOverride(name = "residentId", column = @Column(name = "planned_by"))
    private @Nullable ResidentId plannedBy;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    Meeting(MeetingId id, CommunityId community, String number, MeetingDraft draft, @Nullable ResidentId by, Instant now) {
        this.id = id;
        this.community = community;
        this.number = number;
        this.kind = draft.kind();
        this.status = kind.first();
        this.matter = "";
        this.purpose = "";
        this.plannedBy = by;
        this.createdAt = now;
        this.changedAt = now;
        write(draft, now);
    }

    @NullUnmarked
    protected Meeting() {}

    /** Refuses once people sit together, and another day or hour once it was announced: that is a postponement. */
    void change(MeetingDraft draft, Instant now) {
        require(status.phase() == MeetingStatus.Phase.BEFORE, "meetings.change.begun");
        require(draft.kind() == kind, "meetings.change.kind");
        require(!announced() || Objects.equals(draft.begins(), beginsAt), "meetings.change.announced");
        require(!known() || registersUntil == null || draft.registersUntil() != null && !draft.registersUntil().isBefore(registersUntil), "meetings.change.registers");
        write(draft, now);
    }

    private void write(MeetingDraft draft, Instant now) {
        require(draft.begins() == null || draft.ends() == null || draft.begins().isBefore(draft.ends()), "meetings.draft.ends-before");
        require(draft.observers() >= 0, "meetings.draft.observers");
        this.matter = written(draft.matter(), MAX_MATTER, "meetings.draft.matter");
        this.purpose = written(draft.purpose(), MAX_PURPOSE, "meetings.draft.purpose");
        this.basis = line(draft.basis());
        this.object = line(draft.object());
        this.beginsAt = draft.begins();
        this.endsAt = draft.ends();
        this.place = line(draft.place());
        this.online = line(draft.online());
        this.writtenUntil = draft.writtenUntil();
        this.registersUntil = draft.registersUntil();
        this.observers = draft.observers();
        this.changedAt = now;
    }

    /** Refuses every arrow that is not drawn. */
    void moveTo(MeetingStatus to, @Nullable String reason, Instant now) {
        require(kind.leads(status, to), "meetings.move.not-drawn");
        if (to == MeetingStatus.POSTPONED || to == MeetingStatus.TERMINATED) {
            statusReason = written(reason == null ? "" : reason, MAX_REASON, "meetings.move.reason");
        } else if (status == MeetingStatus.POSTPONED) {
            statusReason = null;
        }
        if (to == kind.announced() && announcedAt == null) {
            announcedAt = now;
        }
        status = to;
        changedAt = now;
    }

    /** Whether it was ever announced. */
    boolean known() {
        return announcedAt != null;
    }

    /** Whether a day was made known that people reckon with. */
    private boolean announced() {
        return announcedAt != null && status != MeetingStatus.POSTPONED;
    }

    MeetingView view(List<NamedPerson> concerned, @Nullable NamedPerson presider, @Nullable NamedPerson recorder, @Nullable NamedPerson proposer, List<TopicId> topics) {
        return new MeetingView(id, community, number, kind, matter, purpose, basis, object, status, statusReason, beginsAt, endsAt, place, online, writtenUntil,
                registersUntil, observers, presider, recorder, proposer, concerned, topics, announcedAt, changedAt);
    }

    static String written(String text, int most, String missing) {
        var words = text.strip();
        require(!words.isEmpty(), missing);
        require(words.length() <= most, "meetings.text.too-long", most, words.length() - most);
        return words;
    }

    static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : written(text, MAX_LINE, "meetings.draft.matter");
    }

    MeetingId id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    MeetingKind kind() {
        return kind;
    }

    MeetingStatus status() {
        return status;
    }
}
