package org.yishiting.honours.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.community.SignedIn;
import org.yishiting.honours.HonourDecisions;
import org.yishiting.honours.Honours;
import org.yishiting.honours.WaitingHonour;

/** Votes on honours to be recorded, and appeals to be answered, at the desk of those who may. What concerns oneself is left to colleagues. */
@Component
@Order(68)
class HonoursAtDesk extends RowsForOffices {

    private final Honours honours;
    private final HonourDecisions decisions;
    private final HonourForms forms;
    private final Offices offices;
    private final Clock clock;

    HonoursAtDesk(Honours honours, HonourDecisions decisions, HonourForms forms, Communities communities, Offices offices, SignedIn current, Clock clock) {
        super(communities, offices, current, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        this.honours = honours;
        this.decisions = decisions;
        this.forms = forms;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var rows = new ArrayList<DeskRow>();
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)) {
            decisions.appeals(actor, community).stream().filter(it -> !it.recused()).forEach(it -> rows.add(new DeskRow("honours.desk.kind.appeal", it.name(),
                    say("honours.desk.row.appeal", it.honourTitle()), null, () -> new Inside(forms.appeal(it, actor, () -> DeskDone.tell(say("honours.desk.did.appeal", it.name())))))));
        }
        if (offices.holds(actor, community, Office.COMMITTEE_STAFF)) {
            var today = Zone.today(clock);
            honours.opened(community).stream().filter(it -> it.canBeDecided(today)).forEach(honour -> {
                var waiting = decisions.waiting(actor, honour.id());
                if (!waiting.isEmpty() && waiting.stream().noneMatch(WaitingHonour::recused)) {
                    rows.add(new DeskRow("honours.desk.kind.vote", honour.title(), say("honours.desk.row.vote", waiting.size()), end(honour.decideBy()), () -> {
                        var names = new Div();
                        waiting.forEach(it -> names.add(Parts.written(say("honours.desk.row.name", it.name(), it.words()))));
                        var inside = new Inside(Still.of(names), forms.vote(honour.id(), waiting, actor, () -> DeskDone.tell(say("honours.desk.did.vote", honour.title()))));
                        return inside;
                    }));
                }
            });
        }
        return rows.stream().limit(most).toList();
    }

    /** Brings along how the pages of honours look. */
    @StyleSheet("context://honours/honours.css")
    private static final class Inside extends Div {

        Inside(com.vaadin.flow.component.Component... parts) {
            super(parts);
            addClassName("ys-stack");
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant();
    }
}
