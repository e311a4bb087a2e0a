package org.yishiting.base;

import java.util.regex.Pattern;

/** What people type, without what cannot be seen, and whether it gives a person away. */
public final class PlainText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\x{200D}]]+");
    private static final Pattern UNPRINTABLE_IN_LINES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\x{200D}\\n]]+");
    private static final Pattern PHONE_OR_ID = Pattern.compile("(?<!\\d)(?:1\\d{10}|0\\d{2,3}-?\\d{7,8}|\\d{17}[\\dXx])(?!\\d)");

    private PlainText() {}

    /** One line, single blanks. */
    public static String line(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip().replaceAll("\\s{2,}", " ");
    }

    /** Paragraphs are kept, at most one empty line between them. */
    public static String lines(String text) {
        return UNPRINTABLE_IN_LINES.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip().replaceAll("\n{3,}", "\n\n");
    }

    /** Whether it carries a telephone number or the number of an identity card. */
    public static boolean givesPersonAway(String text) {
        return PHONE_OR_ID.matcher(text).find();
    }
}
