package org.yishiting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.yishiting.base.RuleViolation;

/** Files as a broken phone, a bad line or somebody with bad intent sends them. The same ones in each run. */
public final class Garbled {

    private Garbled() {}

    /** Cut off, with wrong bytes, with pieces twice or missing; and the parts inside garbled likewise where the file is a ZIP. */
    public static Stream<byte[]> versionsOf(byte[] file, int count) {
        var chance = new Random(20261122);
        var isZip = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        return Stream.generate(() -> isZip && chance.nextBoolean() ? inside(file, chance) : garbled(file, chance)).limit(count);
    }

    /** Whatever comes is taken or refused with a reason; anything else would be an error page. */
    public static void takenOrRefused(byte[] file, int count, Consumer<byte[]> taken) {
        var refused = new int[1];
        versionsOf(file, count).forEach(version -> {
            try {
                taken.accept(version);
            } catch (RuleViolation reason) {
                refused[0]++;
            }
        });
        Assertions.assertThat(refused[0]).as("some of what is garbled is noticed").isPositive();
    }

    private static byte[] garbled(byte[] file, Random chance) {
        if (file.length == 0) {
            return file;
        }
        var at = chance.nextInt(file.length);
        var until = Math.min(file.length, at + 1 + chance.nextInt(64));
        var piece = Arrays.copyOfRange(file, at, until);
        var version = file.clone();
        return switch (chance.nextInt(5)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> {
                for (var wrong = 0; wrong < 1 + chance.nextInt(8); wrong++) {
                    version[chance.nextInt(file.length)] = (byte) chance.nextInt();
                }
                yield version;
            }
            case 2 -> {
                Arrays.fill(version, at, until, (byte) (chance.nextBoolean() ? 0 : -1));
                yield version;
            }
            case 3 -> join(Arrays.copyOf(file, until), piece, Arrays.copyOfRange(file, until, file.length));
            default -> join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, until, file.length));
        };
    }

    private static byte[] inside(byte[] file, Random chance) {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(file).get(); var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.getInputStream(entry).readAllBytes();
                zip.write(chance.nextInt(3) == 0 ? garbled(content, chance) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
