package org.yishiting.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;

/** Letters and language in one visible place, on every page. The browser itself opens and closes it. */
public final class PreferencesMenu extends Div {

    private static final String ID = "preferences";

    private final NativeButton standard = choice("base.preferences.letters.standard");
    private final NativeButton elder = choice("base.preferences.letters.elder");

    public PreferencesMenu() {
        var open = new NativeButton();
        open.addClassName("ys-tool");
        open.getElement().setAttribute("popovertarget", ID);
        open.add(Icon.LETTERS.draw(), new Span(getTranslation("base.preferences.open")));

        show(Preferences.elder(VaadinRequest.getCurrent()));
        standard.addClickListener(_ -> choose(false));
        elder.addClickListener(_ -> choose(true));

        var panel = new Div(group("base.preferences.letters", standard, elder),
                group("base.preferences.language", language(Locale.SIMPLIFIED_CHINESE), language(Locale.ENGLISH)));
        panel.setId(ID);
        panel.addClassName("ys-preferences");
        panel.getElement().setAttribute("popover", "auto");
        add(open, panel);
    }

    private void choose(boolean big) {
        Preferences.elder(big);
        UI.getCurrent().getPage().executeJs("document.documentElement.toggleAttribute('data-mode', $0); if ($0) document.documentElement.dataset.mode = 'elder'", big);
        show(big);
    }

    private void show(boolean big) {
        press(standard, !big);
        press(elder, big);
    }

    /** Every word on the page changes, so the page is opened anew. What is typed is kept by {@code Draft}. */
    private NativeButton language(Locale locale) {
        var button = choice("base.preferences.language." + locale.getLanguage());
        button.getElement().setAttribute("lang", locale.toLanguageTag());
        press(button, locale.getLanguage().equals(getLocale().getLanguage()));
        button.addClickListener(_ -> {
            Preferences.language(locale);
            UI.getCurrent().getPage().reload();
        });
        return button;
    }

    private NativeButton choice(String key) {
        var button = new NativeButton(getTranslation(key));
        button.addClassName("ys-b");
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
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
