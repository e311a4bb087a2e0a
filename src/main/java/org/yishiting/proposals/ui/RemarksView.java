package org.yishiting.proposals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Topics;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkKind;
import org.yishiting.proposals.RemarkQuery;
import org.yishiting.proposals.RemarkView;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.photos.ui.Heard;
import org.yishiting.photos.ui.PhotoStrip;
import org.yishiting.residents.CurrentActor;

/** The log of walks, visits, desk talks and slips: entered by keyboard, filtered, gathered into topics. */
@Route(ProposalsPaths.LOG)
@Menu(title = "proposals.log.menu", icon = "WRITE", order = 61)
@RolesAllowed({"GRID_CONTACT", "COMMITTEE_STAFF", "CONVENOR"})
@StyleSheet("context://proposals/proposals.css")
class RemarksView extends Div implements BeforeEnterObserver {

    private final RemarkLog remarks;
    private final Topics topics;
    private final Grids grids;
    private final Offices offices;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final People people;
    private final Clock clock;

    RemarksView(RemarkLog remarks, Topics topics, Grids grids, Offices offices, CurrentCommunity current, CurrentActor currentActor, People people, Clock clock) {
        this.remarks = remarks;
        this.topics = topics;
        this.grids = grids;
        this.offices = offices;
        this.current = current;
        this.currentActor = currentActor;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = current.find();
        if (found.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        var kind = asked.getSingleParameter("kind").flatMap(wanted -> Stream.of(RemarkKind.values()).filter(it -> it.name().equalsIgnoreCase(wanted)).findFirst());
        var open = asked.getSingleParameter("open").isPresent();
        var words = asked.getSingleParameter("q").map(it -> it.substring(0, Math.min(60, it.length()))).orElse("");
        var page = asked.getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        show(found.get(), currentActor.get(), new RemarkQuery(found.get().id(), kind.orElse(null), null, open, words, page));
    }

    private void show(CommunitySummary community, Actor actor, RemarkQuery query) {
        var found = remarks.log(actor, query);
        var gathers = offices.holds(actor, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        var gather = new Gathering(remarks, topics, community.id(), actor);
        removeAll();
        add(new PageHeader(getTranslation("proposals.log.title")).meta(getTranslation("proposals.log.meta", community.name())));
        add(new RemarkEntry(remarks, grids, actor, community, clock), new SectionHeader(getTranslation("proposals.log.lines")).count(getTranslation("proposals.log.count", found.total()))
                .more(ProposalsPaths.COVERAGE, getTranslation("proposals.log.coverage")), search(query), filters(query));
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("proposals.log.empty.title"), getTranslation("proposals.log.empty.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        found.items().forEach(it -> rows.add(row(community, it, gathers ? gather : null, actor)));
        add(gather, rows, new Pager(query.page(), (int) Math.ceilDiv(found.total(), RemarkQuery.SIZE), page -> link(query.kind(), query.open(), query.words(), page)));
    }

    private ListItem row(CommunitySummary community, RemarkView remark, @Nullable Gathering gather, Actor actor) {
        var unheard = remark.voice() != null && remark.text().isEmpty();
        var words = new Paragraph(unheard ? getTranslation("proposals.say.spoken") : remark.text().isEmpty() ? getTranslation("proposals.log.nothing") : remark.text());
        words.addClassName("ys-row-t");
        var by = remark.kind() == RemarkKind.POST ? getTranslation("proposals.page.by", people.name(remark.raisedBy()))
                : getTranslation(remark.kind() == RemarkKind.SLIP ? "proposals.remark.typed-by" : "proposals.remark.noted-by",
                        people.inOffice(remark.enteredBy(), community.id(), Office.GRID_CONTACT, Office.COMMITTEE_STAFF));
        var line = new Paragraph(new Phrase(LocalDates.day(remark.on(), getLocale()) + " · " + getTranslation("proposals.kind." + RemarkWords.key(remark.kind()))
                + RemarkWords.where(remark) + " · " + getTranslation("proposals.log.raised-by", remark.people()) + " · " + by));
        var body = new Div(words, line);
        body.addClassName("ys-row-b");
        var row = new Div();
        row.addClassNames("ys-row", "ys-pr-remark");
        if (gather != null && remark.topic() == null && !remark.text().isEmpty()) {
            var choose = new Checkbox();
            choose.setAriaLabel(getTranslation("proposals.log.choose", remark.text()));
            choose.addValueChangeListener(it -> gather.choose(remark.id(), it.getValue()));
            row.add(choose);
        } else {
            row.add(new Div());
        }
        row.add(body);
        if (!remark.photos().isEmpty()) {
            body.add(Still.of(new PhotoStrip(remark.photos().stream().map(it -> new PhotoStrip.Shot(it, getTranslation("proposals.log.photo"), null)).toList())));
        }
        if (remark.voice() != null) {
            body.add(new Heard(remark.voice()));
        }
        if (unheard) {
            body.add(new WriteDown(remarks, actor, remark.id()));
        }
        if (remark.topic() != null) {
            var topic = new Anchor(HallPaths.topic(remark.topic()), getTranslation("proposals.log.to-topic"));
            var foot = new Div(Badge.ok(getTranslation("proposals.say.gathered")), topic);
            foot.addClassName("ys-row-foot");
            body.add(foot);
        }
        return new ListItem(row);
    }

    private Div search(RemarkQuery query) {
        var words = new TextField(getTranslation("proposals.log.search"));
        words.setMaxLength(60);
        words.setClearButtonVisible(true);
        words.setValue(query.words());
        var go = new Button(getTranslation("proposals.log.go"),
                _ -> UI.getCurrent().getPage().setLocation(link(query.kind(), query.open(), words.getValue(), 0)));
        go.addClickShortcut(Key.ENTER).listenOn(words);
        var row = new Div(words, go);
        row.addClassName("ys-search");
        row.getElement().setAttribute("role", "search");
        return row;
    }

    private Nav filters(RemarkQuery query) {
        var filters = new Nav();
        filters.addClassName("ys-filters");
        filters.setAriaLabel(getTranslation("proposals.log.filter"));
        filters.add(filter(link(null, false, query.words(), 0), getTranslation("proposals.log.all"), query.kind() == null && !query.open()));
        filters.add(filter(link(null, true, query.words(), 0), getTranslation("proposals.log.open"), query.open()));
        for (var kind : RemarkKind.values()) {
            filters.add(filter(link(kind, false, query.words(), 0), getTranslation("proposals.kind." + RemarkWords.key(kind)), kind == query.kind()));
        }
        return filters;
    }

    private static Anchor filter(String link, String name, boolean here) {
        var filter = new LinkButton(link, name);
        filter.setClassName("ys-filter");
        if (here) {
            filter.getElement().setAttribute("aria-current", "true");
        }
        return filter;
    }

    private static String link(@Nullable RemarkKind kind, boolean open, String words, int page) {
        var parts = new ArrayList<String>();
        if (kind != null) {
            parts.add("kind=" + RemarkWords.key(kind));
        }
        if (open) {
            parts.add("open=yes");
        }
        if (!words.isBlank()) {
            parts.add("q=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8));
        }
        if (page > 0) {
            parts.add("page=" + page);
        }
        return ProposalsPaths.LOG + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
