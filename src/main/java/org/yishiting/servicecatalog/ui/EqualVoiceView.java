package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.EqualVoice;
import org.yishiting.residents.VoiceCount;
import org.yishiting.servicecatalog.Quarter;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** 平等参与: whether new residents and long-time residents are heard alike, in numbers large enough to point at nobody. */
@Route(ServicecatalogPaths.EQUAL_VOICE)
@AnonymousAllowed
@StyleSheet("context://servicecatalog/servicecatalog.css")
class EqualVoiceView extends Div implements BeforeEnterObserver {

    private static final int QUARTERS = 4;

    private final EqualVoice voices;
    private final Communities communities;
    private final CurrentCommunity current;
    private final PolicyPack policies;
    private final Clock clock;

    EqualVoiceView(EqualVoice voices, Communities communities, CurrentCommunity current, PolicyPack policies, Clock clock) {
        this.voices = voices;
        this.communities = communities;
        this.current = current;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        current.choose(community);
        var code = String.valueOf(community.code());
        var now = Quarter.of(Zone.today(clock));
        var quarter = event.getLocation().getQueryParameters().getSingleParameter("quarter").flatMap(Quarter::parse)
                .filter(it -> !it.from().isAfter(now.from())).orElse(now);
        var counts = voices.counts(community.id(), quarter.from(), quarter.until());
        var least = policies.number(PolicyKey.DATA_SMALLEST_GROUP, community.id(), Zone.today(clock));
        removeAll();
        add(new PageHeader(getTranslation("servicecatalog.voice.title")).meta(getTranslation("servicecatalog.voice.meta", community.name())));
        var page = new Div(quarters(code, quarter, now), period(quarter, now));
        page.addClassName("ys-stack");
        var members = counts.getFirst();
        counts.forEach(it -> page.add(measure(it, members, least)));
        page.add(method(least), data(code, quarter));
        add(Still.of(page));
    }

    private Component quarters(String code, Quarter chosen, Quarter now) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("servicecatalog.voice.quarters"));
        nav.addClassNames("ys-filters", "ys-noprint");
        var quarter = now;
        for (var index = 0; index < QUARTERS; index++) {
            var link = new Anchor(ServicecatalogPaths.equalVoice(code, quarter), getTranslation("servicecatalog.voice.quarter", quarter.year(), quarter.number()));
            link.addClassName("ys-filter");
            if (quarter.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
            quarter = quarter.previous();
        }
        return nav;
    }

    private Component period(Quarter quarter, Quarter now) {
        var last = quarter.until().minusDays(1);
        return new Paragraph(new Phrase(getTranslation(quarter.equals(now) ? "servicecatalog.voice.period-running" : "servicecatalog.voice.period",
                LocalDates.full(quarter.from(), getLocale()), LocalDates.full(quarter.equals(now) ? Zone.today(clock) : last, getLocale()))));
    }

    /** The table says it in numbers; the bars beside it say the same and are for the eye only. */
    private Component measure(VoiceCount count, VoiceCount members, int least) {
        var whole = count.key().equals(VoiceCount.MEMBERS);
        var lines = List.of(
                new Line("servicecatalog.voice.new", count.newcomers(), whole ? members.all() : members.newcomers()),
                new Line("servicecatalog.voice.long", count.longTime(), whole ? members.all() : members.longTime()),
                new Line("servicecatalog.voice.undeclared", count.undeclared(), whole ? members.all() : members.undeclared()),
                new Line("servicecatalog.voice.all", count.all(), members.all()));
        var heading = getTranslation("servicecatalog.voice.measure." + count.key());
        var both = new Div(bars(whole ? lines.subList(0, lines.size() - 1) : lines), table(lines, whole));
        both.addClassName("ys-voices");
        var section = new Section(new H2(heading), new Paragraph(new Phrase(getTranslation("servicecatalog.voice.says." + count.key()))), both);
        if (lines.stream().anyMatch(it -> it.count == null)) {
            section.add(Notice.info(getTranslation("servicecatalog.voice.suppressed", least)));
        }
        section.addClassNames("ys-card", "ys-flow");
        return section;
    }

    private record Line(String name, @Nullable Integer count, @Nullable Integer of) {

        @Nullable Integer percent() {
            return VoiceCount.percent(count, of);
        }
    }

    private Component bars(List<Line> lines) {
        var bars = new Div();
        bars.addClassName("ys-voice-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (var line : lines) {
            var percent = line.percent();
            var bar = new Div();
            bar.addClassName("ys-bar");
            if (percent != null) {
                var filled = new HtmlContainer("i");
                filled.addClassName("a");
                filled.getStyle().set("width", percent + "%");
                bar.add(filled);
            }
            var row = new Div(new Span(getTranslation(line.name)), bar, new Span(percent == null ? "—" : percent + "%"));
            bars.add(row);
        }
        return bars;
    }

    private Component table(List<Line> lines, boolean whole) {
        var table = new NativeTable();
        table.addClassNames("ys-table", "ys-ev-table");
        table.setCaptionText(getTranslation(whole ? "servicecatalog.voice.caption.members" : "servicecatalog.voice.caption"));
        var head = new NativeTableRow(header("servicecatalog.voice.column.group", false), header("servicecatalog.voice.column.count", true),
                header("servicecatalog.voice.column.of", true), header("servicecatalog.voice.column.percent", true));
        table.getHead().add(head);
        for (var line : lines) {
            var group = new NativeTableHeaderCell(getTranslation(line.name));
            group.getElement().setAttribute("scope", "row");
            table.getBody().add(new NativeTableRow(group, number(line.count, ""), number(line.of, ""), number(line.percent(), "%")));
        }
        return table;
    }

    private NativeTableHeaderCell header(String key, boolean right) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("r", right);
        return cell;
    }

    private NativeTableCell number(@Nullable Integer number, String unit) {
        var cell = new NativeTableCell();
        cell.addClassName("r");
        if (number == null) {
            var spoken = new Span(getTranslation("servicecatalog.voice.hidden"));
            spoken.addClassName("ys-meta");
            cell.add(spoken);
        } else {
            cell.setText(number + unit);
        }
        return cell;
    }

    private Component method(int least) {
        return GuideParts.card("servicecatalog.voice.method", GuideParts.dots(List.of(getTranslation("servicecatalog.voice.method.self"),
                getTranslation("servicecatalog.voice.method.members"), getTranslation("servicecatalog.voice.method.least", least),
                getTranslation("servicecatalog.voice.method.day"))));
    }

    private Component data(String code, Quarter quarter) {
        var address = ServicecatalogPaths.equalVoiceData(code, quarter);
        var acts = new Div(download(address + "&format=csv", "servicecatalog.voice.csv"), download(address, "servicecatalog.voice.json"));
        acts.addClassNames("ys-acts", "ys-noprint");
        return acts;
    }

    private Anchor download(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassName("ys-b");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
