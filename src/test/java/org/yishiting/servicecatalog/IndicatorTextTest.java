package org.yishiting.servicecatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.base.RuleViolation;
import org.yishiting.policy.Basis;

class IndicatorTextTest {

    static final String TEXT = ServicecatalogFixtures.set("某市", LocalDate.MIN, LocalDate.MAX).indicators();

    @Test
    void questionsAreReadWithPointsCapsAndSources() {
        var read = IndicatorText.read(TEXT);
        assertThat(read).extracting(Indicator::question).containsExactly("您今年多大？", "您的居住证拿了几年？");
        assertThat(read).extracting(Indicator::source).containsExactly("第3条", "第4条");
        assertThat(read.getFirst().most()).isEqualTo(new BigDecimal("30"));
        assertThat(read.getLast().count()).isEqualTo(new Indicator.Count("年", BigDecimal.ONE, new BigDecimal("3"), new BigDecimal("5"), new BigDecimal("30")));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(IndicatorText.read(IndicatorText.write(IndicatorText.read(TEXT)))).isEqualTo(IndicatorText.read(TEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", value = {
            "问：多大？\\n选：30岁=30\\n问：几年？|3", "问：多大？\\n源：甲\\n选：30岁=三十|3", "选：30岁=30|1", "问：多大？\\n源：甲\\n数：年；每=0；分=3|3",
            "问：多大？\\n源：甲\\n数：年；每=1|3", "问：多大？\\n源：甲\\n答：30|3", "问：多大？\\n源：甲\\n选：30岁=30\\n数：年；分=3|4"})
    void aLineThatCannotBeReadIsNamed(String text, int line) {
        assertThatThrownBy(() -> IndicatorText.read(text.replace("\\n", "\n"))).isInstanceOf(RuleViolation.class).hasMessage("servicecatalog.set.line")
                .satisfies(it -> assertThat(((RuleViolation) it).args()).containsExactly(line));
    }

    @Test
    void nothingIsNoTable() {
        assertThatThrownBy(() -> IndicatorText.read(" \n ")).hasMessage("servicecatalog.set.empty");
    }

    @Test
    @Tag("P43")
    void aTableHoldsThroughItsLastDay() {
        var last = LocalDate.of(2026, 11, 16);
        var set = new IndicatorSet(SetId.next(), "广州", "表", "源", Basis.LAW, null, null, last, IndicatorText.read(TEXT));
        assertThat(set.expired(last)).isFalse();
        assertThat(set.expired(last.plusDays(1))).isTrue();
    }
}
