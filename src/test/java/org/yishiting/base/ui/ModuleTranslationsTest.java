package org.yishiting.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ModuleTranslationsTest {

    final ModuleTranslations words = new ModuleTranslations();

    @Test
    void chineseIsTheFirstLanguage() {
        assertThat(words.getProvidedLocales().getFirst()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.getTranslation("base.now.next", Locale.SIMPLIFIED_CHINESE)).isEqualTo("下次");
        assertThat(words.getTranslation("base.now.next", Locale.ENGLISH)).isEqualTo("Next");
    }

    @Test
    void aYearIsNotGroupedLikeAnAmount() {
        assertThat(words.getTranslation("base.due.days", Locale.SIMPLIFIED_CHINESE, 2026)).isEqualTo("还剩2026天");
        assertThat(words.getTranslation("base.due.days", Locale.ENGLISH, 12026L)).isEqualTo("12026 days left");
    }

    @Test
    void oneIsOne() {
        assertThat(words.getTranslation("base.due.days", Locale.ENGLISH, 1)).isEqualTo("1 day left");
    }

    @Test
    void anApostropheMeansItself() {
        assertThat(words.getTranslation("base.page.title", Locale.ENGLISH, "the neighbours' yard {0}")).isEqualTo("the neighbours' yard {0} · Yishiting");
    }

    @Test
    void aMissingKeyIsSeen() {
        assertThat(words.getTranslation("base.no.such", Locale.ENGLISH)).isEqualTo("!base.no.such");
    }
}
