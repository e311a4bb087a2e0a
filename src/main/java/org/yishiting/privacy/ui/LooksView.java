package org.yishiting.privacy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Still;
import org.yishiting.privacy.AccessLog;
import org.yishiting.privacy.LookWords;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.residents.CurrentActor;

/** Everybody who looked at one's data, twenty a page. */
@StyleSheet("context://privacy/privacy.css")
@Route(PrivacyPaths.LOOKS)
@PermitAll
class LooksView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 20;
    private static final String PAGE = "page";

    private final AccessLog reads;
    private final LookWords words;
    private final CurrentActor current;

    LooksView(AccessLog reads, LookWords words, CurrentActor current) {
        this.reads = reads;
        this.words = words;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var page = event.getLocation().getQueryParameters().getSingleParameter(PAGE).filter(it -> it.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
        var found = reads.of(current.get(), page, SHOWN);
        add(new PageHeader(getTranslation("privacy.looks")).crumb(PrivacyPaths.PRIVACY, getTranslation("privacy.here"), getTranslation("privacy.looks"))
                .meta(getTranslation("privacy.looks.meta")));
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("privacy.looks.none"), getTranslation("privacy.looks.none.text")));
            return;
        }
        add(Still.of(new LookList(found.items(), words, getLocale())),
                new Pager(page, (found.total() + SHOWN - 1) / SHOWN, it -> PrivacyPaths.LOOKS + "?" + PAGE + "=" + it));
    }
}
