package org.yishiting.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;

/** One record as it was entered, with what proves that nobody changed it since. */
@Route(RecordsPaths.RECORD)
@AnonymousAllowed
@StyleSheet("context://records/records.css")
class RecordView extends Div implements BeforeEnterObserver {

    private final Register register;
    private final Communities communities;

    RecordView(Register register, Communities communities) {
        this.register = register;
        this.communities = communities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var record = event.getRouteParameters().get("number").flatMap(RecordNumber::parse).flatMap(it -> register.find(community.id(), it))
                .orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        removeAll();
        add(new PageHeader(record.title())
                .crumb(RecordsPaths.register(code), getTranslation("records.list.title"), record.number().toString())
                .meta(getTranslation("records.record.meta", community.name(), LocalDates.full(LocalDates.date(record.at()), getLocale()), LocalDates.time(record.at()))));
        add(Still.of(new Div(text(record), proof(record))));
    }

    private static Article text(CommunityRecord record) {
        var text = new Article();
        text.addClassNames("ys-card", "ys-record");
        record.body().lines().map(Phrase::new).map(Paragraph::new).forEach(text::add);
        return text;
    }

    private NativeDetails proof(CommunityRecord record) {
        var list = new DescriptionList();
        list.add(new DescriptionList.Term(getTranslation("records.proof.this")), new DescriptionList.Description(record.fingerprint()));
        list.add(new DescriptionList.Term(getTranslation("records.proof.previous")),
                new DescriptionList.Description(record.previous().isEmpty() ? getTranslation("records.proof.first") : record.previous()));
        list.addClassName("ys-proof");
        var proof = new NativeDetails(getTranslation("records.proof.title"));
        proof.setContent(new Div(new Paragraph(getTranslation("records.proof.text")), list));
        proof.addClassName("ys-more");
        return proof;
    }
}
