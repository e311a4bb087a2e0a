package org.yishiting.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Phrase;
import org.yishiting.claims.ClaimState;
import org.yishiting.points.RuleVersion;

/** What the pages of claims do alike. */
final class ClaimParts {

    private ClaimParts() {}

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

    static TextArea area(String label, String help, int most, String draft) {
        var area = new TextArea(say(label));
        area.setHelperText(say(help));
        area.setMaxLength(most);
        area.setWidthFull();
        Draft.keep(area, draft);
        return area;
    }

    static Badge state(ClaimState state) {
        var words = say("claims.state." + state.key());
        return switch (state) {
            case POSTED -> Badge.ok(words);
            case PUBLICITY, APPEALED -> Badge.soon(words);
            case RETURNED -> Badge.refused(words);
            case SUBMITTED, REVIEWED -> Badge.info(Icon.CLOCK, words);
            case WITHDRAWN -> Badge.plain(Icon.CIRCLE, words);
        };
    }

    /** 2小时，8分 */
    static String amount(RuleVersion rule, int units, int points) {
        return say("claims.amount", units, say("points.unit." + rule.unit().key()), points);
    }
}
