package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.say;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.community.SignedIn;
import org.yishiting.points.EntryQueries;
import org.yishiting.points.WaitingEntryQuery;

/** Entries that people find wrong, at the desk of those who had no part in them. */
@Component
@Order(66)
class PointsAtDesk extends RowsForOffices {

    private final EntryQueries queries;

    PointsAtDesk(EntryQueries queries, Communities communities, Offices offices, SignedIn current) {
        super(communities, offices, current, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        this.queries = queries;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        return queries.waiting(actor, community, most).stream()
                .map(it -> new DeskRow("points.query.kind", say("points.query.row", it.person(), it.entry().id().place()), it.query().words(), it.query().due(),
                        () -> panel(actor, community, it))).toList();
    }

    private Div panel(Actor actor, CommunityId community, WaitingEntryQuery it) {
        var entry = it.entry();
        var facts = new Div(line(say("points.admin.ledger.row", entry.id().place(), LocalDates.full(LocalDates.date(entry.at()), UI.getCurrent().getLocale()),
                say("points.kind." + entry.kind().name().toLowerCase(Locale.ROOT)), entry.amount())), soft(entry.rule() == null ? entry.why() : entry.why() + " · " + PointsParts.ruleName(entry.rule())));
        if (it.reviewer() != null) {
            facts.add(soft(say("points.book.reviewed", it.reviewer())));
        }
        facts.add(new Paragraph(say("points.query.said", it.query().words())));
        facts.addClassName("ys-stack");
        var draft = "points.query.answer." + it.id();
        var answer = PageParts.area("points.query.answer-label", "points.query.answer-help", EntryQueries.MAX_WORDS, draft);
        var reverse = new Checkbox(say("points.query.reverse", entry.amount()));
        reverse.setVisible(it.reversible());
        var panel = new Div(Still.of(facts), answer, reverse, acts(button(actor, community, it, answer, reverse, true), button(actor, community, it, answer, reverse, false)));
        panel.addClassNames("ys-stack", "ys-form");
        return panel;
    }

    private ActButton button(Actor actor, CommunityId community, WaitingEntryQuery it, TextArea answer, Checkbox reverse, boolean upheld) {
        return PageParts.act(upheld ? "points.query.uphold" : "points.query.keep", () -> {
            queries.answer(actor, community, it.id(), upheld, reverse.isVisible() && Boolean.TRUE.equals(reverse.getValue()), answer.getValue());
            Draft.forget("points.query.answer." + it.id());
            DeskDone.tell(say("points.query.done", it.person()));
        });
    }
}
