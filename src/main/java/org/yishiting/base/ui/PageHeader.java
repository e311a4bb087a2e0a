package org.yishiting.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Supplier;

/** The title of a page, which is also the title of the browser's tab; above it where one is, below it one line about the matter. */
public final class PageHeader extends Div {

    private final String title;

    public PageHeader(String title) {
        this.title = title;
        addClassName("ys-head");
        add(new H1(title));
    }

    /** 议题 › T-2026-002 */
    public PageHeader crumb(String href, String label, String here) {
        var crumb = new Nav(new Anchor(href, label), new Text(" › " + here));
        crumb.addClassNames("ys-crumb", "ys-noelder");
        crumb.setAriaLabel(getTranslation("base.crumb.label"));
        addComponentAsFirst(crumb);
        return this;
    }

    public PageHeader meta(String text) {
        return meta(new Phrase(text));
    }

    public PageHeader meta(Component... parts) {
        var line = new Paragraph(parts);
        line.addClassName("ys-meta");
        add(line);
        return this;
    }

    /** The same as one piece of HTML. */
    public Still still() {
        return titled(Still.of(this), title);
    }

    /** The same, drawn once for all who look: {@code from} holds all that is drawn beside the title, as for {@link Still}. */
    public static Still still(String title, Supplier<PageHeader> drawing, Object... from) {
        return titled(Still.of(drawing, title, List.of(from)), title);
    }

    private static Still titled(Still still, String title) {
        still.addAttachListener(event -> title(event, still, title));
        return still;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        title(event, this, title);
    }

    private static void title(AttachEvent event, Component shown, String title) {
        var ui = event.getUI();
        ui.beforeClientResponse(shown, _ -> ui.getPage().setTitle(ui.getTranslation("base.page.title", title)));
    }
}
