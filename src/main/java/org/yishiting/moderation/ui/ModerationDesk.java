package org.yishiting.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.moderation.Errand;
import org.yishiting.moderation.Errands;
import org.yishiting.moderation.HallRules;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.WaitingText;
import org.yishiting.residents.CurrentActor;

/** Texts that wait, at the desk: new ones and reported ones for moderators, appeals for those who decide on them. */
@Component
@Order(10)
class ModerationDesk implements DeskRows {

    private static final int BRIEF = 40;

    private final Queue queue;
    private final Errands errands;
    private final HallRules rules;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;

    ModerationDesk(Queue queue, Errands errands, HallRules rules, Communities communities, Offices offices, CurrentActor currentActor) {
        this.queue = queue;
        this.errands = errands;
        this.rules = rules;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).map(CommunitySummary::id).orElseThrow();
        var actor = currentActor.get();
        var rows = new ArrayList<DeskRow>();
        if (offices.holds(actor, community, Office.CONVENOR, Office.COMMITTEE_STAFF)) {
            queue.waiting(actor, community, most).forEach(it -> rows.add(waiting(actor, it)));
            errands.waiting(actor, community, most).forEach(it -> rows.add(errand(actor, it)));
        }
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE, Office.CONVENOR)) {
            queue.appealed(actor, community, most).forEach(it -> rows.add(row("moderation.desk.appeal", it, () -> new AppealPanel(queue, actor, it))));
        }
        return rows;
    }

    private DeskRow waiting(Actor actor, WaitingText text) {
        return row(text.reports().isEmpty() ? "moderation.desk.waiting" : "moderation.desk.reported", text,
                () -> new LookPanel(queue, rules.current(text.community()).clauses(), actor, text));
    }

    private DeskRow errand(Actor actor, Errand errand) {
        return new DeskRow("moderation.desk.errand", errand.subject().title(), text(errand.takenAt(), errand.words()), errand.dueAt(),
                () -> new ErrandPanel(errands, actor, errand));
    }

    private static DeskRow row(String kind, WaitingText text, SerializableSupplier<com.vaadin.flow.component.Component> inside) {
        return new DeskRow(kind, text.subject().title(), text(text.since(), text.words()), text.due(), inside);
    }

    private static String text(Instant since, String words) {
        var ui = UI.getCurrent();
        var brief = words.length() <= BRIEF ? words : words.substring(0, BRIEF - 1) + "…";
        return ui.getTranslation("moderation.desk.text", LocalDates.moment(since, ui.getLocale()), brief);
    }
}
