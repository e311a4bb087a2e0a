package org.yishiting.servicecatalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds guides by everyday words: 上学 finds 义务教育, and a whole sentence finds what it contains. */
final class GuideSearch {

    private static final int NAMED = 10;
    private static final int CONTAINED = 6;
    private static final int PART = 4;
    private static final int MENTIONED = 2;

    private final List<String> asked;

    GuideSearch(String words) {
        asked = Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s\\p{P}]+")).filter(it -> !it.isEmpty()).toList();
    }

    List<Guide> in(List<Guide> guides) {
        return guides.stream().filter(it -> weight(it.text()) > 0)
                .sorted(Comparator.comparingInt((Guide it) -> weight(it.text())).reversed()).toList();
    }

    private int weight(GuideText text) {
        return asked.stream().mapToInt(it -> weight(it, text)).sum();
    }

    private static int weight(String asked, GuideText text) {
        var weight = text.words().stream().mapToInt(it -> likeness(asked, it.toLowerCase(Locale.ROOT))).max().orElse(0);
        var telling = asked.length() > 1;
        if (telling && (text.title() + " " + text.titleEn().toLowerCase(Locale.ROOT)).contains(asked)) {
            weight += NAMED;
        } else if (telling && (text.summary() + text.who() + String.join("", text.bring()) + text.summaryEn().toLowerCase(Locale.ROOT)).contains(asked)) {
            weight += MENTIONED;
        }
        return weight;
    }

    private static int likeness(String asked, String word) {
        if (asked.equals(word)) {
            return NAMED;
        }
        if (word.length() > 1 && asked.contains(word)) {
            return CONTAINED + word.length();
        }
        return asked.length() > 1 && word.contains(asked) ? PART : 0;
    }
}
