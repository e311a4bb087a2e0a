package org.yishiting.draws;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./yishiting draw FILE}: draws a published draw again and says whether it was as published. Needs neither database nor Spring. */
public final class DrawCommand {

    private static final String USAGE = "draw FILE (JSON, as /api/v1/meetings/ID/draw answers it)";
    private static final int HOLDS = 0;
    private static final int DIFFERS = 1;
    private static final int CALLED_WRONGLY = 2;

    private DrawCommand() {}

    /** Runs with the words after {@code draw}. 0 where all is as published, 1 where anything differs, 2 with one line on err when called wrongly. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("One file is needed: " + USAGE);
            return CALLED_WRONGLY;
        }
        try {
            return again(DrawFile.parse(Files.readString(Path.of(args.getFirst()))), out);
        } catch (IOException | InvalidPathException e) {
            err.println("The file " + args.getFirst() + " cannot be read");
        } catch (Malformed e) {
            err.println(e.getMessage());
        }
        return CALLED_WRONGLY;
    }

    private static int again(DrawFile file, PrintStream out) {
        var result = Draw.run(file.input());
        out.println(file.input().title());
        result.seats().forEach(it -> out.printf("%3d  %-16s %s%n", it.number(), it.group(), it.ref() == null ? "-" : it.ref()));
        result.waiting().stream().filter(it -> !it.refs().isEmpty()).forEach(it -> out.println("waiting for " + it.group() + ": " + String.join(" ", it.refs())));
        out.println("seed " + (file.commitment().isEmpty() ? "was not bound before" : file.seedHolds() ? "is the one that was bound" : "IS NOT the one that was bound"));
        out.println("list " + (file.listFingerprint().isEmpty() ? "has no fingerprint" : file.listHolds() ? "has its fingerprint" : "DOES NOT have its fingerprint"));
        out.println("seats " + (file.result() == null ? "were not drawn before" : file.resultHolds() ? "are as published" : "ARE NOT as published"));
        return file.seedHolds() && file.listHolds() && file.resultHolds() ? HOLDS : DIFFERS;
    }
}
