package org.yishiting.database;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Takes a portal as it is into one file, also while it runs: the database as of one moment, then the files beside it, last the count of both. */
final class Backup {

    static final String DATABASE = "database.sql";
    static final String FILES = "files/";
    static final String END = "inventory";

    /** What belongs to the database server and to the process, and is made anew where it is wanted. */
    private static final Set<String> OF_THE_SERVER = Set.of("mariadb", "lock", "holder", "port", "password", "mariadbd.pid", "welcome.sql", "mariadb.log", "install.log");

    private final Site site;

    Backup(Site site) {
        this.site = site;
    }

    /** Whole or not at all. Refuses a file that is there already. */
    Inventory write(Path file, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        if (Files.exists(file)) {
            throw new CannotStart("There is a file " + file + " already. Nothing was written.");
        }
        var half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var inventory = writeTo(half, passphrase);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return inventory;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private Inventory writeTo(Path half, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        var own = site.own();
        if (own != null) {
            new OwnDatabase(own).check();
            return writeFrom(own, half, passphrase);
        }
        var folder = site.folder();
        if (!Files.isDirectory(folder.file("mariadb"))) {
            throw new CannotStart("There is no database in " + folder.path() + ": set YISHITING_DATA to the folder of the portal, or SPRING_DATASOURCE_URL to its database.");
        }
        if (!folder.take()) {
            return writeFrom(folder.serverOfOther(), half, passphrase);
        }
        var server = new EmbeddedServer(folder);
        try {
            server.start();
            return writeFrom(server.address(), half, passphrase);
        } finally {
            server.stop();
            folder.release();
        }
    }

    private Inventory writeFrom(Address address, Path half, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16);
        try (var zip = new ZipOutputStream(passphrase == null ? out : Seal.sealing(out, passphrase), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(DATABASE));
            dump(address, zip);
            var files = 0;
            for (var file : beside()) {
                files += copy(file, zip) ? 1 : 0;
            }
            var inventory = Inventory.of(address, files);
            zip.putNextEntry(new ZipEntry(END));
            zip.write(inventory.written().getBytes(StandardCharsets.UTF_8));
            return inventory;
        }
    }

    private void dump(Address address, OutputStream to) throws IOException, InterruptedException {
        try (var programs = Programs.find(site.folder())) {
            var dump = programs.dump(address).start();
            try (var from = dump.getInputStream()) {
                dump.getOutputStream().close();
                from.transferTo(to);
            } finally {
                dump.destroy();
            }
            if (dump.waitFor() != 0) {
                throw new IOException("The database could not be read: " + programs.complaints());
            }
        }
    }

    private List<Path> beside() throws IOException {
        if (!Files.isDirectory(site.folder().path())) {
            return List.of();
        }
        try (var all = Files.walk(site.folder().path())) {
            return all.filter(Files::isRegularFile).filter(this::isKept).sorted().toList();
        }
    }

    private boolean isKept(Path file) {
        var first = site.folder().path().relativize(file).getName(0).toString();
        return !OF_THE_SERVER.contains(first) && !first.startsWith("mariadb-") && !file.getFileName().toString().endsWith(".half") && !first.endsWith(".half");
    }

    /** A file that goes away meanwhile was deleted on purpose. */
    private boolean copy(Path file, ZipOutputStream zip) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException | FileNotFoundException _) {
            return false;
        }
        zip.putNextEntry(new ZipEntry(FILES + site.folder().path().relativize(file).toString().replace('\\', '/')));
        zip.write(bytes);
        return true;
    }
}
