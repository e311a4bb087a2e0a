package org.yishiting.assistance;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.DeskUndo;
import org.yishiting.community.ResidentId;

/** 撤回: an act done at the desk is taken back by the module it belongs to. The act and that it was taken back both stay in the journal. */
@Service
@Transactional
public class TakingBack {

    private final VisitStore acts;
    private final DeskRecords records;
    private final ObjectProvider<DeskUndo> known;
    private final Clock clock;

    TakingBack(VisitStore acts, DeskRecords records, ObjectProvider<DeskUndo> known, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Takes one act back: the person it was done for, with their own hands or while they are still at the desk. Answers the message key of what was
     * done. Refuses others' ({@code assistance.contest.not-yours}), what nobody can take back ({@code assistance.undo.not}), a second time
     * ({@code assistance.undo.already}) and with the reason of the module what is too late.
     */
    public String undo(Actor actor, ActId id) {
        var act = acts.findAct(id).filter(it -> records.of(actor.resident()).contains(it.resident()))
                .orElseThrow(() -> new RuleViolation("assistance.contest.not-yours"));
        return undo(act, actor.typist().orElse(actor.resident()));
    }

    /** Part of the act of whoever answers a dispute. */
    String undo(VisitStore.StoredAct act, ResidentId by) {
        var undo = undos().get(act.act());
        var about = act.about();
        if (undo == null || about == null) {
            throw new RuleViolation("assistance.undo.not");
        }
        require(acts.takeBack(act.id(), by, clock.instant()), "assistance.undo.already");
        var what = undo.undo(new Actor(act.resident()), about, act.at());
        acts.tookBack(act.id(), what);
        return what;
    }

    /** What is kept of an act so that it can be taken back. */
    @Nullable String about(String act, List<?> given, @Nullable Object answer) {
        var undo = undos().get(act);
        return undo == null ? null : undo.about(given, answer).orElse(null);
    }

    private Map<String, DeskUndo> undos() {
        return known.stream().collect(Collectors.toMap(DeskUndo::act, Function.identity()));
    }
}
