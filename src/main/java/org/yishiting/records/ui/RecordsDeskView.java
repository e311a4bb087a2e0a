package org.yishiting.records.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.UploadWords;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.Organisations;
import org.yishiting.community.SignedIn;
import org.yishiting.records.NightlyCheck;
import org.yishiting.records.OldMinutes;
import org.yishiting.records.OldMinutesText;
import org.yishiting.records.RecordDocument;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;

/** The desk of the archive: whether all is as it was entered, and old minutes taken over. */
@Route(RecordsPaths.DESK)
@Menu(title = "records.desk.menu", icon = "FOLDER", order = 72)
@RolesAllowed("COMMITTEE_STAFF")
@StyleSheet("context://records/records.css")
class RecordsDeskView extends Div implements BeforeEnterObserver {

    private static final int MEGABYTE = 1024 * 1024;

    private final OldMinutes oldMinutes;
    private final NightlyCheck nightly;
    private final CurrentCommunity current;
    private final Communities communities;
    private final Grids grids;
    private final Organisations organisations;
    private final Offices offices;
    private final SignedIn signedIn;
    private final Clock clock;

    RecordsDeskView(OldMinutes oldMinutes, NightlyCheck nightly, CurrentCommunity current, Communities communities, Grids grids, Organisations organisations, Offices offices,
            SignedIn signedIn, Clock clock) {
        this.oldMinutes = oldMinutes;
        this.nightly = nightly;
        this.current = current;
        this.communities = communities;
        this.grids = grids;
        this.organisations = organisations;
        this.offices = offices;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = signedIn.get();
        var community = offices.of(actor).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF).flatMap(it -> communities.find(it.place()).stream())
                .filter(CommunitySummary::open).findFirst().or(current::find).orElseThrow(NotFoundException::new);
        offices.require(actor, community.id(), Office.COMMITTEE_STAFF);
        show(community, actor);
    }

    private void show(CommunitySummary community, Actor actor) {
        var code = String.valueOf(community.code());
        removeAll();
        add(new PageHeader(getTranslation("records.desk.title")).meta(community.name()));
        var body = new Div();
        body.addClassName("ys-stack");
        nightly.last(community.id()).ifPresent(it -> body.add(it.differsAt() == null
                ? Notice.ok(getTranslation("records.heads.checked", LocalDates.moment(it.at(), getLocale()), it.records()))
                : Notice.late(getTranslation("records.list.differs", String.valueOf(it.differsAt())))));
        var links = new Div(new LinkButton(RecordsPaths.register(code), getTranslation("records.list.title")), new LinkButton(RecordsPaths.VERIFY, getTranslation("records.verify.title")).quiet());
        links.addClassName("ys-acts");
        var place = new Div();
        place.addClassName("ys-stack");
        body.add(links, new SectionHeader(getTranslation("records.import.title")).hint(getTranslation("records.import.hint")), place);
        place.add(new Button(getTranslation("records.import.open"), _ -> choose(place, community, actor)));
        add(body);
    }

    private void choose(Div place, CommunitySummary community, Actor actor) {
        var upload = new Upload();
        var refusal = new Div();
        refusal.getElement().setAttribute("aria-live", "polite");
        upload.setUploadButton(new Button(getTranslation("records.import.add")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".docx", ".txt");
        upload.setMaxFileSize(RecordDocument.MAX_MEGABYTES * MEGABYTE);
        upload.setI18n(UploadWords.of(this, "records.import.add", getTranslation("records.import.kind"), getTranslation("records.document.too-big", RecordDocument.MAX_MEGABYTES)));
        upload.setUploadHandler(event -> receive(event, place, refusal, community, actor));
        upload.addFileRejectedListener(event -> say(refusal, event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var help = new Paragraph(new Phrase(getTranslation("records.import.help")));
        help.addClassName("ys-help");
        var form = new Article(help, upload, refusal);
        form.addClassNames("ys-card", "ys-form");
        place.removeAll();
        place.add(form);
    }

    /** Called outside of the page; whatever happens is shown in it afterwards. */
    private void receive(UploadEvent event, Div place, Div refusal, CommunitySummary community, Actor actor) {
        try {
            var file = event.getInputStream().readNBytes(RecordDocument.MAX_MEGABYTES * MEGABYTE + 1);
            var found = oldMinutes.look(actor, community.id(), file);
            event.getUI().access(() -> read(place, community, actor, found, event.getFileName(), file));
        } catch (RuleViolation refused) {
            event.getUI().access(() -> say(refusal, getTranslation(refused.key(), refused.args())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(Div place, CommunitySummary community, Actor actor, OldMinutesText found, String fileName, byte[] file) {
        place.removeAll();
        var about = new OldMinutesForm.Places(grids.of(community.id()), organisations.of(community.id()));
        place.add(new OldMinutesForm(found, about, draft -> entered(place, community, oldMinutes.enter(actor, community.id(), draft, file)), fileName));
    }

    private void entered(Div place, CommunitySummary community, RecordNumber number) {
        place.removeAll();
        place.add(new Slip(getTranslation("records.import.done", number), LocalDates.moment(clock.instant(), getLocale()))
                .act(new LinkButton(RecordsPaths.record(String.valueOf(community.code()), number), getTranslation("records.import.see")).quiet()));
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }

    private static void say(Div refusal, String words) {
        refusal.removeAll();
        refusal.add(Notice.late(words));
    }
}
