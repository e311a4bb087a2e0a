package org.yishiting.residents;

import org.springframework.stereotype.Component;

/** A hash with the secret of this installation, for codes short enough to be tried out against a plain one. */
@Component
public class SecretHash {

    private final PhoneVault vault;

    SecretHash(PhoneVault vault) {
        this.vault = vault;
    }

    /** @param use what the text is for, so that equal texts of different uses differ */
    public String of(String use, String text) {
        return vault.hash(use + ":" + text);
    }
}
