package org.yishiting.base;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What is packed in workbooks and documents that people hand in. A small file may unpack to a very large one, whatever it says of itself. */
public final class Unpacked {

    private static final long MOST = 200L * 1024 * 1024;
    private static final int PIECE = 1 << 16;

    private Unpacked() {}

    /** Refuses with that key a file that unpacks to more than 200 MB. Throws where the file is no archive at all. */
    public static void requireBounded(byte[] file, String key, Object... args) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var left = MOST;
            for (var entries = zip.getEntries(); entries.hasMoreElements();) {
                try (var content = zip.getInputStream(entries.nextElement())) {
                    for (var more = content.skip(PIECE); more > 0; more = content.skip(PIECE)) {
                        left -= more;
                        RuleViolation.require(left > 0, key, args);
                    }
                }
            }
        }
    }
}
