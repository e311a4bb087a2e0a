package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CitizenNumberTest {

    @Test
    @Tag("P02")
    void theNumbersOfTheStandardAreRightAndAnyOtherDigitMakesThemWrong() {
        assertThat(CitizenNumber.valid("11010519491231002X")).isTrue();
        assertThat(CitizenNumber.valid(" 11010519491231002x ")).isTrue();
        assertThat(CitizenNumber.valid("440524188001010014")).isTrue();
        var right = "440524188001010014";
        for (var at = 0; at < right.length(); at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(at)) {
                    assertThat(CitizenNumber.valid(right.substring(0, at) + digit + right.substring(at + 1))).isFalse();
                }
            }
        }
    }

    @Test
    void whatIsNoNumberAtAllIsWrong() {
        assertThat(CitizenNumber.valid("")).isFalse();
        assertThat(CitizenNumber.valid("1101051949123100")).isFalse();
        assertThat(CitizenNumber.valid("110105194913310025")).as("no thirteenth month").isFalse();
        assertThat(CitizenNumber.valid("１１０１０５１９４９１２３１００２Ｘ")).isFalse();
    }
}
