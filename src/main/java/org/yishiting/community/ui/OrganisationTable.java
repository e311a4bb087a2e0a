package org.yishiting.community.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.yishiting.community.OrganisationSummary;

/** The organisations of a community with their credit codes. */
final class OrganisationTable extends NativeTable {

    OrganisationTable(List<OrganisationSummary> organisations) {
        addClassNames("ys-table", "ys-table-cards");
        getHead().add(new NativeTableRow(header("community.organisations.name"), header("community.organisations.kind"),
                header("community.organisations.credit-code")));
        organisations.forEach(it -> getBody().add(new NativeTableRow(new NativeTableHeaderCell(it.name()),
                cell("community.organisations.kind", getTranslation("community.organisation-kind." + it.kind())),
                cell("community.organisations.credit-code", it.creditCode()))));
    }

    private NativeTableHeaderCell header(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private NativeTableCell cell(String label, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation(label));
        return cell;
    }
}
