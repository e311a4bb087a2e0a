package org.yishiting.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder with everything that must survive. One portal holds it at a time; the lock ends with its process, however that ends. */
final class DataFolder {

    private final Path path;
    private @Nullable FileChannel lock;

    DataFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Takes the folder for this process, or answers false when another process has it. */
    boolean take() {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            lock = channel;
            write("holder", String.valueOf(ProcessHandle.current().pid()));
            return true;
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Gives the folder back, so that somebody else can take it. */
    void release() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String holder() {
        var holder = read("holder");
        return holder == null ? "unknown" : holder;
    }

    /** The server that the process holding this folder has started. */
    Address serverOfOther() {
        var port = read("port");
        if (port == null) {
            throw new CannotStart("The portal on " + path + " is still starting: try again in a moment.");
        }
        return Address.onLoopback(Integer.parseInt(port), password());
    }

    /** Made once, by chance, and known to nobody who may not read the folder. */
    String password() {
        var kept = read("password");
        if (kept != null) {
            return kept;
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        write("password", made);
        return made;
    }

    @Nullable String read(String name) {
        try {
            return Files.exists(file(name)) ? Files.readString(file(name)).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read, all of it or nothing. */
    Path write(String name, String content) {
        try {
            var half = file(name + ".half");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, content, StandardCharsets.UTF_8);
            return Files.move(half, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
