package org.yishiting.privacy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.DataRead;
import org.yishiting.privacy.LookQueries;
import org.yishiting.privacy.LookWords;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.residents.CurrentActor;

/** Everybody who looked at one's data, twenty a page, each with a way to say that it was wrong. */
@StyleSheet("context://privacy/privacy.css")
@Route(PrivacyPaths.LOOKS)
@PermitAll
class LooksView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 20;
    private static final String PAGE = "page";

    private final AccessLog reads;
    private final LookQueries queries;
    private final LookWords words;
    private final CurrentActor current;
    private final Clock clock;
    private final Div said = new Div();
    private int page;

    LooksView(AccessLog reads, LookQueries queries, LookWords words, CurrentActor current, Clock clock) {
        this.reads = reads;
        this.queries = queries;
        this.words = words;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = event.getLocation().getQueryParameters().getSingleParameter(PAGE).filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        said.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var found = reads.of(current.get(), page, SHOWN);
        add(new PageHeader(getTranslation("privacy.looks")).crumb(PrivacyPaths.PRIVACY, getTranslation("privacy.here"), getTranslation("privacy.looks"))
                .meta(getTranslation("privacy.looks.meta")));
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("privacy.looks.none"), getTranslation("privacy.looks.none.text")));
            return;
        }
        add(said, Still.of(new LookList(found.items(), words, getLocale(), true))
                .pressed(line -> found.items().stream().filter(it -> line.equals(String.valueOf(it.line()))).forEach(this::ask)),
                new Pager(page, (found.total() + SHOWN - 1) / SHOWN, it -> PrivacyPaths.LOOKS + "?" + PAGE + "=" + it));
    }

    private void ask(DataRead look) {
        var draft = "privacy.query." + look.line();
        var field = new TextArea(getTranslation("privacy.query.words"));
        field.setHelperText(getTranslation("privacy.query.words.help"));
        field.setMaxLength(LookQueries.MAX_WORDS);
        field.setWidthFull();
        Draft.keep(field, draft);
        var send = new ActButton(getTranslation("privacy.query.send"), () -> {
            var due = queries.ask(current.get(), look.line(), field.getValue());
            Draft.forget(draft);
            said.removeAll();
            said.add(new Slip(getTranslation("privacy.query.sent", LocalDates.weekday(LocalDates.date(due.minusMillis(1)), getLocale())),
                    LocalDates.moment(clock.instant(), getLocale())));
            show();
        }).main();
        var acts = new Div(send, new ActButton(getTranslation("privacy.query.leave"), this::show).quiet());
        acts.addClassName("ys-acts");
        var form = new Article(new Paragraph(words.who(look, getLocale())),
                new Paragraph(new Span(new Phrase(LocalDates.full(LocalDates.date(look.at()), getLocale()))), new Span(" "), new Span(words.why(look, getLocale()))), field, acts);
        form.addClassNames("ys-card", "ys-form");
        removeAll();
        add(new PageHeader(getTranslation("privacy.query.title")).meta(getTranslation("privacy.query.meta")), form);
        field.focus();
    }
}
