package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.Clause;

/** What somebody wants the hall to take up, until there is an answer. */
@Entity
@Table(name = "proposals_proposal")
class Proposal {

    static final int MAX_REASON = 500;

    @EmbeddedId
    private ProposalId id;

    @Embedded
    private CommunityId community;

    private @Nullable String number;
    private String title;
    private String problem;
    private @Nullable String behalf;

    @AttributeOverride(name = "residentId", column = @Column(name = "proposed_by"))
    private ResidentId proposedBy;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProposalState state = ProposalState.DRAFT;

    private boolean textHidden;
    private boolean referred;
    private @Nullable Instant submittedAt;
    private @Nullable Instant dueAt;

    @AttributeOverride(name = "residentId", column = @Column(name = "taken_by"))
    private @Nullable ResidentId takenBy;

    private @Nullable String reason;
    private @Nullable String nextStep;

    @AttributeOverride(name = "residentId", column = @Column(name = "decided_by"))
    private @Nullable ResidentId decidedBy;

    private @Nullable Instant decidedAt;

    @Embedded
    private @Nullable TopicId topic;

    @AttributeOverride(name = "topicId", column = @Column(name = "again_of"))
    private @Nullable TopicId againOf;


    private @Nullable String appeal;
    private @Nullable Instant appealedAt;
    private @Nullable Instant appealDueAt;
    private @Nullable String appealAnswer;
    private boolean appealGranted;

    @AttributeOverride(name = "residentId", column = @Column(name = "answered_by"))
    private @Nullable ResidentId answeredBy;

    private @Nullable Instant answeredAt;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Integer removedClause;
    private @Nullable String removedText;

    @Version
    private @Nullable Integer version;

    Proposal(ProposalId id, CommunityId community, ResidentId proposedBy, ProposalText text, Instant now) {
        this.id = id;
        this.community = community;
        this.proposedBy = proposedBy;
        this.title = text.title();
        this.problem = text.problem();
        this.behalf = text.behalf();
        this.createdAt = now;
        this.changedAt = now;
    }

    @NullUnmarked
    protected Proposal() {}

    void change(ProposalText text, Instant now) {
        require(state == ProposalState.DRAFT, "proposals.not-draft");
        this.title = text.title();
        this.problem = text.problem();
        this.behalf = text.behalf();
        this.changedAt = now;
    }

    /** 情况变了，请再办: it is about a topic that is over. */
    void asksAgainFor(TopicId over) {
        require(state == ProposalState.DRAFT, "proposals.not-draft");
        this.againOf = over;
    }

    void submit(String number, Instant due, Instant now) {
        require(state == ProposalState.DRAFT, "proposals.not-draft");
        this.number = number;
        this.dueAt = due;
        this.submittedAt = now;
        enter(ProposalState.SUBMITTED, now);
    }

    void withdraw(Instant now) {
        require(state == ProposalState.DRAFT || state.waiting(), "proposals.withdraw-late");
        enter(ProposalState.WITHDRAWN, now);
    }

    void take(ResidentId screener, Instant now) {
        requireWaiting();
        this.takenBy = screener;
        enter(ProposalState.SCREENING, now);
    }

    /** Accepted as a topic of its own, or as part of one that is there. */
    void become(ProposalState end, TopicId topic, String reason, ResidentId screener, Instant now) {
        require(end == ProposalState.ACCEPTED || !reason.isBlank(), "proposals.reason");
        decide(end, reason, "", screener, now);
        this.topic = topic;
    }

    /** Goes elsewhere or is not taken up. An appeal that was granted has answered whether it may be declined. */
    void refuse(ProposalState end, Refusal refusal, ResidentId screener, Instant now) {
        require(!refusal.reason().isBlank(), "proposals.reason");
        require(!refusal.next().isBlank(), end == ProposalState.REFERRED ? "proposals.refer-where" : "proposals.decline-next");
        require(end != ProposalState.DECLINED || !appealGranted, "proposals.appeal.was-granted");
        decide(end, refusal.reason(), refusal.next(), screener, now);
        this.textHidden = refusal.hideText();
    }

