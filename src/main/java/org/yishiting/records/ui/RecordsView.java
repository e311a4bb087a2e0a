package org.yishiting.records.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.SignedIn;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.NightlyCheck;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordQuery;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;

/** The timeline of a community: all records, the newest first, by kind, year, or what they are about. */
@Route(RecordsPaths.REGISTER)
@AnonymousAllowed
@StyleSheet("context://records/records.css")
class RecordsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Register register;
    private final RecordLinks links;
    private final NightlyCheck nightly;
    private final Communities communities;
    private final SignedIn signedIn;

    RecordsView(Register register, RecordLinks links, NightlyCheck nightly, Communities communities, SignedIn signedIn) {
        this.register = register;
        this.links = links;
        this.nightly = nightly;
        this.communities = communities;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters();
        var page = number(asked, "page", "\\d{1,6}").orElse(0);
        var kind = asked.getSingleParameter("kind").filter(it -> it.matches("[a-z]{1,20}")).orElse(null);
        var about = asked.getSingleParameter("about").filter(it -> it.length() <= 80).orElse(null);
        show(community, new RecordQuery(community.id(), kind, number(asked, "year", "\\d{4}").orElse(null), about, page, PER_PAGE));
    }

    private void show(CommunitySummary community, RecordQuery query) {
        var code = String.valueOf(community.code());
        var found = register.list(query);
        removeAll();
        var thing = query.about() == null ? null : links.thing(signedIn.find().orElse(null), community.id(), query.about()).orElse(null);
        var header = new PageHeader(thing == null ? getTranslation("records.list.title") : thing.title()).meta(getTranslation("records.list.meta", community.name(), found.total()));
        add(thing == null ? header : header.crumb(RecordsPaths.register(code), getTranslation("records.list.title"), thing.title()));
        nightly.last(community.id()).filter(it -> it.differsAt() != null).ifPresent(it -> add(Notice.late(getTranslation("records.list.differs", String.valueOf(it.differsAt())))));
        filters(code, query);
        if (found.items().isEmpty()) {
            add(query.kind() == null && query.year() == null && query.about() == null
                    ? new EmptyState(getTranslation("records.list.empty.title"), getTranslation("records.list.empty.text"))
                    : new EmptyState(getTranslation("records.list.nothing.title"), getTranslation("records.list.nothing.text"),
                            new LinkButton(RecordsPaths.register(code), getTranslation("records.list.all"))));
        } else {
            add(Still.of(timeline(code, found.items())));
            add(new Pager(query.page(), (int) Math.ceilDiv(found.total(), PER_PAGE), it -> link(code, query, query.kind(), query.year(), it)));
        }
        var more = new Div(new LinkButton(RecordsPaths.VERIFY, getTranslation("records.verify.title")), new LinkButton(RecordsPaths.heads(code), getTranslation("records.heads.title")).quiet(),
                outside(RecordsPaths.printed(code) + (query.year() == null ? "" : "?year=" + query.year()), getTranslation("records.list.print")),
                outside(RecordsPaths.export(code), getTranslation("records.list.export")));
        more.addClassNames("ys-acts", "ys-mt5");
        add(Still.of(more));
    }

    private static LinkButton outside(String path, String label) {
        var link = new LinkButton(path, label).quiet();
        link.setRouterIgnore(true);
        return link;
    }

    private void filters(String code, RecordQuery query) {
        var shares = register.shares(query.community());
        var years = shares.stream().map(Register.Share::year).distinct().toList();
        var kinds = new ArrayList<>(shares.stream().filter(it -> query.year() == null || it.year() == query.year()).map(Register.Share::kind).distinct().toList());
        var bar = new Div();
        if (kinds.size() > 1) {
            var nav = nav("records.list.by-kind");
            nav.add(filter(link(code, query, null, query.year(), 0), getTranslation("records.list.any-kind"), query.kind() == null));
            kinds.forEach(it -> nav.add(filter(link(code, query, it, query.year(), 0), getTranslation(Kinds.key(it)), it.equals(query.kind()))));
            bar.add(nav);
        }
        if (years.size() > 1) {
            var nav = nav("records.list.by-year");
            nav.add(filter(link(code, query, query.kind(), null, 0), getTranslation("records.list.any-year"), query.year() == null));
            years.forEach(it -> nav.add(filter(link(code, query, query.kind(), it, 0), getTranslation("records.list.year", String.valueOf(it)), Objects.equals(it, query.year()))));
            bar.add(nav);
        }
        var places = register.places(query.community());
        if (!places.isEmpty()) {
            var nav = nav("records.list.by-place");
            places.forEach(it -> links.thing(null, query.community(), it)
                    .ifPresent(thing -> nav.add(filter(RecordsPaths.about(code, it), thing.title(), it.equals(query.about())))));
            var details = new NativeDetails(getTranslation("records.list.by-place"), nav);
            details.setOpen(query.about() != null && places.contains(query.about()));
            details.addClassName("ys-more");
            bar.add(details);
        }
        add(Still.of(bar));
    }

    private Nav nav(String label) {
        var nav = new Nav();
        nav.addClassName("ys-filters");
        nav.setAriaLabel(getTranslation(label));
        return nav;
    }

    private static Anchor filter(String path, String name, boolean chosen) {
        var filter = new Anchor(path, name);
        filter.addClassName("ys-filter");
        if (chosen) {
            filter.getElement().setAttribute("aria-current", "true");
        }
        return filter;
    }

    private Div timeline(String code, List<CommunityRecord> records) {
        var timeline = new Div();
        records.stream().collect(groupingBy(it -> it.number().year(), LinkedHashMap::new, toList())).forEach((year, those) -> {
            timeline.add(new SectionHeader(getTranslation("records.list.year", String.valueOf(year))));
            timeline.add(new RowList(those.stream().map(it -> row(code, it)).toList()));
        });
        timeline.addClassName("ys-stack");
        return timeline;
    }

    private ListRow row(String code, CommunityRecord it) {
        var row = new ListRow(RecordsPaths.record(code, it.number()), new Seal(getTranslation("records.seal")).done(), it.title())
                .text(getTranslation("records.list.row", it.number(), getTranslation(Kinds.key(it.kind())), LocalDates.day(LocalDates.date(it.at()), getLocale())));
        return it.documents().isEmpty() ? row : row.foot(Badge.plain(Icon.FOLDER, getTranslation("records.list.files", it.documents().size())));
    }

    private static Optional<Integer> number(QueryParameters asked, String name, String form) {
        return asked.getSingleParameter(name).filter(it -> it.matches(form)).map(Integer::parseInt);
    }

    private static String link(String code, RecordQuery query, @Nullable String kind, @Nullable Integer year, int page) {
        var parts = new ArrayList<String>();
        if (query.about() != null) {
            parts.add("about=" + URLEncoder.encode(query.about(), StandardCharsets.UTF_8));
        }
        if (kind != null) {
            parts.add("kind=" + kind);
        }
        if (year != null) {
            parts.add("year=" + year);
        }
        if (page > 0) {
            parts.add("page=" + page);
        }
        return RecordsPaths.register(code) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
