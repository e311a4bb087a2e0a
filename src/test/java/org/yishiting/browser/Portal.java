package org.yishiting.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A running portal: the packaged one, in a process of its own, on a folder of its own, with the demo. */
public final class Portal {

    private static final Path HOME = Path.of("target", "portal").toAbsolutePath();
    private static final Path JAR = Path.of("target", "yishiting-1.jar").toAbsolutePath();
    private static final Pattern SIGN_IN = Pattern.compile("demo sign-in {2}(.+): (\\S+) {2}password (\\S+)");

    private static Portal shared;

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private Portal(String name, Map<String, String> settings) {
        this.data = HOME.resolve(name);
        this.log = HOME.resolve(name + ".log");
        this.port = freePort();
        this.settings = settings;
    }

    /** The one that all browser tests of a run share. It is stopped with the run. */
    public static synchronized Portal shared() {
        if (shared == null) {
            shared = fresh("shared", Map.of());
        }
        return shared;
    }

    /** Another one, with an empty folder and settings of its own. Whoever asks stops it. */
    public static Portal fresh(String name, Map<String, String> settings) {
        extract();
        var portal = new Portal(name, settings);
        FileSystemUtils.deleteRecursively(portal.data.toFile());
        FileSystemUtils.deleteRecursively(portal.log.toFile());
        Runtime.getRuntime().addShutdownHook(new Thread(portal::stop));
        portal.start();
        return portal;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public Path data() {
        return data;
    }

    public String log() {
        return read(log);
    }

    /** Starts it and waits until it says that it is open. */
    public void start() {
        var before = log().length();
        process = launch(log, port, data, settings);
        var end = Instant.now().plus(Duration.ofMinutes(4));
        while (!log().substring(before).contains("is open at")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The portal did not start:\n" + log());
            }
            sleep(100);
        }
    }

    /** A second process on the same data, as somebody might start it by mistake. Answers with what it said when it has ended. */
    public Ended startAgainBesides() {
        return command(data, settings);
    }

    /** Runs the packaged portal with these words on a folder. Answers with what it said when it has ended. */
    public static Ended command(Path data, Map<String, String> settings, String... words) {
        var said = HOME.resolve("command-" + System.nanoTime() + ".log");
        var process = launch(said, freePort(), data, settings, words);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("It runs and runs:\n" + read(said));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Ended(process.exitValue(), read(said));
    }

    public record Ended(int code, String said) {}

    /** As with kill -9: nothing is told to anybody. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As with Ctrl-C. */
    public void stop() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }

    /** The database server of this portal. */
    public ProcessHandle database() {
        return ProcessHandle.of(Long.parseLong(read(data.resolve("mariadbd.pid")).strip())).orElseThrow();
    }

    public void signalDatabase(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(database().pid())).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what is in the database, as if time had passed. */
    public void change(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first thing that the database answers, as text. */
    public String find(String sql) {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("Nothing found by " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + read(data.resolve("port")).strip() + "/yishiting", "yishiting", read(data.resolve("password")).strip());
    }

    /** The demo accounts, as the portal prints them. */
    public List<DemoAccount> accounts() {
        return SIGN_IN.matcher(log()).results().map(it -> new DemoAccount(it.group(1).strip(), it.group(2), it.group(3))).distinct().toList();
    }

    public record DemoAccount(String who, String name, String password) {}

    private static Process launch(Path log, int port, Path data, Map<String, String> settings, String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Dspring.aot.enabled=true", "-jar", HOME.resolve("app").resolve(JAR.getFileName()).toString());
        builder.command().addAll(List.of(words));
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).redirectInput(new File("/dev/null"));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("YISHITING_"));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("YISHITING_DATA", data.toString());
        environment.put("YISHITING_DEMO", "true");
        environment.putAll(settings);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void extract() {
        try {
            var app = HOME.resolve("app");
            var extracted = app.resolve(JAR.getFileName());
            if (Files.exists(extracted) && Files.getLastModifiedTime(extracted).compareTo(Files.getLastModifiedTime(JAR)) >= 0) {
                return;
            }
            FileSystemUtils.deleteRecursively(app);
            Files.createDirectories(HOME);
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", app.toString()));
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("The portal could not be unpacked: is " + JAR + " built?");
            }
            Files.setLastModifiedTime(extracted, Files.getLastModifiedTime(JAR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
