package org.yishiting.debate;

import static org.yishiting.base.RuleViolation.require;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long words may be, and that nothing invisible is in them. Characters are counted as people count them. */
final class Wording {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\x{200D}]]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private Wording() {}

    static @Nullable String title(String title) {
        var line = tidied(title).replace('\n', ' ');
        require(length(line) <= Debate.MAX_TITLE, "debate.title-long", Debate.MAX_TITLE);
        return line.isEmpty() ? null : line;
    }

    static String text(String text) {
        return between(text, Debate.MAX_TEXT);
    }

    static String reply(String text) {
        return between(text, Debate.MAX_REPLY);
    }

    private static String between(String text, int most) {
        var tidied = tidied(text);
        var length = length(tidied);
        require(length >= Debate.MIN_TEXT, "debate.text-short", Debate.MIN_TEXT);
        require(length <= most, "debate.text-long", most, length - most);
        return tidied;
    }

    private static String tidied(String text) {
        return EMPTY_LINES.matcher(UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip()).replaceAll("\n\n");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
