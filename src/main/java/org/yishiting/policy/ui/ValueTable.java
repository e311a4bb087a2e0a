package org.yishiting.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.policy.Basis;
import org.yishiting.policy.PolicyValue;

/** Dated numbers: what they mean in plain words, how much, where from, how long. */
final class ValueTable extends NativeTable {

    ValueTable(List<PolicyValue> values) {
        addClassNames("ys-table", "ys-table-cards");
        getHead().add(new NativeTableRow(Stream.of("policy.table.what", "policy.table.amount", "policy.table.source", "policy.table.dates")
                .map(it -> new NativeTableHeaderCell(getTranslation(it))).toArray(NativeTableHeaderCell[]::new)));
        values.forEach(it -> getBody().add(new NativeTableRow(what(it),
                cell("policy.table.amount", new Phrase(getTranslation("policy.unit." + it.key().unit(), it.amount()))),
                cell("policy.table.source", source(it)),
                cell("policy.table.dates", dates(it)))));
    }

    private NativeTableHeaderCell what(PolicyValue value) {
        var words = new Paragraph(new Phrase(value.words()));
        words.addClassName("ys-soft");
        var cell = new NativeTableHeaderCell();
        cell.add(new Div(new Text(getTranslation("policy.key." + value.key())), words));
        return cell;
    }

    private Component source(PolicyValue value) {
        var basis = getTranslation("policy.basis." + value.basis());
        return new Div(new Div(value.source()), value.basis() == Basis.LAW ? Badge.ok(basis) : Badge.plain(Icon.INFO, basis));
    }

    private Component dates(PolicyValue value) {
        var from = LocalDates.full(value.from(), getLocale());
        var end = value.to();
        var dates = new Div(new Phrase(end == null
                ? getTranslation("policy.from", from)
                : getTranslation("policy.from-to", from, LocalDates.full(end, getLocale()))));
        if (value.expired()) {
            dates.add(new Div(Badge.late(getTranslation("policy.expired"))));
        }
        return dates;
    }

    private NativeTableCell cell(String label, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(label));
        return cell;
    }
}
