package org.yishiting.base.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;

/** Letters and language in one visible place, on every page. The browser alone opens it, keeps what is chosen and acts on it. */
@JavaScript("context://base/preferences.js")
public final class PreferencesMenu extends Div {

    private static final String ID = "preferences";

    public PreferencesMenu() {
        var open = new NativeButton();
        open.addClassName("ys-tool");
        open.getElement().setAttribute("popovertarget", ID);
        open.add(Icon.LETTERS.draw(), new Span(getTranslation("base.preferences.open")));
        var elder = Preferences.elder(VaadinRequest.getCurrent());
        var panel = new Div(
                group("base.preferences.letters", choice("letters", "standard", !elder), choice("letters", "elder", elder)),
                group("base.preferences.language", language(Locale.SIMPLIFIED_CHINESE), language(Locale.ENGLISH)));
        panel.setId(ID);
        panel.addClassName("ys-preferences");
        panel.getElement().setAttribute("popover", "auto");
        add(Still.of(new Div(open, panel)));
    }

    private NativeButton language(Locale locale) {
        var button = choice("language", locale.getLanguage(), locale.getLanguage().equals(getLocale().getLanguage()));
        button.getElement().setAttribute("lang", locale.toLanguageTag());
        return button;
    }

    private NativeButton choice(String what, String value, boolean pressed) {
        var button = new NativeButton(getTranslation("base.preferences." + what + "." + value));
        button.addClassName("ys-b");
        button.getElement().setAttribute("type", "button").setAttribute("data-" + what, value).setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    private Div group(String key, NativeButton... choices) {
        var name = new Span(getTranslation(key));
        name.addClassName("ys-label");
        var row = new Div(choices);
        row.addClassName("ys-acts");
        var group = new Div(name, row);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation(key));
        return group;
    }
}
