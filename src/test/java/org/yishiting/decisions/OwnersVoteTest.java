package org.yishiting.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.base.RuleViolation;

/** 民法典§278: two thirds take part by heads and by area; more than half, or three quarters, of those voting agree by both. */
@Tag("P30")
class OwnersVoteTest {

    static final Share PLENTY = Share.heads(900, 900, 900, 0);

    @ParameterizedTest
    @CsvSource({"900, 600, true", "900, 599, false", "100, 67, true", "100, 66, false", "3, 2, true", "3, 1, false"})
    void twoThirdsOfHeadsTakePart(int all, int tookPart, boolean enough) {
        assertThat(vote(VoteRule.OWNERS_ORDINARY, Share.heads(all, tookPart, tookPart, 0), PLENTY).enoughTookPart()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"90000.00, 60000.00, true", "90000.00, 59999.99, false", "0.03, 0.02, true"})
    void twoThirdsOfAreaTakePart(BigDecimal all, BigDecimal tookPart, boolean enough) {
        assertThat(vote(VoteRule.OWNERS_ORDINARY, PLENTY, new Share(all, tookPart, tookPart, BigDecimal.ZERO)).enoughTookPart()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"600, 301, true", "600, 300, false", "601, 301, true", "601, 300, false"})
    void anOrdinaryMatterNeedsMoreThanHalfOfThoseVoting(int tookPart, int inFavour, boolean passed) {
        var share = Share.heads(900, tookPart, inFavour, 0);
        assertThat(vote(VoteRule.OWNERS_ORDINARY, share, PLENTY).passed()).isEqualTo(passed);
        assertThat(vote(VoteRule.OWNERS_ORDINARY, PLENTY, share).passed()).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({"600, 450, true", "600, 449, false", "601, 451, true", "601, 450, false"})
    void aMajorMatterNeedsThreeQuartersOfThoseVoting(int tookPart, int inFavour, boolean passed) {
        var share = Share.heads(900, tookPart, inFavour, 0);
        assertThat(vote(VoteRule.OWNERS_MAJOR, share, PLENTY).passed()).isEqualTo(passed);
        assertThat(vote(VoteRule.OWNERS_MAJOR, PLENTY, share).passed()).isEqualTo(passed);
    }

    @Test
    void allWhoTookPartAreCountedNotOnlyThoseForAndAgainst() {
        assertThat(vote(VoteRule.OWNERS_ORDINARY, Share.heads(900, 600, 290, 10), PLENTY).passed()).isFalse();
    }

    @Test
    void anAssemblyIsMoreThanHalfAndDecidesByMoreThanHalfOfThosePresent() {
        assertThat(new OwnersVote(VoteRule.ASSEMBLY, Share.heads(100, 50, 50, 0), null).enoughTookPart()).isFalse();
        assertThat(new OwnersVote(VoteRule.ASSEMBLY, Share.heads(100, 51, 26, 25), null).passed()).isTrue();
        assertThat(new OwnersVote(VoteRule.ASSEMBLY, Share.heads(100, 52, 26, 26), null).passed()).isFalse();
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        refused("decisions.vote.figures", () -> Share.heads(0, 0, 0, 0));
        refused("decisions.vote.figures", () -> Share.heads(10, 11, 5, 0));
        refused("decisions.vote.figures", () -> Share.heads(10, 8, 5, 4));
        refused("decisions.vote.area", () -> new OwnersVote(VoteRule.OWNERS_MAJOR, PLENTY, null));
        assertThat(Share.heads(10, 10, 5, 5).tookPart()).as("all took part and said something").isEqualByComparingTo("10");
        assertThat(new OwnersVote(VoteRule.ASSEMBLY, PLENTY, null).area()).as("an assembly has no area").isNull();
    }

    private static OwnersVote vote(VoteRule rule, Share heads, Share area) {
        return new OwnersVote(rule, heads, area);
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessage(key);
    }
}