    private void decide(ProposalState end, String why, String next, ResidentId screener, Instant now) {
        requireWaiting();
        this.reason = why.strip();
        this.nextStep = next.strip();
        this.decidedBy = screener;
        this.decidedAt = now;
        enter(end, now);
    }

    void appeal(String why, Instant due, Instant now) {
        require(appeal == null, "proposals.appeal.once");
        require(state.refused(), "proposals.appeal.nothing");
        require(!why.isBlank(), "proposals.appeal.why");
        this.appeal = why;
        this.appealedAt = now;
        this.appealDueAt = due;
        enter(ProposalState.APPEALED, now);
    }

    /** Upheld: it stays as it was decided. Granted: it is screened once more, from now until {@code due}. */
    void answer(boolean granted, String why, ResidentId supervisor, Instant due, Instant now) {
        require(state == ProposalState.APPEALED, "proposals.appeal.answered");
        require(!supervisor.equals(decidedBy) && !supervisor.equals(proposedBy), "proposals.screen.own");
        require(!why.isBlank(), "proposals.reason");
        this.appealAnswer = why.strip();
        this.appealGranted = granted;
        this.answeredBy = supervisor;
        this.answeredAt = now;
        if (granted) {
            this.dueAt = due;
            this.takenBy = null;
            this.textHidden = false;
        }
        enter(granted ? ProposalState.SCREENING : referred ? ProposalState.REFERRED : ProposalState.DECLINED, now);
    }

    /** The committee found that the words break a clause of the hall; whoever wrote them reads them on. */
    void remove(Clause clause) {
        this.removedClause = clause.number();
        this.removedText = clause.text();
    }

    void putBack() {
        this.removedClause = null;
        this.removedText = null;
    }

    void reword(ProposalText text, Instant now) {
        this.title = text.title();
        this.problem = text.problem();
        this.changedAt = now;
    }

    private void requireWaiting() {
        if (!state.waiting()) {
            require(state != ProposalState.WITHDRAWN, "proposals.screen.withdrawn");
            require(false, "proposals.screen.decided." + state.name().toLowerCase(Locale.ROOT));
        }
    }

    private void enter(ProposalState next, Instant now) {
        this.referred = next == ProposalState.REFERRED || next == ProposalState.APPEALED && referred;
        this.state = next;
        this.changedAt = now;
    }

    boolean writtenBy(ResidentId resident) {
        return proposedBy.equals(resident);
    }

    ProposalId id() {
        return id;
    }

    CommunityId community() {
        return community;
    }

    ProposalState state() {
        return state;
    }

    @Nullable String behalf() {
        return behalf;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable TopicId againOf() {
        return againOf;
    }

    ResidentId proposedBy() {
        return proposedBy;
    }

    ProposalDetails details() {
        return new ProposalDetails(id, community, Objects.requireNonNullElse(number, ""), title, problem, behalf, proposedBy, state, submittedAt, dueAt, takenBy,
                reason, nextStep, decidedBy, decidedAt, topic, appeal, appealedAt, appealDueAt, appealAnswer, appealGranted, answeredBy, changedAt, removed(), againOf);
    }

    /** Whether everybody reads its words. */
    boolean shown() {
        return state != ProposalState.DRAFT && state != ProposalState.SUBMITTED && state != ProposalState.WITHDRAWN && !textHidden && removedClause == null;
    }

    private @Nullable Clause removed() {
        return removedClause == null || removedText == null ? null : new Clause(removedClause, removedText);
    }

    /** As everybody sees it: without the text as long as nobody has read it, and where it points at somebody. */
    ProposalDetails open() {
        return shown() ? details() : details().withoutText();
    }
}
