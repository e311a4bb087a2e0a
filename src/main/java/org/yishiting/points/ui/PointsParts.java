package org.yishiting.points.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Phrase;
import org.yishiting.points.RuleState;
import org.yishiting.points.RuleVersion;

/** What the pages of points do alike. */
final class PointsParts {

    private PointsParts() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Paragraph line(String words) {
        return new Paragraph(new Phrase(words));
    }

    static Paragraph soft(String words) {
        var line = line(words);
        line.addClassName("ys-soft");
        return line;
    }

    static Div acts(Component... acts) {
        var row = new Div(acts);
        row.addClassName("ys-acts");
        return row;
    }

    /** Pressed once only; free again when it was refused. */
    static Button act(String key, Runnable act) {
        var button = new Button(say(key));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    static Button main(String key, Runnable act) {
        var button = act(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String key, Runnable act) {
        var button = act(key, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** @param draft under which what is typed is kept */
    static TextArea area(String label, String help, int most, String draft) {
        var area = new TextArea(say(label));
        area.setHelperText(say(help));
        area.setMaxLength(most);
        area.setWidthFull();
        Draft.keep(area, draft);
        return area;
    }

    /** 3分一次，每月最多12分 */
    static String worth(RuleVersion rule) {
        return say("points.rule.worth." + rule.capPeriod().key(), rule.points(), say("points.unit." + rule.unit().key()), rule.cap());
    }

    static Badge state(RuleState state) {
        var words = say("points.rule.state." + state.key());
        return switch (state) {
            case ACTIVE -> Badge.ok(words);
            case CONSULTED -> Badge.soon(words);
            case PROPOSED, ADOPTED -> Badge.info(Icon.WRITE, words);
            case RETIRED -> Badge.plain(Icon.CIRCLE, words);
        };
    }

    /** {@code R05 v2} as people say it. */
    static String ruleName(String label) {
        var parts = label.split(" v");
        return parts.length == 2 ? say("points.rule.label", parts[0], parts[1]) : label;
    }

    /** Written whole before it is sent, so that who may not have it gets a page, not half a file. */
    static Anchor download(String label, String name, String type, Consumer<OutputStream> write) {
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
