package org.yishiting.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Makes a portal from a backup, in a place that is empty. The backup is read to its end before anything is made of it; what fails half way is taken away again. */
final class Restore {

    private static final int PEEK = 64;
    /** Only who restores can own triggers and routines; who owned them where the backup was made may not be there. */
    private static final Pattern OWNED = Pattern.compile("^(/\\*!5\\d{4} CREATE\\*/ |CREATE )(/\\*!5\\d{4} DEFINER=`[^`]*`@`[^`]*`\\*/ |DEFINER=`[^`]*`@`[^`]*` )", Pattern.MULTILINE);
    private static final byte[] COMMENTED = "/*!5".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CREATE = "CREATE DEFINER".getBytes(StandardCharsets.US_ASCII);

    private final Site site;

    Restore(Site site) {
        this.site = site;
    }

    Inventory read(Path file) throws IOException, SQLException, InterruptedException {
        refuseFilled();
        char[] passphrase = isSealed(file) ? Passphrase.toOpen() : null;
        var expected = checked(file, passphrase);
        var own = site.own();
        var found = own == null ? intoFolder(file, passphrase) : intoOwn(own, file, passphrase);
        if (!found.equals(expected)) {
            throw new IOException("What was restored differs from the backup: " + found + " instead of " + expected + ".");
        }
        return found;
    }

    private void refuseFilled() throws IOException, SQLException {
        var path = site.folder().path();
        if (Files.exists(path)) {
            try (var inside = Files.list(path)) {
                if (inside.findAny().isPresent()) {
                    throw new CannotStart("The folder " + path + " is not empty, and a backup replaces nothing: set YISHITING_DATA to an empty folder.");
                }
            }
        }
        var own = site.own();
        if (own != null) {
            new OwnDatabase(own).check();
            if (Inventory.of(own, 0).tables() > 0) {
                throw new CannotStart("The database at SPRING_DATASOURCE_URL has tables, and a backup replaces nothing: make an empty one.");
            }
        }
    }

    /** Reads the whole backup, and answers what it says that it holds. */
    private Inventory checked(Path file, char @Nullable [] passphrase) throws IOException {
        try (var zip = open(file, passphrase)) {
            var files = 0;
            var database = false;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Backup.END)) {
                    var inventory = Inventory.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    if (!database || inventory.files() != files) {
                        break;
                    }
                    return inventory;
                }
                database |= entry.getName().equals(Backup.DATABASE);
                files += entry.getName().startsWith(Backup.FILES) ? 1 : 0;
                zip.transferTo(OutputStream.nullOutputStream());
            }
        }
        throw new IOException("The file is no whole backup of a portal.");
    }

    private Inventory intoFolder(Path file, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        var folder = site.folder();
        var there = Files.exists(folder.path());
        if (!folder.take()) {
            throw new CannotStart("The folder " + folder.path() + " is in use by a portal.");
        }
        var whole = false;
        var server = new EmbeddedServer(folder);
        try {
            server.start();
            var found = load(server.address(), file, passphrase);
            whole = true;
            return found;
        } finally {
            server.stop();
            folder.release();
            if (!whole) {
                empty(folder.path(), there);
            }
        }
    }

    private Inventory intoOwn(Address own, Path file, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        var there = Files.exists(site.folder().path());
        var whole = false;
        try {
            var found = load(own, file, passphrase);
            whole = true;
            return found;
        } catch (IOException e) {
            throw new IOException(e.getMessage() + " The database at SPRING_DATASOURCE_URL may be half filled: make it anew before you try again.", e);
        } finally {
            if (!whole) {
                empty(site.folder().path(), there);
            }
        }
    }

    private static void empty(Path folder, boolean keep) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        if (keep) {
            Files.createDirectories(folder);
        }
    }

    private Inventory load(Address address, Path file, char @Nullable [] passphrase) throws IOException, SQLException, InterruptedException {
        var files = 0;
        try (var zip = open(file, passphrase)) {
            for (var entry = zip.getNextEntry(); entry != null && !entry.getName().equals(Backup.END); entry = zip.getNextEntry()) {
                if (entry.getName().equals(Backup.DATABASE)) {
                    load(address, zip);
                } else {
                    keep(entry, zip);
                    files++;
                }
            }
        }
        return Inventory.of(address, files);
    }

    private void load(Address address, InputStream dump) throws IOException, InterruptedException {
        try (var programs = Programs.find(site.folder())) {
            var client = programs.client(address).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try (var to = new BufferedOutputStream(client.getOutputStream(), 1 << 16)) {
                withoutOwners(dump, to);
            } catch (IOException e) {
                client.destroy();
                client.waitFor();
                throw new IOException("The database could not be filled: " + programs.complaints(), e);
            }
            if (client.waitFor() != 0) {
                throw new IOException("The database could not be filled: " + programs.complaints());
            }
        }
    }

    /** Line by line: within data no line begins like these, because line breaks are written as two characters there. */
    static void withoutOwners(InputStream from, OutputStream to) throws IOException {
        var in = new BufferedInputStream(from, 1 << 16);
        var line = new ByteArrayOutputStream();
        for (var one = in.read(); one >= 0; one = in.read()) {
            line.write(one);
            if (one == '\n') {
                pass(line, to);
            }
        }
        pass(line, to);
    }

    private static void pass(ByteArrayOutputStream line, OutputStream to) throws IOException {
        var bytes = line.toByteArray();
        line.reset();
        if (begins(bytes, COMMENTED) || begins(bytes, CREATE)) {
            to.write(OWNED.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceFirst("$1").getBytes(StandardCharsets.UTF_8));
        } else {
            to.write(bytes);
        }
    }

    private static boolean begins(byte[] line, byte[] with) {
        for (var at = 0; at < with.length; at++) {
            if (at >= line.length || line[at] != with[at]) {
                return false;
            }
        }
        return true;
    }

    private void keep(ZipEntry entry, InputStream content) throws IOException {
        var folder = site.folder().path();
        var file = folder.resolve(entry.getName().substring(Backup.FILES.length())).normalize();
        if (!entry.getName().startsWith(Backup.FILES) || !file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("The backup names a file outside of the folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            content.transferTo(out);
        }
    }

    private static boolean isSealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Seal.isSealed(in.readNBytes(PEEK));
        }
    }

    private static ZipInputStream open(Path file, char @Nullable [] passphrase) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new ZipInputStream(passphrase == null ? in : Seal.opening(in, passphrase), StandardCharsets.UTF_8);
    }
}
