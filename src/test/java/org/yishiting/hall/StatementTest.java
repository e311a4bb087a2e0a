package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishiting.base.RuleViolation;

class StatementTest {

    @Test
    void becomesOneLineWithoutInvisibleCharacters() {
        assertThat(Statement.tidied("  消防通道\u0000一辆\n都不能停\u202E。 ")).isEqualTo("消防通道 一辆 都不能停 。");
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        var eighty = "停车难👍🏽".concat("车".repeat(Statement.MAX_LENGTH - 5));
        assertThat(Statement.tidied(eighty)).isEqualTo(eighty);
        refuses(eighty + "了", "hall.statement.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "停车", "\u200b\u200b\u200b\u200b\u200b"})
    void refusesWhatSaysNothing(String text) {
        refuses(text, "hall.statement.too-short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"打13812345678找他", "他的证件是11010519491231002X", "电话0990-5550107，去问"})
    void refusesNumbersThatPointAtAPerson(String text) {
        refuses(text, "hall.statement.personal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年9月18日19:00开会合适", "每年花12000元太多", "<script>alert(1)</script>也只是字"})
    void takesOrdinaryFiguresAndMarkupAsText(String text) {
        assertThat(Statement.tidied(text)).isEqualTo(text);
    }

    private static void refuses(String text, String key) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Statement.tidied(text)).withMessage(key);
    }
}
