package org.yishiting.oversight.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.oversight.Quarter;

/** What both pages of this module draw alike. */
final class Tables {

    private Tables() {}

    /** A number, or the word for one that is not told. */
    static String number(@Nullable Number number) {
        return number == null ? say("oversight.small") : String.valueOf(number);
    }

    /** @param columns message keys; @param rows the first cell is the head of its row */
    static Div of(List<String> columns, List<List<String>> rows) {
        var head = new NativeTableRow();
        columns.forEach(it -> head.add(new NativeTableHeaderCell(say(it))));
        var body = new NativeTableBody();
        rows.forEach(cells -> {
            var row = new NativeTableRow(new NativeTableHeaderCell(cells.getFirst()));
            for (var number = 1; number < cells.size(); number++) {
                var cell = new NativeTableCell(cells.get(number));
                cell.getElement().setAttribute("data-label", say(columns.get(number)));
                row.add(cell);
            }
            body.add(row);
        });
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("ys-table", "ys-table-cards");
        var card = new Div(table);
        card.addClassName("ys-card");
        return card;
    }

    /** To the quarter before and after. */
    static Div steps(Quarter shown, Quarter current, java.util.function.Function<Quarter, String> path) {
        var steps = new Div(new LinkButton(path.apply(shown.before()), say("oversight.earlier")));
        if (shown.from().isBefore(current.from())) {
            steps.add(new LinkButton(path.apply(shown.after()), say("oversight.later")));
        }
        steps.addClassNames("ys-acts", "ys-mt5");
        return steps;
    }

    static String name(Quarter quarter) {
        return say("oversight.quarter", String.valueOf(quarter.year()), quarter.number());
    }
}
