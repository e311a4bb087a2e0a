package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    @Test
    void everyReceiptHasACodeThatCanBeReadOut() {
        assertThat(IntStream.of(Integer.MIN_VALUE, Integer.MIN_VALUE - 31, -1, 0, 1, Integer.MAX_VALUE).mapToObj(ReceiptCode::of))
                .allMatch(it -> it.matches("[A-HJ-NP-Z]\\d-\\d{4}"));
    }

    @Test
    void theSameReceiptHasTheSameCode() {
        assertThat(ReceiptCode.of("一", 7)).isEqualTo(ReceiptCode.of("一", 7)).isNotEqualTo(ReceiptCode.of("一", 8));
    }
}
