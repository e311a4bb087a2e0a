package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Small pieces that all pages are made of; words are given by their keys. */
public final class PageParts {

    private PageParts() {}

    /** The words of a key in the language of the page. */
    public static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    /** A paragraph of words that are translated already. */
    public static Paragraph line(String words) {
        return new Paragraph(new Phrase(words));
    }

    /** A paragraph beside the matter. */
    public static Paragraph soft(String words) {
        var line = line(words);
        line.addClassName("ys-soft");
        return line;
    }

    /** Buttons and links in a row that wraps. */
    public static Div acts(Component... acts) {
        var row = new Div(acts);
        row.addClassName("ys-acts");
        return row;
    }

    public static ActButton act(String key, Command act) {
        return new ActButton(say(key), act);
    }

    /** The one main button of the page. */
    public static ActButton main(String key, Command act) {
        return act(key, act).main();
    }

    public static ActButton quiet(String key, Command act) {
        return act(key, act).quiet();
    }

    /** A quiet button that asks first: for what cannot be undone, or not easily. @param text what follows */
    public static ActButton asking(String label, String text, Command act) {
        return quiet(label, () -> ask(label, text, act));
    }

    /** Asks before something is done that cannot be undone, or not easily. */
    public static void ask(String label, String text, Command act) {
        var sure = new ConfirmDialog(say(label), say(text), say(label), _ -> act.execute());
        sure.setCancelable(true);
        sure.setCancelText(say("base.not-now"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    /** @param draft under which what is typed is kept */
    public static TextArea area(String label, String help, int most, String draft) {
        var area = new TextArea(say(label));
        area.setHelperText(say(help));
        area.setMaxLength(most);
        area.setWidthFull();
        Draft.keep(area, draft);
        return area;
    }

    /** Written whole before it is sent, so that who may not have it gets a page, not half a file. */
    public static Anchor download(String label, String name, String type, Consumer<OutputStream> write) {
        var link = new Anchor((DownloadHandler) event -> {
            var file = new ByteArrayOutputStream();
            write.accept(file);
            event.setFileName(name);
            event.setContentType(type);
            event.setContentLength(file.size());
            event.getResponse().setHeader("Cache-Control", "no-store");
            file.writeTo(event.getOutputStream());
        }, label);
        link.addClassName("ys-b");
        return link;
    }
}
