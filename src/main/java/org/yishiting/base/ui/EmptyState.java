package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What a place is for while there is nothing in it yet, and the one thing to do. */
public final class EmptyState extends Section {

    private static final String PICTURE = """
            <svg class="ys-pic" viewBox="0 0 168 112"><ellipse cx="84" cy="84" rx="62" ry="14" style="fill:var(--ys-sunken)"/>\
            <g fill="none" stroke-linecap="round" stroke-linejoin="round" style="stroke:var(--ys-line-strong)" stroke-width="2">\
            <path d="M40 66h88M52 66v18M116 66v18M46 66c0-8 17-14 38-14s38 6 38 14M26 92V74h16v18M126 92V74h16v18"/></g>\
            <path d="M62 20h44a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H88l-8 8v-8H62a4 4 0 0 1-4-4V24a4 4 0 0 1 4-4z"\
             style="fill:var(--ys-jade-soft);stroke:var(--ys-jade)" stroke-width="2"/>\
            <path d="M70 30h28M70 36h16" style="stroke:var(--ys-jade)" stroke-width="2.5" stroke-linecap="round"/></svg>""";

    private static final String BROKEN = """
            <svg class="ys-pic" viewBox="0 0 168 112"><ellipse cx="84" cy="92" rx="62" ry="12" style="fill:var(--ys-sunken)"/>\
            <g fill="none" style="stroke:var(--ys-line-strong)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">\
            <path d="M54 20h48l12 12v58H54z" style="fill:var(--ys-surface)"/><path d="M102 20v12h12M66 46h36M66 56h36"/></g>\
            <path d="M54 70l10 6 8-8 10 9 9-9 9 8 14-8" fill="none" style="stroke:var(--ys-brick)" stroke-width="2.5"\
             stroke-linejoin="round" stroke-linecap="round"/></svg>""";

    public EmptyState(String title, String text, Component... acts) {
        this(PICTURE, title, text, acts);
    }

    /** A page that did not open. */
    public static EmptyState broken(String title, String text, Component... acts) {
        return new EmptyState(BROKEN, title, text, acts);
    }

    private EmptyState(String drawing, String title, String text, Component... acts) {
        addClassNames("ys-card", "ys-empty");
        var picture = new Div();
        picture.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", drawing);
        add(picture, new H2(title), new Paragraph(new Phrase(text)));
        if (acts.length > 0) {
            var row = new Div(acts);
            row.addClassName("ys-acts");
            add(row);
        }
    }

    /** Something more to know, below the acts. */
    public EmptyState also(Component more) {
        add(more);
        return this;
    }
}
