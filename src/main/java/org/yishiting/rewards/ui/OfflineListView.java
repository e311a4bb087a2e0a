package org.yishiting.rewards.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Stream;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CommunityPage;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.CurrentActor;
import org.yishiting.rewards.Counter;
import org.yishiting.rewards.RewardsPaths;

/** 断网单: what waits, on paper, with room for the end of the code, the day and a signature. */
@Route(RewardsPaths.OFFLINE)
@RolesAllowed("STOREKEEPER")
@StyleSheet("context://rewards/rewards.css")
class OfflineListView extends CommunityPage {

    private final Counter counter;
    private final CurrentActor currentActor;
    private final Clock clock;

    OfflineListView(Counter counter, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        super(current);
        this.counter = counter;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    protected void show(CommunitySummary community) {
        var lines = counter.offlineList(currentActor.get(), community.id());
        removeAll();
        add(new PageHeader(getTranslation("rewards.list.title")).crumb(RewardsPaths.COUNTER, getTranslation("rewards.counter.title"), getTranslation("rewards.list.title"))
                .meta(getTranslation("rewards.list.meta", community.name(), LocalDates.moment(clock.instant(), getLocale()))).still());
        if (lines.isEmpty()) {
            add(new EmptyState(getTranslation("rewards.list.empty"), getTranslation("rewards.list.empty.text"), new LinkButton(RewardsPaths.COUNTER, getTranslation("rewards.list.back"))));
            return;
        }
        var print = new Button(getTranslation("rewards.list.print"), _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("ys-noprint");
        add(Still.of(PageParts.line(getTranslation("rewards.list.how"))), print);
        var head = new NativeTableRow();
        Stream.of("code", "rest", "what", "name", "until", "day", "sign").forEach(it -> head.add(new NativeTableHeaderCell(getTranslation("rewards.list." + it))));
        var body = new NativeTableBody();
        lines.forEach(it -> {
            var row = new NativeTableRow(new NativeTableHeaderCell(it.shownPart() + "··"));
            row.add(cell("rest", ""), cell("what", it.rewardName()), cell("name", it.nickname()), cell("until", LocalDates.day(it.until(), getLocale())), cell("day", ""), cell("sign", ""));
            body.add(row);
        });
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("ys-table", "ys-table-cards", "ys-rw-list");
        var card = new Div(table);
        card.addClassName("ys-card");
        add(Still.of(card));
    }

    private NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation("rewards.list." + column));
        return cell;
    }
}
