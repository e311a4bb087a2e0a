package org.yishiting.transcripts;

import java.util.regex.Pattern;

/** Text inside XML. */
final class Markup {

    private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Markup() {}

    static String text(String raw) {
        return FORBIDDEN.matcher(raw).replaceAll("").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
