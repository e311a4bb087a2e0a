package org.yishiting.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.base.ui.Switch;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Kept;
import org.yishiting.privacy.LookWords;
import org.yishiting.privacy.OwnInformation;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.privacy.Purpose;
import org.yishiting.privacy.StandingConsent;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsPaths;

/** 我的信息: what one agreed to, who looked, what is kept and until when; taking it away and deleting it. */
@StyleSheet("context://privacy/privacy.css")
@Route(PrivacyPaths.PRIVACY)
@PermitAll
class PrivacyView extends Div implements BeforeEnterObserver {

    private static final int LOOKS_SHOWN = 3;
    private static final int SHORT = 16;

    private final OneMoment moment;
    private final Consents consents;
    private final AccessLog reads;
    private final OwnInformation information;
    private final LookWords looks;
    private final Memberships memberships;
    private final Offices offices;
    private final Residents residents;
    private final CurrentActor current;
    private final Div agreed = new Div();

    PrivacyView(Consents consents, AccessLog reads, OwnInformation information, LookWords looks, Memberships memberships, Offices offices, Residents residents,
            CurrentActor current, OneMoment moment) {
        this.moment = moment;
        this.consents = consents;
        this.reads = reads;
        this.information = information;
        this.looks = looks;
        this.memberships = memberships;
        this.offices = offices;
        this.residents = residents;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        var stored = information.of(actor, getLocale());
        var left = new Div(agreed, taking());
        var right = new Div(Still.of(looked(actor)), Still.of(stored(stored)));
        left.addClassName("ys-stack");
        right.addClassName("ys-stack");
        var columns = new Div(left, right);
        columns.addClassNames("ys-cols-2", "ys-privacy", "ys-mt6");
        agreed.addClassName("ys-stack");
        drawAgreed(actor);
        add(new PageHeader(getTranslation("privacy.title")).crumb(ResidentsPaths.ME, getTranslation("privacy.me"), getTranslation("privacy.here"))
                .meta(getTranslation("privacy.meta")), columns);
    }

    // ---- what one agreed to

    private void drawAgreed(Actor actor) {
        agreed.removeAll();
        var purposes = consents.purposes();
        var standing = consents.of(actor);
        var on = purposes.stream().filter(it -> consents.has(actor.resident(), it)).toList();
        var list = new RowList(purposes.stream().map(it -> new ListItem(toggle(actor, it, on.contains(it)))).toList());
        agreed.add(new Section(new SectionHeader(getTranslation("privacy.agreed")).count(getTranslation("privacy.agreed.count", purposes.size(), on.size())), list));
        var items = standing.stream().filter(it -> !it.item().isEmpty()).toList();
        if (!items.isEmpty()) {
            var rows = Still.of(new RowList(items.stream().map(this::item).toList())).pressed(pressed -> items.stream().filter(it -> mark(it).equals(pressed)).findFirst()
                    .ifPresent(it -> {
                        consents.withdraw(actor, it.purpose(), it.item());
                        drawAgreed(actor);
                    }));
            agreed.add(new Section(new SectionHeader(getTranslation("privacy.items")).hint(getTranslation("privacy.items.hint")), rows));
        }
    }

    private Switch toggle(Actor actor, Purpose purpose, boolean on) {
        var toggle = new Switch(getTranslation(purpose.key()), getTranslation(purpose.key() + ".text"));
        toggle.setValue(on);
        toggle.addValueChangeListener(event -> {
            if (event.getValue()) {
                consents.give(actor, purpose);
            } else {
                consents.withdraw(actor, purpose);
            }
            drawAgreed(actor);
        });
        return toggle;
    }

    private ListItem item(StandingConsent it) {
        var withdraw = new NativeButton(getTranslation("privacy.items.withdraw"));
        withdraw.addClassNames("ys-b", "ys-b-quiet");
        withdraw.getElement().setAttribute(Still.PRESS, mark(it));
        var title = new Paragraph(it.words());
        var meta = new Paragraph(getTranslation(it.purpose().key()));
        meta.addClassName("ys-meta");
        var row = new ListItem(new Div(title, meta), withdraw);
        row.addClassName("ys-swrow");
        return row;
    }

    private static String mark(StandingConsent it) {
        return it.purpose().key() + " " + it.item();
    }

    // ---- taking away and deleting

