package org.yishiting.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.FoundDocument;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDocuments;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordsPaths;

/** Says of a file whether it is exactly what was entered. The file stays where it is: the browser works its fingerprint out, and only that is sent. */
@Route(RecordsPaths.VERIFY)
@AnonymousAllowed
@StyleSheet("context://records/records.css")
@JavaScript("context://records/verify.js")
class VerifyView extends Div implements BeforeEnterObserver {

    private static final int DIGITS = 64;

    private final RecordDocuments documents;
    private final RecordLinks links;
    private final Communities communities;

    VerifyView(RecordDocuments documents, RecordLinks links, Communities communities) {
        this.documents = documents;
        this.links = links;
        this.communities = communities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var sha = event.getLocation().getQueryParameters().getSingleParameter("sha256").map(String::strip).filter(it -> it.matches("[0-9a-fA-F]{4,64}")).orElse("");
        removeAll();
        add(new PageHeader(getTranslation("records.verify.title")).meta(getTranslation("records.verify.meta")));
        if (!sha.isEmpty()) {
            add(Still.of(result(sha, documents.bySha(sha).stream().filter(it -> communities.find(it.community()).filter(CommunitySummary::open).isPresent()).toList())));
        }
        add(Still.of(drop()), paper());
    }

    private Section result(String sha, List<FoundDocument> found) {
        var section = new Section();
        section.addClassName("ys-stack");
        section.getElement().setAttribute("role", "status");
        var print = new Paragraph(sha);
        print.addClassName("ys-sha");
        if (found.isEmpty()) {
            section.add(Notice.late(getTranslation(sha.length() < RecordDocuments.FEWEST_DIGITS ? "records.verify.short" : "records.verify.none", RecordDocuments.FEWEST_DIGITS))
                    .also(new Paragraph(new Phrase(getTranslation("records.verify.none-why"))), print));
            return section;
        }
        section.add(Notice.ok(getTranslation(sha.length() == DIGITS ? "records.verify.found" : "records.verify.found-part", found.size())).also(print));
        section.add(new RowList(found.stream().map(this::row).toList()));
        return section;
    }

    private ListRow row(FoundDocument it) {
        var community = communities.find(it.community()).orElseThrow();
        var row = new ListRow(RecordsPaths.record(String.valueOf(community.code()), it.record()), new Seal(getTranslation("records.seal")).done(), it.title())
                .text(getTranslation("records.verify.row", community.name(), it.record(), it.name()));
        return links.of(it.community(), it.record().end(), null).stream().anyMatch(link -> link.forward() && link.type() == LinkType.CORRECTED_BY)
                ? row.text(getTranslation("records.record.corrected")) : row;
    }

    private Section drop() {
        var file = new Element("input").setAttribute("type", "file").setAttribute("id", "verify-file").setAttribute("data-verify", RecordsPaths.VERIFY);
        var label = new NativeLabel(getTranslation("records.verify.drop"));
        label.setFor("verify-file");
        var help = new Paragraph(new Phrase(getTranslation("records.verify.drop-help")));
        help.addClassName("ys-help");
        var state = new Paragraph();
        state.getElement().setAttribute("data-working", getTranslation("records.verify.working")).setAttribute("role", "status");
        var box = new Section(label, help);
        box.getElement().appendChild(file);
        box.add(state);
        box.addClassNames("ys-card", "ys-drop");
        return box;
    }

    private Section paper() {
        var digits = new TextField(getTranslation("records.verify.digits"));
        digits.setHelperText(getTranslation("records.verify.digits-help", RecordDocuments.FEWEST_DIGITS));
        digits.setMaxLength(DIGITS);
        var go = new Button(getTranslation("records.verify.go"),
                _ -> UI.getCurrent().getPage().setLocation(RecordsPaths.verify(digits.getValue().replaceAll("[^0-9a-fA-F]", ""))));
        var row = new Div(digits, go);
        row.addClassName("ys-search");
        return new Section(new SectionHeader(getTranslation("records.verify.paper")), row);
    }
}
