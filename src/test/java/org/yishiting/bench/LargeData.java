package org.yishiting.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folders with the large data set and with a tenth of it. They are made when first asked for, and used as they are afterwards. */
final class LargeData {

    private static final Path HOME = Path.of(System.getenv().getOrDefault("YISHITING_BENCH_DATA", "target/bench")).toAbsolutePath();

    private LargeData() {}

    static Path small() {
        return made("small");
    }

    static Path large() {
        return made("large");
    }

    private static Path made(String scale) {
        var folder = HOME.resolve(scale);
        if (!Files.exists(folder)) {
            System.err.println("Making the data set in " + folder);
            var begun = System.nanoTime();
            if (!new PortalProcess(folder).run("demo", "--scale", scale)) {
                throw new IllegalStateException("It was not made, see " + folder + ".log");
            }
            System.err.println("Made in %.0f s".formatted((System.nanoTime() - begun) / 1e9));
        }
        return folder;
    }
}
