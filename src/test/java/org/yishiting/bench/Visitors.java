package org.yishiting.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** New visitors: each opens one page with a session of its own, with the requests that a browser sends. */
class Visitors {

    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

    /** A grid says that its rows came. */
    private static final Pattern GRID = Pattern.compile("\"node\":(\\d+),\"type\":\"splice\",\"feat\":\\d+,\"index\":0,\"add\":\\[[^]]*\"confirmUpdate\"");
    /** A topic fetches what all sides share, as the open page has it. */
    private static final Pattern GROUND = Pattern.compile("\"(open/topics/[0-9a-f-]+/ground\\?[^\"]+)\"");

    private final String portal;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Visitors(String portal) {
        this.portal = portal;
    }

    /** How many a second came in, and how many milliseconds all but the slowest twentieth had to wait at most. */
    record Measured(double perSecond, double p95) {}

    Measured open(String path, int visitors, int atOnce) {
        return measure(visitors, atOnce, () -> {
            open(path);
            return null;
        });
    }

    Measured get(String path, int requests, int atOnce) {
        return measure(requests, atOnce, () -> {
            send(HttpRequest.newBuilder(URI.create(portal + path)).build());
            return null;
        });
    }

    int size(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).build()).body().length();
    }

    void open(String path) {
        var cookie = send(HttpRequest.newBuilder(URI.create(portal + path)).header("Accept", "text/html").build())
                .headers().allValues("Set-Cookie").stream().map(it -> it.split(";")[0]).filter(it -> it.startsWith("JSESSIONID"))
                .findFirst().orElse("none=none");
        var first = send(HttpRequest.newBuilder(URI.create(portal + "/?v-r=init&location=" + path.substring(1) + "&query=&v-sh=800&v-sw=360"
                + "&v-wh=800&v-ww=360&v-tzid=Asia%2FShanghai")).header("Cookie", cookie).build());
        var changed = first.headers().firstValue("Set-Cookie").map(it -> it.split(";")[0]).orElse(cookie);
        var token = TOKEN.matcher(first.body());
        if (!token.find()) {
            throw new IllegalStateException("No page at " + path + ": " + first.body());
        }
        var navigate = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(token.group(1), path.substring(1));
        var page = tell(changed, navigate);
        if (!page.contains("h1")) {
            throw new IllegalStateException("No content at " + path + ": " + page);
        }
        var grid = GRID.matcher(page);
        if (grid.find()) {
            tell(changed, """
                    {"csrfToken":"%s","rpc":[{"type":"publishedEventHandler","node":%s,"templateEventMethodName":"confirmUpdate",\
                    "templateEventMethodArgs":[0],"promise":0}],"syncId":1,"clientId":1}""".formatted(token.group(1), grid.group(1)));
        }
        var ground = GROUND.matcher(page);
        if (ground.find()) {
            send(HttpRequest.newBuilder(URI.create(portal + "/" + ground.group(1))).header("Cookie", changed).build());
        }
    }

    private String tell(String cookie, String message) {
        return send(HttpRequest.newBuilder(URI.create(portal + "/?v-r=uidl&v-uiId=0")).header("Cookie", cookie)
                .header("Content-Type", "application/json; charset=UTF-8").POST(BodyPublishers.ofString(message)).build()).body();
    }

    static Measured measure(int times, int atOnce, Callable<Void> work) {
        var left = new AtomicInteger(times);
        var waits = Collections.synchronizedList(new ArrayList<Long>(times));
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var workers = new ArrayList<Callable<Void>>();
            for (var worker = 0; worker < atOnce; worker++) {
                workers.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        var begun = System.nanoTime();
                        work.call();
                        waits.add(System.nanoTime() - begun);
                    }
                    return null;
                });
            }
            for (var result : threads.invokeAll(workers)) {
                result.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Measured(sorted.length / seconds, sorted[(int) (sorted.length * .95)] / 1e6);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + request.uri());
            }
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
