package org.yishiting.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "54990101MF0000017P", "91990101MA0000028N", "52990101MJ0000039C",
        "53990101MJ0000041H", "11990101000000052C", " 91350100m000100y43 "})
    void acceptsCodesWhoseCheckDigitFits(String text) {
        assertThat(CreditCode.parse(text).text()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91350100M000100Y44", "19350100M000100Y43", "9135010M000100Y43", "", "91350100I000100Y43"})
    void refusesTheRest(String text) {
        CommunityTest.assertRefused("community.organisation.credit-code", () -> CreditCode.parse(text));
    }
}
