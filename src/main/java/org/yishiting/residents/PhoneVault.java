package org.yishiting.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps phone numbers out of the clear. The look-up key is a keyed hash, the sealed form is encrypted (AES-GCM) and opens
 * only with the secret of this installation: {@code yishiting.secret}, or a file made once in the data folder.
 */
@Component
class PhoneVault {

    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec lookup;
    private final SecretKeySpec seal;

    PhoneVault(@Value("${yishiting.secret:}") String secret, @Value("${yishiting.data:./data}") Path data) {
        var root = new SecretKeySpec((secret.isBlank() ? kept(data) : secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        lookup = new SecretKeySpec(hmac(root, "phone-lookup"), "HmacSHA256");
        seal = new SecretKeySpec(hmac(root, "phone-seal"), "AES");
    }

    /** The same for the same number, and tells nothing about it. */
    String key(PhoneNumber phone) {
        return hash(phone.digits());
    }

    /** A keyed hash, for anything short that could be guessed from a plain one. */
    String hash(String text) {
        return HexFormat.of().formatHex(hmac(lookup, text));
    }

    byte[] seal(PhoneNumber phone) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(phone.digits().getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PhoneNumber open(byte[] sealed) {
        try {
            var clear = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE, sealed.length - NONCE);
            return new PhoneNumber(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of this installation has changed: sealed numbers do not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, seal, new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String kept(Path data) {
        var file = data.resolve("secret");
        try {
            Files.createDirectories(data);
            if (Files.notExists(file)) {
                var fresh = new byte[32];
                random.nextBytes(fresh);
                try {
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.writeString(file, HexFormat.of().formatHex(fresh));
                } catch (FileAlreadyExistsException _) {
                    // another process was first
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
