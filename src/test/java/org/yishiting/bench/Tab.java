package org.yishiting.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tab of somebody's browser, as far as the portal can tell: it opens pages, follows links, types and presses, with the requests that Vaadin's client
 * sends, and keeps the tree of what is on the page. Without layout, scripts, styles and push.
 */
final class Tab {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int BODY = 1;
    private static final String PRESSED = "event.target.closest('[data-press]')?.dataset.press ?? ''";
    private static final String ANYTHING = "event.target.closest('[data-press]') !== null";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    private final Map<String, String> cookies = new HashMap<>();
    private final String portal;
    private final String address;
    private final TreeMap<Integer, Node> nodes = new TreeMap<>();
    private String token = "";
    private int window;
    private int heard;
    private int said;

    /** One element of the page. */
    private static final class Node {

        private final Map<String, String> properties = new HashMap<>();
        private final Map<String, String> attributes = new HashMap<>();
        private final Map<String, String> listeners = new HashMap<>();
        private final List<Integer> children = new ArrayList<>();
        private String tag = "";
        private String text = "";
    }

    /** @param number gives everybody an address of their own, as the proxy before the portal would report it */
    Tab(String portal, long number) {
        this.portal = portal;
        this.address = "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    /** A full load of a page. */
    void open(String path) {
        get("/" + path, "text/html");
        nodes.clear();
        said = 0;
        var begun = JSON.readTree(get("/?v-r=init&location=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&query=&v-sh=800&v-sw=360&v-wh=800&v-ww=360&v-tzid=Asia%2FShanghai", "*/*"));
        var page = begun.at("/appConfig/uidl");
        window = begun.at("/appConfig/v-uiId").asInt();
        token = page.path("Vaadin-Security-Key").asString();
        take(page);
        follow(path);
    }

    /** A link within the page. */
    void follow(String path) {
        var query = path.indexOf('?');
        var data = JSON.createObjectNode().put("route", query < 0 ? path : path.substring(0, query)).put("query", query < 0 ? "" : path.substring(query + 1))
                .put("appShellTitle", "").put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        say(event(BODY, "ui-navigate", data));
        if (find(it -> it.tag.equals("h1") || it.properties.values().stream().anyMatch(html -> html.contains("<h1"))).isEmpty()) {
            throw new IllegalStateException("No page at " + path + ": " + words());
        }
    }

    void signIn(String phone, String password) {
        open("sign-in");
        type("手机号", phone);
        type("密码", password);
        press("登录");
        if (find(it -> it.properties.getOrDefault("label", "").equals("密码")).isPresent() && !words().contains("登录")) {
            throw new IllegalStateException("Not let in: " + words());
        }
    }

    /** Into the field with that label. */
    void type(String label, String text) {
        set(label, text);
    }

    /** The first, second... of the choices with that label. */
    void choose(String label, int number) {
        set(label, String.valueOf(number));
    }

    private void set(String label, String value) {
        var field = require(it -> it.properties.getOrDefault("label", "").equals(label), label);
        say(JSON.createObjectNode().put("type", "mSync").put("node", field).put("feature", PROPERTIES).put("property", "value").put("value", value));
    }

    boolean has(String words) {
        return button(words).isPresent();
    }

    /** The last button that says so: what opened last is on top. */
    void press(String words) {
        var data = JSON.createObjectNode();
        List.of("screenX", "screenY", "clientX", "clientY", "button").forEach(it -> data.put("event." + it, 0));
        List.of("ctrlKey", "shiftKey", "altKey", "metaKey").forEach(it -> data.put("event." + it, false));
        say(event(button(words).orElseThrow(() -> missing(words)), "click", data.put("event.detail", 1)));
    }

    private Optional<Integer> button(String words) {
        return find(it -> it.tag.endsWith("button") && it.listeners.containsKey("click") && within(it).strip().startsWith(words));
    }

    /** Whether there is a button of that value in what was drawn as a whole (see base.ui.Still). */
    boolean offers(String value) {
        return drawn(value).isPresent();
    }

    /** Values of such buttons that begin so. */
    List<String> offered(String beginning) {
        return Pattern.compile("data-press=\"(" + beginning + "[^\"]*)\"").matcher(words()).results().map(it -> it.group(1)).toList();
    }

    void answer(String value) {
        say(event(drawn(value).orElseThrow(() -> missing(value)), "click", JSON.createObjectNode().put(PRESSED, value).put(ANYTHING, true)));
    }

    private Optional<Integer> drawn(String value) {
        return find(it -> it.listeners.containsKey("click") && it.properties.values().stream().anyMatch(html -> html.contains("data-press=\"" + value + "\"")));
    }

    /** All that can be read on the page, drawn parts as HTML. */
    String words() {
        return nodes.values().stream().map(it -> it.text + it.properties.values().stream().collect(Collectors.joining(" "))).filter(it -> !it.isBlank()).collect(Collectors.joining(" "));
    }

    /** Where links on the page lead that begin so. */
    List<String> links(String beginning) {
        var found = Pattern.compile("href=\"(" + beginning + "[^\"?#]*)\"").matcher(words()).results().map(it -> it.group(1));
        return Stream.concat(found, nodes.values().stream().map(it -> it.attributes.getOrDefault("href", "")).filter(it -> it.startsWith(beginning))).distinct().toList();
    }

    private Optional<Integer> find(Predicate<Node> wanted) {
        return nodes.descendingMap().entrySet().stream().filter(it -> wanted.test(it.getValue())).map(Map.Entry::getKey).findFirst();
    }

    private int require(Predicate<Node> wanted, String what) {
        return find(wanted).orElseThrow(() -> missing(what));
    }

    private IllegalStateException missing(String what) {
        return new IllegalStateException("Nothing like " + what + " on the page: " + words());
    }

    private String within(Node node) {
        return node.text + node.children.stream().map(nodes::get).filter(it -> it != null).map(this::within).collect(Collectors.joining());
    }

    // ---- the protocol ----

    private static ObjectNode event(int node, String name, ObjectNode data) {
        return JSON.createObjectNode().put("type", "event").put("node", node).put("event", name).set("data", data);
    }

    private void say(ObjectNode... what) {
        var message = JSON.createObjectNode().put("csrfToken", token).put("syncId", heard).put("clientId", said++);
        var calls = message.putArray("rpc");
        List.of(what).forEach(calls::add);
        var request = request("/?v-r=uidl&v-uiId=" + window).header("Content-Type", "application/json; charset=UTF-8").POST(BodyPublishers.ofString(message.toString())).build();
        var answer = send(request);
        var page = JSON.readTree(answer.startsWith("for(;;);") ? answer.substring("for(;;);".length()) : answer);
        take(page.isArray() ? page.get(0) : page);
    }

    private void take(JsonNode page) {
        var meta = page.path("meta");
        if (meta.has("appError") || meta.has("sessionExpired") || meta.has("resync")) {
            throw new IllegalStateException("The portal says " + meta);
        }
        heard = page.path("syncId").asInt(heard);
        page.path("changes").forEach(this::change);
    }

    private void change(JsonNode it) {
        var id = it.path("node").asInt();
        var node = nodes.computeIfAbsent(id, _ -> new Node());
        var key = it.path("key").asString("");
        switch (it.path("type").asString("")) {
            case "detach" -> nodes.remove(id);
            case "put" -> put(node, it.path("feat").asInt(), key, it.path("value"));
            case "remove" -> map(node, it.path("feat").asInt()).remove(key);
            case "splice" -> {
                if (it.path("feat").asInt() == CHILDREN) {
                    splice(node, it);
                }
            }
            case "clear" -> {
                if (it.path("feat").asInt() == CHILDREN) {
                    node.children.clear();
                }
            }
            default -> { }
        }
    }

    private static void put(Node node, int feature, String key, JsonNode value) {
        if (feature == DATA && key.equals("tag")) {
            node.tag = value.asString();
        } else if (feature == TEXT) {
            node.text = value.asString("");
        } else {
            map(node, feature).put(key, value.isValueNode() ? value.asString("") : value.toString());
        }
    }

    private static Map<String, String> map(Node node, int feature) {
        return switch (feature) {
            case PROPERTIES -> node.properties;
            case ATTRIBUTES -> node.attributes;
            case LISTENERS -> node.listeners;
            default -> new HashMap<>();
        };
    }

    private static void splice(Node node, JsonNode it) {
        var at = it.path("index").asInt();
        for (var gone = it.path("remove").asInt(); gone > 0 && at < node.children.size(); gone--) {
            node.children.remove(at);
        }
        for (var added : it.path("addNodes")) {
            node.children.add(Math.min(at++, node.children.size()), added.asInt());
        }
    }

    private String get(String path, String accept) {
        return send(request(path).header("Accept", accept).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path)).header("X-Forwarded-For", address)
                .header("Cookie", cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining("; "))).timeout(Duration.ofSeconds(60));
    }

    private String send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().map(it -> it.split(";")[0].split("=", 2)).forEach(it -> cookies.put(it[0], it[1]));
            if (response.statusCode() / 100 != 2 && response.statusCode() / 100 != 3) {
                throw new IllegalStateException(response.statusCode() + " at " + request.uri());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
