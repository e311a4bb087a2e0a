package org.yishiting.servicecatalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a guide says wherever one lives, in words a child of ten can read.
 *
 * @param hukouWhy one sentence on why a local hukou is asked for or not
 * @param where where one goes, as far as that is the same everywhere
 * @param link an address that begins with https:// or http://, or empty
 * @param confirm what is decided locally and has to be asked there
 * @param words everyday words by which people look for it
 */
public record GuideText(String title, String titleEn, String summary, String summaryEn, String who, HukouNeed hukou, String hukouWhy, List<Law> laws,
        List<String> bring, List<String> steps, String fee, String where, String term, String link, List<String> confirm, List<String> words,
        @Nullable SelfCheck check) {

    public GuideText {
        laws = List.copyOf(laws);
        bring = List.copyOf(bring);
        steps = List.copyOf(steps);
        confirm = List.copyOf(confirm);
        words = List.copyOf(words);
    }
}
