package org.yishiting.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.SignedIn;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.LinkType;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.RecordDocuments;
import org.yishiting.records.RecordFile;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;

/** One record as it was entered: its words, files and links, and what proves that nobody changed it since. */
@Route(RecordsPaths.RECORD)
@AnonymousAllowed
@StyleSheet("context://records/records.css")
class RecordView extends Div implements BeforeEnterObserver {

    private static final int BYTES_A_KILOBYTE = 1024;

    private final Register register;
    private final RecordDocuments documents;
    private final RecordLinks links;
    private final Communities communities;
    private final Offices offices;
    private final SignedIn signedIn;

    RecordView(Register register, RecordDocuments documents, RecordLinks links, Communities communities, Offices offices, SignedIn signedIn) {
        this.register = register;
        this.documents = documents;
        this.links = links;
        this.communities = communities;
        this.offices = offices;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var record = event.getRouteParameters().get("number").flatMap(RecordNumber::parse).flatMap(it -> register.find(community.id(), it))
                .orElseThrow(NotFoundException::new);
        show(community, record, signedIn.find().orElse(null));
    }

    private void show(CommunitySummary community, CommunityRecord record, @Nullable Actor viewer) {
        var code = String.valueOf(community.code());
        var joined = links.of(community.id(), record.end(), viewer);
        removeAll();
        add(new PageHeader(record.title())
                .crumb(RecordsPaths.register(code), getTranslation("records.list.title"), record.number().toString())
                .meta(getTranslation("records.record.meta", community.name(), LocalDates.full(LocalDates.date(record.at()), getLocale()), LocalDates.time(record.at()))));
        var body = new Div();
        body.addClassName("ys-stack");
        if (record.kind().equals("import")) {
            body.add(Notice.info(getTranslation("records.import.notice")));
        }
        joined.stream().filter(it -> it.forward() && it.type() == LinkType.CORRECTED_BY)
                .forEach(it -> body.add(Notice.soon(getTranslation("records.record.corrected")).also(linked(it.other()))));
        body.add(text(record));
        if (!record.documents().isEmpty()) {
            body.add(files(code, record));
        }
        var about = things(community, record, viewer);
        if (!about.isEmpty() || !joined.isEmpty()) {
            body.add(Trail.section(about, joined));
        }
        body.add(proof(record));
        add(Still.of(body));
        if (viewer != null) {
            acts(community, record, viewer);
        }
    }

    private static Article text(CommunityRecord record) {
        var text = new Article();
        text.addClassNames("ys-card", "ys-record");
        record.body().lines().map(Phrase::new).map(Paragraph::new).forEach(text::add);
        return text;
    }

    private Section files(String code, CommunityRecord record) {
        var list = new UnorderedList();
        list.addClassName("ys-record-files");
        record.documents().forEach(it -> list.add(new ListItem(file(code, record, it))));
        return new Section(new SectionHeader(getTranslation("records.files.title")).hint(getTranslation("records.files.hint")), list);
    }

    private Div file(String code, CommunityRecord record, RecordFile it) {
        var line = new Div();
        if (it.open()) {
            var link = new Anchor(RecordsPaths.document(code, record.number(), it.name()), it.name());
            link.setRouterIgnore(true);
            line.add(link);
        } else {
            line.add(new Span(it.name()));
        }
        line.add(meta(getTranslation("records.files.size", Math.ceilDiv(it.bytes(), BYTES_A_KILOBYTE)) + (it.open() ? "" : " · "
                + (it.withheld() == null ? getTranslation("records.files.inside") : getTranslation("records.files.withheld", it.withheld())))));
        var sha = new Span(it.sha256());
        sha.addClassName("ys-sha");
        line.add(sha);
        return line;
    }

    private static Span meta(String text) {
        var meta = new Span(new Phrase(text));
        meta.addClassName("ys-meta");
        return meta;
    }

    private List<LinkedThing> things(CommunitySummary community, CommunityRecord record, @Nullable Actor viewer) {
        return Stream.concat(Stream.of(record.subject()), register.things(record).stream())
                .flatMap(it -> links.thing(viewer, community.id(), it).stream()).toList();
    }

    private static Span linked(LinkedThing it) {
        return it.path() == null ? new Span(it.title()) : new Span(new Anchor(it.path(), it.title()));
    }

    private NativeDetails proof(CommunityRecord record) {
        var list = new DescriptionList();
        list.add(new DescriptionList.Term(getTranslation("records.proof.this")), new DescriptionList.Description(record.fingerprint()));
        list.add(new DescriptionList.Term(getTranslation("records.proof.previous")),
                new DescriptionList.Description(record.previous().isEmpty() ? getTranslation("records.proof.first") : record.previous()));
        list.addClassName("ys-proof");
        var proof = new NativeDetails(getTranslation("records.proof.title"));
        proof.setContent(new Div(new Paragraph(getTranslation("records.proof.text")), list, new Paragraph(new Anchor(RecordsPaths.VERIFY, getTranslation("records.verify.title")))));
        proof.addClassName("ys-more");
        return proof;
    }

    /** Files that are not for everybody, and links by hand, for those whose office it is. */
    private void acts(CommunitySummary community, CommunityRecord record, Actor viewer) {
        var acts = new Div();
        acts.addClassNames("ys-acts", "ys-mt5");
        if (offices.holds(viewer, community.id(), Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE)) {
            record.documents().stream().filter(it -> !it.open()).forEach(it -> acts.add(inside(community, record, it, viewer)));
        }
        if (offices.holds(viewer, community.id(), Office.COMMITTEE_STAFF, Office.CPPCC_SECRETARY)) {
            acts.add(new Button(getTranslation("records.link.add"), event -> replace(event.getSource().getParent().orElseThrow(),
                    new LinkForm(links, viewer, community.id(), record, () -> {
                        show(community, record, viewer);
                        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
                    }))));
        }
        if (acts.getComponentCount() > 0) {
            add(acts);
        }
    }

    private Anchor inside(CommunitySummary community, CommunityRecord record, RecordFile file, Actor viewer) {
        var link = new Anchor((DownloadHandler) event -> {
            var it = documents.inside(viewer, community.id(), record.number(), file.name()).orElseThrow(NotFoundException::new);
            event.setFileName(it.file().name());
            event.setContentType(it.file().mediaType());
            event.setContentLength(it.content().length);
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(it.content());
        }, getTranslation("records.files.open-inside", file.name()));
        link.addClassName("ys-b");
        return link;
    }
}
