package org.yishiting.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** How long {@code ./yishiting run} takes, once built, until the first page has come. */
class Starts {

    private final Path data = Path.of("target", "bench", "start").toAbsolutePath();

    Starts() {
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    double secondsToFirstPage() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder("./yishiting", "run").redirectErrorStream(true).redirectOutput(new File("target/bench/start.log"));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("YISHITING_DATA", data.toString());
        var begun = System.nanoTime();
        var portal = builder.start();
        try (var http = HttpClient.newHttpClient()) {
            var home = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
            while (!answers(http, home)) {
                if (!portal.isAlive()) {
                    throw new IllegalStateException("The portal did not start, see target/bench/start.log");
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            portal.destroy();
            portal.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest home) throws InterruptedException {
        try {
            return http.send(home, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
