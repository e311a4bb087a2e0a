package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.servicecatalog.Indicator;
import org.yishiting.servicecatalog.IndicatorSet;
import org.yishiting.servicecatalog.IndicatorSets;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** 积分入户自评: adds up in the browser and sends nothing. A table past its last day may be looked at and gives no sum. */
@Route(ServicecatalogPaths.SETTLEMENT)
@AnonymousAllowed
@StyleSheet("context://servicecatalog/servicecatalog.css")
@JavaScript("context://servicecatalog/servicecatalog.js")
class SettlementView extends Div implements BeforeEnterObserver {

    private static final String MOST_COUNTED = "9999";

    private final IndicatorSets sets;

    SettlementView(IndicatorSets sets) {
        this.sets = sets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var list = sets.list();
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("set").orElse("");
        removeAll();
        var title = getTranslation("servicecatalog.settle.title");
        add(new PageHeader(title).crumb(ServicecatalogPaths.SERVICES, getTranslation("servicecatalog.title"), title).meta(getTranslation("servicecatalog.settle.meta")));
        var set = list.stream().filter(it -> it.id().toString().equals(wanted)).findFirst()
                .or(() -> list.stream().filter(it -> !sets.expired(it)).findFirst()).or(() -> list.stream().findFirst());
        if (set.isEmpty()) {
            add(new EmptyState(getTranslation("servicecatalog.settle.none"), getTranslation("servicecatalog.settle.none.text")));
            return;
        }
        var page = new Div(Notice.soon(getTranslation("servicecatalog.settle.no-basis")), Notice.info(getTranslation("servicecatalog.stays-here")), choice(list, set.get()), about(set.get()));
        page.addClassName("ys-stack");
        page.add(sets.expired(set.get()) ? table(set.get()) : form(set.get()));
        add(Still.of(page));
    }

    private Component choice(List<IndicatorSet> list, IndicatorSet chosen) {
        var choice = new Nav();
        choice.setAriaLabel(getTranslation("servicecatalog.settle.which"));
        choice.addClassNames("ys-filters", "ys-noprint");
        for (var it : list) {
            var link = new Anchor(ServicecatalogPaths.set(it.id()), sets.expired(it) ? getTranslation("servicecatalog.settle.city-expired", it.city()) : it.city());
            link.addClassName("ys-filter");
            if (it.id().equals(chosen.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private Component about(IndicatorSet set) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "servicecatalog.settle.source", set.source());
        fact(facts, "servicecatalog.settle.basis", getTranslation("servicecatalog.basis." + set.basis()));
        fact(facts, "servicecatalog.settle.valid", dates(set.validFrom(), set.validTo()));
        if (set.pass() != null) {
            fact(facts, "servicecatalog.settle.pass", getTranslation("servicecatalog.points", set.pass()));
        }
        var about = new Div(new H2(getTranslation("servicecatalog.settle.of", set.city(), set.title())), facts);
        if (sets.expired(set)) {
            about.add(Notice.late(getTranslation("servicecatalog.settle.expired", dates(set.validFrom(), set.validTo()))));
        } else if (set.validTo() == null) {
            about.add(Notice.soon(getTranslation("servicecatalog.settle.undated")));
        }
        about.addClassNames("ys-card", "ys-flow");
        return about;
    }

    /** Only what the source says: often it names a last day alone, or none. */
    private String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return getTranslation("servicecatalog.settle.unknown");
        }
        var last = LocalDates.full(to, getLocale());
        return from == null ? getTranslation("servicecatalog.settle.until", last) : getTranslation("servicecatalog.settle.dates", LocalDates.full(from, getLocale()), last);
    }

