package org.yishiting;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens a few pages as a browser would and then ends the portal, so that Java can note which classes a start needs. The launcher asks for it once a build. */
@Component
class Rehearsal {

    private static final List<String> PAGES = List.of("", "topics", "sign-in", "register");
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

    private final boolean wanted;

    Rehearsal(@Value("${yishiting.rehearsal:false}") boolean wanted) {
        this.wanted = wanted;
    }

    @EventListener
    @Order
    void on(ApplicationReadyEvent event) {
        if (wanted && event.getApplicationContext() instanceof WebServerApplicationContext portal && portal.getWebServer() != null) {
            var address = "http://localhost:" + portal.getWebServer().getPort() + "/";
            Thread.ofPlatform().start(() -> {
                PAGES.forEach(page -> open(address, page));
                System.exit(0);
            });
        }
    }

    private static void open(String address, String page) {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            get(browser, address + page);
            var token = TOKEN.matcher(get(browser, address + "?v-r=init&location=" + page + "&query="));
            if (token.find()) {
                var navigate = """
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                        "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(token.group(1), page);
                browser.send(HttpRequest.newBuilder(URI.create(address + "?v-r=uidl&v-uiId=0")).header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(navigate)).build(), BodyHandlers.ofString());
            }
        } catch (IOException | InterruptedException _) {
            // A page less is seen in advance; nothing else is lost.
        }
    }

    private static String get(HttpClient browser, String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }
}
