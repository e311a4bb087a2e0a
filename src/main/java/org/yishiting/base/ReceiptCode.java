package org.yishiting.base;

import java.util.Arrays;

/** The short code on a receipt, made of what it is for: a letter, a digit, four digits, easy to read out on the phone. */
public final class ReceiptCode {

    /** I and O are left out, they read like figures. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private ReceiptCode() {}

    public static String of(Object... parts) {
        var mixed = Arrays.hashCode(parts) & Integer.MAX_VALUE;
        var four = String.valueOf(10_000 + mixed / 240 % 10_000).substring(1);
        return LETTERS.charAt(mixed % LETTERS.length()) + String.valueOf(mixed / 24 % 10) + "-" + four;
    }
}
