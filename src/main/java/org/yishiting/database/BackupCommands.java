package org.yishiting.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** {@code ./yishiting backup FILE [--encrypt]} and {@code ./yishiting restore FILE}: they work before Spring does, on the settings of the environment. */
public final class BackupCommands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final String ENCRYPT = "--encrypt";

    private BackupCommands() {}

    private interface Work {

        void on(Path file) throws IOException, SQLException, InterruptedException;
    }

    /** Runs with the words after {@code backup}: 0 where the file is written, 1 with one line on err where it is not, 2 when called wrongly. */
    public static int backup(List<String> args, PrintStream out, PrintStream err) {
        var encrypt = args.contains(ENCRYPT);
        return run("backup FILE [--encrypt]", args.stream().filter(it -> !it.equals(ENCRYPT)).toList(), err, file -> {
            var passphrase = Passphrase.toSeal(encrypt);
            var inventory = new Backup(Site.ofEnvironment()).write(file, passphrase);
            out.println(file + ": " + inventory + ", " + Files.size(file) + " bytes" + (passphrase == null ? ", not encrypted" : ", encrypted"));
        });
    }

    /** Runs with the words after {@code restore}: 0 where all is there, 1 with one line on err and nothing made, 2 when called wrongly. The chains are for the caller to verify. */
    public static int restore(List<String> args, PrintStream out, PrintStream err) {
        return run("restore FILE", args, err, file -> {
            if (!Files.isReadable(file)) {
                throw new CannotStart("There is no file " + file);
            }
            var inventory = new Restore(Site.ofEnvironment()).read(file);
            out.println("Restored: " + inventory);
        });
    }

    private static int run(String usage, List<String> args, PrintStream err, Work work) {
        if (args.size() != 1 || args.getFirst().startsWith("--")) {
            err.println("One file is needed: " + usage);
            return CALLED_WRONGLY;
        }
        try {
            work.on(Path.of(args.getFirst()).toAbsolutePath());
            return DONE;
        } catch (IOException | SQLException | CannotStart e) {
            err.println(e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }
}
