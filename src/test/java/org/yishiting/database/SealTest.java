package org.yishiting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final char[] PASSPHRASE = "月到松间 and twelve more".toCharArray();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE, PIECE + 1, 3 * PIECE})
    void whatWasSealedIsReadAgain(int length) throws IOException {
        var clear = bytes(length);
        var sealed = sealed(clear);
        assertThat(Seal.isSealed(sealed)).isTrue();
        assertThat(opened(sealed)).isEqualTo(clear);
    }

    @Test
    void nothingCanBeChangedMovedOrCutOff() throws IOException {
        var sealed = sealed(bytes(2 * PIECE));
        var head = sealed.length - 2 * (PIECE + TAG);
        for (var at : new int[] {20, head + 5, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            broken(changed);
        }
        broken(Arrays.copyOf(sealed, head + PIECE + TAG));
        broken(Arrays.copyOf(sealed, sealed.length - 7));
        var moved = sealed.clone();
        System.arraycopy(sealed, head + PIECE + TAG, moved, head, PIECE + TAG);
        System.arraycopy(sealed, head, moved, head + PIECE + TAG, PIECE + TAG);
        broken(moved);
    }

    @Test
    void anotherPassphraseOpensNothing() throws IOException {
        var sealed = sealed("花名册".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Seal.opening(new ByteArrayInputStream(sealed), "something else".toCharArray()).readAllBytes())
                .withMessageContaining("passphrase does not fit");
    }

    @Test
    void triggersBelongToWhoRestores() throws IOException {
        var out = new ByteArrayOutputStream();
        Restore.withoutOwners(new ByteArrayInputStream("""
                INSERT INTO `t` VALUES ('/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/');
                /*!50003 CREATE*/ /*!50017 DEFINER=`yishiting`@`127.0.0.1`*/ /*!50003 TRIGGER stays before update
                on t for each row signal sqlstate '45000' */;;
                CREATE DEFINER=`a`@`%` PROCEDURE `p`()
                """.getBytes(StandardCharsets.UTF_8)), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                INSERT INTO `t` VALUES ('/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/');
                /*!50003 CREATE*/ /*!50003 TRIGGER stays before update
                on t for each row signal sqlstate '45000' */;;
                CREATE PROCEDURE `p`()
                """);
    }

    private static void broken(byte[] sealed) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> opened(sealed));
    }

    private static byte[] sealed(byte[] clear) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = Seal.sealing(out, PASSPHRASE)) {
            sealing.write(clear);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed) throws IOException {
        try (var in = Seal.opening(new ByteArrayInputStream(sealed), PASSPHRASE)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
