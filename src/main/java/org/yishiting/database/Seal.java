package org.yishiting.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream under a passphrase. PBKDF2 makes the key; AES-GCM seals pieces of 64 KB, each bound to its place and to the head, and the last one marked, so that
 * nothing can be read, changed, moved or cut off.
 */
final class Seal {

    private static final byte[] MAGIC = "YISHITING-SEALED".getBytes(StandardCharsets.US_ASCII);
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final int BITS_A_BYTE = 8;

    private final SecretKey key;
    private final byte[] head;
    private final byte[] prefix;
    private int pieces;

    private Seal(char[] passphrase, byte[] salt, byte[] prefix, int iterations) throws IOException {
        this.key = key(passphrase, salt, iterations);
        this.prefix = prefix;
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeInt(iterations);
        out.write(salt);
        out.write(prefix);
        this.head = bytes.toByteArray();
    }

    /** Whether a file that begins like this is sealed. */
    static boolean isSealed(byte[] beginning) {
        return beginning.length >= MAGIC.length && Arrays.equals(beginning, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static OutputStream sealing(OutputStream out, char[] passphrase) throws IOException {
        var random = new SecureRandom();
        var salt = new byte[SALT];
        var prefix = new byte[PREFIX];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        var seal = new Seal(passphrase, salt, prefix, ITERATIONS);
        out.write(seal.head);
        return seal.new Sealing(out);
    }

    /** Reading answers with an {@link IOException} where the passphrase does not fit or anything was changed. */
    static InputStream opening(InputStream from, char[] passphrase) throws IOException {
        var in = new DataInputStream(from);
        try {
            if (!isSealed(in.readNBytes(MAGIC.length))) {
                throw new IOException("The file is not sealed.");
            }
            var iterations = in.readInt();
            if (iterations < 1 || iterations > MOST_ITERATIONS) {
                throw new IOException("The file is damaged at its beginning.");
            }
            var salt = new byte[SALT];
            in.readFully(salt);
            var prefix = new byte[PREFIX];
            in.readFully(prefix);
            return new Seal(passphrase, salt, prefix, iterations).new Opening(in);
        } catch (EOFException e) {
            throw new IOException("The file ends too early.", e);
        }
    }

    private static SecretKey key(char[] passphrase, byte[] salt, int iterations) throws IOException {
        var spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        try {
            return new SecretKeySpec(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private byte[] turned(int mode, byte[] piece, int length, boolean last) throws IOException {
        try {
            var nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES + 1).put(prefix).putInt(pieces).put((byte) (last ? 1 : 0)).array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * BITS_A_BYTE, nonce));
            cipher.updateAAD(head);
            var done = cipher.doFinal(piece, 0, length);
            pieces = Math.incrementExact(pieces);
            return done;
        } catch (AEADBadTagException e) {
            throw new IOException(pieces == 0 ? "The passphrase does not fit, or the file is damaged." : "The file is damaged or incomplete.", e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private final class Sealing extends OutputStream {

        private final OutputStream out;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private boolean closed;

        Sealing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        /** A full piece waits until more comes: it may be the last. */
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var at = from;
            while (at < from + length) {
                if (filled == PIECE) {
                    out.write(turned(Cipher.ENCRYPT_MODE, piece, filled, false));
                    filled = 0;
                }
                var some = Math.min(PIECE - filled, from + length - at);
                System.arraycopy(bytes, at, piece, filled, some);
                filled += some;
                at += some;
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (out) {
                    out.write(turned(Cipher.ENCRYPT_MODE, piece, filled, true));
                }
            }
        }
    }

    private final class Opening extends InputStream {

        private final InputStream in;
        private byte[] next;
        private byte[] open = {};
        private int at;
        private boolean ended;

        Opening(InputStream in) throws IOException {
            this.in = in;
            this.next = in.readNBytes(PIECE + TAG);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == open.length) {
                if (ended) {
                    return -1;
                }
                var sealed = next;
                next = in.readNBytes(PIECE + TAG);
                ended = next.length == 0;
                open = turned(Cipher.DECRYPT_MODE, sealed, sealed.length, ended);
                at = 0;
            }
            var some = Math.min(length, open.length - at);
            System.arraycopy(open, at, into, from, some);
            at += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
