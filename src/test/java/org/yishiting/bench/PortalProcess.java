package org.yishiting.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The portal as {@code ./yishiting run} starts it, in a process of its own, on a folder. */
final class PortalProcess {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int STARTS_WITHIN_SECONDS = 300;

    private final Path data;
    private final File log;
    private final int port = freePort();
    private Process process;

    PortalProcess(Path data) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log").toFile();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Answers after how many seconds the first page came. */
    double start() {
        var begun = System.nanoTime();
        process = launch(List.of("run"), log);
        var home = HttpRequest.newBuilder(URI.create(url() + "/")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, home)) {
                var waited = (System.nanoTime() - begun) / 1e9;
                if (!process.isAlive() || waited > STARTS_WITHIN_SECONDS) {
                    throw new IllegalStateException("The portal did not start, see " + log);
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** As with kill -9: nothing is told to anybody. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** Another command on the same data; answers whether it ended well. */
    boolean run(String... words) {
        try {
            var command = launch(List.of(words), log);
            return command.waitFor(30, TimeUnit.MINUTES) && command.exitValue() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in use of the heap right after a collection, in MB. */
    double heap() {
        command("GC.run");
        command("GC.run");
        var used = USED.matcher(command("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("No figure of the heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    private String command(String what) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), what).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + Files.readString(data.resolve("port")).strip() + "/yishiting", "yishiting",
                Files.readString(data.resolve("password")).strip());
    }

    private Process launch(List<String> words, File said) {
        var builder = new ProcessBuilder(System.getProperty("yishiting.launcher", "./yishiting")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(said));
        builder.command().addAll(words);
        builder.environment().putAll(Map.of("SERVER_PORT", String.valueOf(port), "YISHITING_DATA", data.toString(), "YISHITING_HEAP", "2g"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest home) throws InterruptedException {
        try {
            return http.send(home, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