    private Component taking() {
        var lang = getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
        var pdf = file(PrivacyPaths.PDF + "?lang=" + lang, "privacy.take.pdf");
        var json = file(PrivacyPaths.JSON + "?lang=" + lang, "privacy.take.json");
        var delete = new Anchor(PrivacyPaths.DELETE, getTranslation("privacy.delete.title"));
        delete.addClassNames("ys-b", "ys-b-danger");
        var acts = new Div(pdf, json, delete);
        acts.addClassName("ys-acts");
        var why = new Paragraph(new Phrase(getTranslation("privacy.take.why")));
        why.addClassName("ys-why");
        var card = new Div(acts, why);
        card.addClassName("ys-card");
        return Still.of(new Section(new SectionHeader(getTranslation("privacy.take")), card));
    }

    private Anchor file(String href, String words) {
        var link = new Anchor(href, getTranslation(words));
        link.addClassName("ys-b");
        link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
        return link;
    }

    // ---- who looked

    private Section looked(Actor actor) {
        var page = reads.of(actor, 0, LOOKS_SHOWN);
        var header = new SectionHeader(getTranslation("privacy.looks"));
        if (page.total() == 0) {
            return new Section(header, new EmptyState(getTranslation("privacy.looks.none"), getTranslation("privacy.looks.none.text")));
        }
        header.more(PrivacyPaths.LOOKS, getTranslation("privacy.looks.all", page.total()));
        var ask = new Paragraph(asking(actor));
        ask.addClassNames("ys-why", "ys-mt3");
        return new Section(header, new LookList(page.items(), looks, getLocale(), false), ask);
    }

    private String asking(Actor actor) {
        var held = memberships.of(actor).stream().map(MembershipSummary::community).flatMap(it -> offices.holdersOf(it).stream())
                .filter(it -> it.office() == Office.SUPERVISORY_COMMITTEE).map(it -> residents.nicknameOf(it.resident()).orElse("")).distinct().limit(3)
                .collect(Collectors.joining(getTranslation("privacy.and")));
        return held.isEmpty() ? getTranslation("privacy.looks.ask") : getTranslation("privacy.looks.ask-whom", held);
    }

    // ---- what is kept

    private Section stored(List<Kept> stored) {
        var head = new NativeTableHeader(new NativeTableRow(new NativeTableHeaderCell(getTranslation("privacy.stored.what")),
                new NativeTableHeaderCell(getTranslation("privacy.stored.kept"))));
        var table = new NativeTable(head);
        table.addClassName("ys-table");
        stored.stream().collect(Collectors.groupingBy(it -> it.line().basisKey(), LinkedHashMap::new, Collectors.toList())).forEach((basis, kinds) -> {
            var title = new NativeTableHeaderCell(getTranslation(basis));
            title.getElement().setAttribute("colspan", "2").setAttribute("scope", "colgroup");
            title.addClassName("ys-meta");
            var body = new NativeTableBody(new NativeTableRow(title));
            kinds.forEach(it -> body.add(row(it)));
            table.add(body);
        });
        var never = new Paragraph(getTranslation("privacy.stored.never"));
        never.addClassName("ys-meta");
        var correct = new LinkButton(ResidentsPaths.ME, getTranslation("privacy.stored.correct"));
        var acts = new Div(correct);
        acts.addClassNames("ys-acts", "ys-mt3");
        var card = new Div(table, never, acts);
        card.addClassName("ys-card");
        return new Section(new SectionHeader(getTranslation("privacy.stored")), card);
    }

    private NativeTableRow row(Kept kept) {
        var what = new NativeTableHeaderCell();
        what.getElement().setAttribute("scope", "row");
        what.add(new Span(named(kept)));
        var why = new Div(getTranslation(kept.line().purposeKey()));
        why.addClassName("ys-meta");
        what.add(why);
        return new NativeTableRow(what, new NativeTableCell(new Phrase(getTranslation(kept.line().keptKey()))));
    }

    private String named(Kept kept) {
        var name = getTranslation(kept.line().dataKey());
        var one = kept.items().getFirst().value();
        return kept.items().size() > 1 ? getTranslation("privacy.stored.many", name, kept.items().size())
                : one.codePointCount(0, one.length()) <= SHORT ? getTranslation("privacy.stored.one", name, one) : name;
    }
}
