package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.main;
import static org.yishiting.base.ui.PageParts.quiet;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerAudit;
import org.yishiting.points.Corrections;
import org.yishiting.points.LedgerFiles;
import org.yishiting.points.LedgerRow;
import org.yishiting.points.Openings;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.CurrentActor;

/** 台账: every entry without whose it is, whether all is as posted, and where a mistake is mended. */
@Route(PointsPaths.ADMIN_LEDGER)
@Menu(title = "points.admin.ledger.menu", icon = "FOLDER", order = 67)
@RolesAllowed({"COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@StyleSheet("context://points/points.css")
class AdminLedgerView extends Div implements BeforeEnterObserver {

    private static final int ROWS = 20;

    private final Corrections corrections;
    private final LedgerFiles files;
    private final Openings openings;
    private final Ledger ledger;
    private final LedgerAudit audit;
    private final Offices offices;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;

    AdminLedgerView(Corrections corrections, LedgerFiles files, Openings openings, Ledger ledger, LedgerAudit audit, Offices offices, CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.corrections = corrections;
        this.files = files;
        this.openings = openings;
        this.ledger = ledger;
        this.audit = audit;
        this.offices = offices;
        this.currentCommunity = currentCommunity;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = event.getLocation().getQueryParameters().getSingleParameter("before").filter(it -> it.matches("\\d{1,15}")).map(Long::parseLong).orElse(Long.MAX_VALUE);
        show(before, null);
    }

    private void show(long before, @Nullable Slip done) {
        removeAll();
        add(new PageHeader(getTranslation("points.admin.ledger.title")).meta(getTranslation("points.admin.ledger.meta")).still());
        var actor = currentActor.get();
        var place = currentCommunity.find().orElse(null);
        if (place == null || !offices.holds(actor, place.id(), Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE)) {
            add(new EmptyState(getTranslation("points.admin.nowhere"), getTranslation("points.admin.nowhere-text"), new LinkButton(CurrentCommunity.CHOOSE, getTranslation("points.admin.choose"))));
            return;
        }
        if (done != null) {
            add(done);
        }
        add(standing(place.id()), files(actor, place.id()), entries(actor, place.id(), before));
    }

    private Section standing(CommunityId place) {
        var now = ledger.standing(place);
        var card = new Section(new SectionHeader(getTranslation("points.admin.ledger.standing")),
                line(getTranslation("points.admin.ledger.sums", now.issued(), now.outstanding(), now.reserved(), now.redeemed(), now.expired(), now.reversed())));
        var found = new Div();
        found.getElement().setAttribute("aria-live", "polite");
        card.add(acts(PageParts.act("points.admin.ledger.verify", () -> {
            var it = audit.verify(place);
            found.removeAll();
            found.add(it.intact() ? Notice.ok(getTranslation("points.admin.ledger.intact", it.entries())) : Notice.late(getTranslation("points.admin.ledger.differs", it.differsAt())));
        })), found);
        return card;
    }

    private Section files(Actor actor, CommunityId place) {
        var name = getTranslation("points.file.name");
        var section = new Section(new SectionHeader(getTranslation("points.admin.files")).hint(getTranslation("points.admin.files.hint")),
                acts(PageParts.download(getTranslation("points.admin.files.xlsx"), name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        out -> files.xlsx(actor, place, out)),
                        PageParts.download(getTranslation("points.admin.files.ndjson"), name + ".ndjson", "application/x-ndjson", out -> files.ndjson(actor, place, out))));
        if (offices.holds(actor, place, Office.COMMITTEE_STAFF)) {
            var report = new Div();
            report.getElement().setAttribute("aria-live", "polite");
            var upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
                report.removeAll();
                report.add(told(actor, place, meta.fileName(), bytes));
            }));
            upload.setUploadButton(new Button(getTranslation("points.admin.opening.read")));
            upload.setDropAllowed(false);
            upload.setMaxFiles(1);
            upload.setAcceptedFileTypes(".xlsx", ".csv");
            section.add(upload, report);
        }
        return section;
    }

    private Component told(Actor actor, CommunityId place, String fileName, byte[] bytes) {
        try {
            var report = openings.read(actor, place, fileName, new ByteArrayInputStream(bytes));
            var list = new Div(new Slip(getTranslation("points.admin.opening.done", report.taken().size(), report.points()), LocalDates.moment(clock.instant(), getLocale())));
            report.problems().forEach(it -> list.add(Notice.soon(it)));
            report.taken().forEach(it -> list.add(line(getTranslation("points.admin.opening.row", it.household(), it.person(), it.points(), it.code()))));
            return list;
        } catch (RuleViolation refused) {
            return Notice.late(getTranslation(refused.key(), refused.args()));
        }
    }

    private Section entries(Actor actor, CommunityId place, long before) {
        var rows = corrections.entries(actor, place, before, ROWS);
        var section = new Section(new SectionHeader(getTranslation("points.admin.ledger.entries")));
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows", "ys-pt-rules");
        rows.forEach(it -> list.add(row(actor, place, before, it)));
        section.add(rows.isEmpty() ? soft(getTranslation("points.admin.ledger.none")) : list);
        if (rows.size() == ROWS) {
            section.add(acts(new LinkButton(PointsPaths.ADMIN_LEDGER + "?before=" + rows.getLast().place(), getTranslation("points.admin.ledger.earlier"))));
        }
        return section;
    }

    private ListItem row(Actor actor, CommunityId place, long before, LedgerRow row) {
        var rule = row.rule();
        var item = new ListItem(line(getTranslation("points.admin.ledger.row", row.place(), LocalDates.day(LocalDates.date(row.at()), getLocale()),
                getTranslation("points.kind." + row.kind().name().toLowerCase(Locale.ROOT)), row.amount())), soft(rule == null ? row.why() : row.why() + " · " + PointsParts.ruleName(rule)));
        if (row.reversed()) {
            item.add(soft(getTranslation("points.admin.ledger.reversed")));
        } else if (row.kind() == EntryKind.ISSUE || row.kind() == EntryKind.OPENING) {
            var form = new Div();
            form.add(acts(quiet("points.admin.ledger.reverse", () -> {
                var key = "points.reverse." + row.place();
                var why = PageParts.area("points.admin.ledger.reason", "points.admin.ledger.reason-help", 200, key);
                var reference = new TextField(getTranslation("points.admin.ledger.reference"));
                reference.setHelperText(getTranslation("points.admin.ledger.reference-help"));
                reference.setMaxLength(100);
                reference.setWidthFull();
                form.removeAll();
                form.addClassName("ys-form");
                form.add(why, reference, acts(main("points.admin.ledger.reverse-go", () -> {
                    var posted = corrections.reverse(actor, place, row.place(), why.getValue(), reference.getValue());
                    Draft.forget(key);
                    show(before, new Slip(getTranslation("points.admin.ledger.done", posted.amount(), posted.id().place()), LocalDates.moment(clock.instant(), getLocale())));
                })));
                why.focus();
            })));
            item.add(form);
        }
        return item;
    }
}