    private void fact(DescriptionList facts, String key, String text) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(text)));
    }

    private Component form(IndicatorSet set) {
        var form = new HtmlContainer("form");
        form.addClassName("ys-stack");
        form.getElement().setAttribute("data-settlement", "").setAttribute("autocomplete", "off")
                .setAttribute("data-gained", getTranslation("servicecatalog.settle.gained")).setAttribute("data-summed", getTranslation("servicecatalog.settle.sum"));
        for (var index = 0; index < set.indicators().size(); index++) {
            form.add(question("i" + index, set.indicators().get(index)));
        }
        var sum = new HtmlContainer("output");
        sum.getElement().setAttribute("data-sum", "").setAttribute("role", "status").setText(getTranslation("servicecatalog.settle.sum", 0));
        sum.addClassName("ys-sum");
        var card = new Div(sum, new Paragraph(new Phrase(getTranslation("servicecatalog.settle.no-basis"))));
        if (set.pass() != null) {
            card.add(new Paragraph(new Phrase(getTranslation("servicecatalog.settle.pass-line", set.pass()))));
        }
        var acts = new Div(GuideParts.press(getTranslation("servicecatalog.print"), "data-print"), GuideParts.press(getTranslation("servicecatalog.wizard.again"), "data-again", "ys-b-quiet"));
        acts.addClassNames("ys-acts", "ys-noprint");
        card.add(acts);
        card.addClassNames("ys-card", "ys-flow", "ys-sum-card");
        form.add(card);
        return form;
    }

    private Component question(String name, Indicator indicator) {
        var help = getTranslation("servicecatalog.settle.help", indicator.source(), most(indicator));
        var box = new Div(indicator.count() == null ? picked(name, indicator, help) : counted(name, indicator, indicator.count(), help));
        var gained = new HtmlContainer("output");
        gained.getElement().setAttribute("data-of", name).setText(getTranslation("servicecatalog.settle.gained", 0));
        gained.addClassName("ys-gained");
        box.add(gained);
        box.addClassName("ys-card");
        box.getElement().setAttribute("data-indicator", name);
        return box;
    }

    private HtmlContainer picked(String name, Indicator indicator, String help) {
        var answers = new Answers(name, indicator.question(), help);
        answers.answer("", getTranslation("servicecatalog.settle.no-answer"), "", Map.of("data-points", "0"));
        for (var it : indicator.answers()) {
            answers.answer(it.text(), it.text(), getTranslation("servicecatalog.points", plain(it.points())), Map.of("data-points", plain(it.points())));
        }
        return answers;
    }

    private HtmlContainer counted(String name, Indicator indicator, Indicator.Count count, String help) {
        var label = new HtmlContainer("label");
        label.add(new Phrase(indicator.question()));
        label.getElement().setAttribute("for", name);
        var small = new Paragraph(new Phrase(help + " " + rule(count)));
        small.addClassName("ys-help");
        small.setId(name + "-help");
        var input = new HtmlComponent("input");
        input.setId(name);
        input.addClassName("ys-input");
        input.getElement().setAttribute("type", "number").setAttribute("min", "0").setAttribute("max", MOST_COUNTED).setAttribute("step", "any")
                .setAttribute("inputmode", "decimal").setAttribute("aria-describedby", name + "-help").setAttribute("data-step", plain(count.step()))
                .setAttribute("data-each", plain(count.points())).setAttribute("data-base", plain(count.base()));
        if (count.most() != null) {
            input.getElement().setAttribute("data-most", plain(count.most()));
        }
        var unit = new Span(count.unit());
        unit.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(input, unit);
        line.addClassNames("ys-inline", "ys-counted-in");
        var box = new HtmlContainer("div");
        box.addClassName("ys-field");
        box.add(label, small, line);
        return box;
    }

    private String rule(Indicator.Count count) {
        return count.base().signum() == 0 ? getTranslation("servicecatalog.settle.each", plain(count.step()), count.unit(), plain(count.points()))
                : getTranslation("servicecatalog.settle.each-on", plain(count.base()), plain(count.step()), count.unit(), plain(count.points()));
    }

    private String most(Indicator indicator) {
        var most = indicator.most();
        return most == null ? getTranslation("servicecatalog.settle.no-most") : getTranslation("servicecatalog.settle.most", plain(most));
    }

    /** What the points were, without adding any up. */
    private Component table(IndicatorSet set) {
        var table = new NativeTable();
        table.addClassNames("ys-table", "ys-table-cards");
        table.setCaptionText(getTranslation("servicecatalog.settle.table"));
        table.getHead().add(new NativeTableRow(header("servicecatalog.settle.column.question"), header("servicecatalog.settle.column.points"),
                header("servicecatalog.settle.column.most"), header("servicecatalog.settle.column.source")));
        for (var it : set.indicators()) {
            var question = new NativeTableHeaderCell(it.question());
            question.getElement().setAttribute("scope", "row");
            var points = it.count() != null ? rule(it.count())
                    : String.join("；", it.answers().stream().map(answer -> answer.text() + getTranslation("servicecatalog.points", plain(answer.points()))).toList());
            table.getBody().add(new NativeTableRow(question, cell("servicecatalog.settle.column.points", points),
                    cell("servicecatalog.settle.column.most", most(it)), cell("servicecatalog.settle.column.source", it.source())));
        }
        var card = new Div(table);
        card.addClassName("ys-card");
        return card;
    }

    private NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableCell cell(String label, String text) {
        var cell = new NativeTableCell(new Phrase(text));
        cell.getElement().setAttribute("data-label", getTranslation(label));
        return cell;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
