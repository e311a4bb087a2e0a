package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {

    private static final int MB = 1 << 20;

    @Test
    void aSmallFileThatUnpacksToAVeryLargeOneIsRefused() throws IOException {
        var small = zeros(3);
        var large = zeros(201);
        assertThatCode(() -> Unpacked.requireBounded(small, "some.key")).doesNotThrowAnyException();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Unpacked.requireBounded(large, "some.key")).withMessage("some.key");
    }

    @Test
    void whatIsNoArchiveIsAnError() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Unpacked.requireBounded(new byte[] {'P', 'K', 3, 4, 0}, "some.key"));
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (var it = 0; it < megabytes; it++) {
                zip.write(new byte[MB]);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
