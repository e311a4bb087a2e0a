package org.yishiting.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.Preferences;

/**
 * Opens each page in the letters and the language somebody likes, says that it is opening while a slow network brings it, and says in quiet words
 * when the connection is lost.
 */
@Component
class FrameStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FrameStart::dress);
        event.getSource().addUIInitListener(init -> start(init.getUI()));
        event.getSource().setSystemMessagesProvider(_ -> quiet());
    }

    private static void dress(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var html = response.getDocument().child(0);
        html.attr("lang", Preferences.language(request).toLanguageTag());
        if (Preferences.elder(request)) {
            html.attr("data-mode", "elder");
        }
        var words = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        var language = Preferences.language(request);
        var body = response.getDocument().body();
        body.appendElement("p").addClass("ys-opening").attr("role", "status").text(words.getTranslation("shell.opening", language));
        body.appendElement("noscript").text(words.getTranslation("shell.no-scripts", language));
        var head = response.getDocument().head();
        head.select("meta[name=theme-color]").remove();
        head.appendElement("meta").attr("name", "theme-color").attr("content", Appearance.PAPER);
        head.appendElement("meta").attr("name", "theme-color").attr("media", "(prefers-color-scheme: dark)").attr("content", Appearance.NIGHT);
    }

    private static void start(UI ui) {
        ui.setLocale(Preferences.language(VaadinRequest.getCurrent()));
        ui.getPage().executeJs("""
                document.querySelector('.ys-opening')?.remove();
                const banner = window.Vaadin.connectionIndicator;
                if (banner) Object.assign(banner, { applyDefaultTheme: false, onlineText: $0, reconnectingText: $1, offlineText: $1 });""",
                ui.getTranslation("shell.connection.back"), ui.getTranslation("shell.connection.lost"));
    }

    /** A session that is over opens again by itself; what was typed comes back from the browser. */
    private static CustomizedSystemMessages quiet() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }
}
