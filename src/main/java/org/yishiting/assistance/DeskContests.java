package org.yishiting.assistance;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.Residents;

/** 异议: what was done for somebody at the desk is contested by them and looked at by people who had no part in it. */
@Service
@Transactional
public class DeskContests {

    public static final int MAX_WORDS = 500;

    private static final Office[] JUDGES = {Office.SUPERVISORY_COMMITTEE, Office.CONVENOR};

    private final VisitStore acts;
    private final ContestStore contests;
    private final DeskRecords records;
    private final TakingBack undoing;
    private final Offices offices;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Residents residents;
    private final Clock clock;

    DeskContests(VisitStore acts, ContestStore contests, DeskRecords records, TakingBack undoing, Offices offices, Deadlines deadlines, Notices notices, Residents residents,
            Clock clock) {
        this.acts = acts;
        this.contests = contests;
        this.records = records;
        this.undoing = undoing;
        this.offices = offices;
        this.deadlines = deadlines;
        this.notices = notices;
        this.residents = residents;
        this.clock = clock;
    }

    /**
     * Contests one act, once, in a few words; answers until when it is answered. Refuses what was not done for this person
     * ({@code assistance.contest.not-yours}), without words ({@code assistance.contest.words}), too many ({@code assistance.contest.long}) and a second
     * time ({@code assistance.contest.once}).
     */
    public Instant contest(Actor actor, ActId id, String words) {
        var act = acts.findAct(id).filter(it -> records.of(actor.resident()).contains(it.resident()))
                .orElseThrow(() -> new RuleViolation("assistance.contest.not-yours"));
        var due = deadlines.due(clock.instant(), PolicyKey.ASSISTANCE_CONTEST_WORKDAYS, act.community()).at();
        require(contests.add(id, actor.resident(), tidied(words, "assistance.contest.words"), clock.instant(), due), "assistance.contest.once");
        return due;
    }

    /** What waits for an answer of this person, who neither typed it nor is concerned. For the supervisory committee and convenors. */
    @Transactional(readOnly = true)
    public List<ContestedAct> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, JUDGES);
        var waiting = contests.waiting(community, actor.resident(), most);
        var words = contests.of(waiting);
        return waiting.stream().flatMap(id -> acts.findAct(id).stream()).flatMap(it -> view(it, Optional.ofNullable(words.get(it.id()))).stream()).toList();
    }

    /** What becomes of what was contested: it stays, it is taken back by the portal, or it is put right by hand as the answer says. */
    public enum Ruling { KEPT, TAKEN_BACK, PUT_RIGHT }

    /**
     * Answers for good, with a reason ({@code assistance.contest.answer}). Refuses to take back what cannot be ({@code assistance.undo.*} and the reason of
     * the module it belongs to: then it is put right in another way, and the answer says how). Refuses who typed it or is concerned ({@code assistance.contest.own}) and
     * what somebody has answered meanwhile ({@code assistance.contest.answered}). For the supervisory committee and convenors.
     */
    public void answer(Actor actor, ActId id, Ruling ruling, String words) {
        var open = contests.hold(id).orElseThrow(() -> new RuleViolation("assistance.contest.gone"));
        var act = acts.findAct(id).orElseThrow(() -> new RuleViolation("assistance.contest.gone"));
        offices.require(actor, act.community(), JUDGES);
        var who = actor.resident();
        require(!who.equals(act.typist()) && !who.equals(open.by()) && !who.equals(act.resident()), "assistance.contest.own");
        require(open.answeredBy() == null, "assistance.contest.answered", open.answeredBy() == null ? "" : name(open.answeredBy()));
        var granted = ruling != Ruling.KEPT;
        if (ruling == Ruling.TAKEN_BACK && act.takenBack() == null) {
            undoing.undo(act, who);
        }
        contests.answer(id, who, granted, tidied(words, "assistance.contest.answer"), clock.instant());
        notices.tell(List.of(open.by()), AssistancePaths.FOR_ME, granted ? "assistance.notice.granted" : "assistance.notice.rejected");
        notices.tell(List.of(act.typist()), AssistancePaths.DESK, "assistance.notice.answered", name(act.resident()));
    }

    private Optional<ContestedAct> view(VisitStore.StoredAct it, Optional<Contest> contest) {
        return contest.map(said -> new ContestedAct(VisitStore.done(it, said), said,
                name(it.resident()), name(it.typist())));
    }

    private static String tidied(String words, String missing) {
        var said = words.strip();
        require(!said.isEmpty(), missing);
        require(said.length() <= MAX_WORDS, "assistance.contest.long", MAX_WORDS);
        return said;
    }

    private String name(ResidentId resident) {
        return residents.nicknameOf(resident).orElse("");
    }
}
