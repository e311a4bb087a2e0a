package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.math.BigDecimal;

/** How a vote went by one measure, heads or square metres of area: all entitled, those who took part, for, against. */
public record Share(BigDecimal all, BigDecimal tookPart, BigDecimal inFavour, BigDecimal against) {

    /** Refuses figures that cannot be ({@code decisions.vote.figures}). */
    public Share {
        require(all.signum() > 0 && inFavour.signum() >= 0 && against.signum() >= 0 && inFavour.add(against).compareTo(tookPart) <= 0 && tookPart.compareTo(all) <= 0,
                "decisions.vote.figures");
    }

    public static Share heads(int all, int tookPart, int inFavour, int against) {
        return new Share(BigDecimal.valueOf(all), BigDecimal.valueOf(tookPart), BigDecimal.valueOf(inFavour), BigDecimal.valueOf(against));
    }

    boolean twoThirdsTookPart() {
        return times(tookPart, 3).compareTo(times(all, 2)) >= 0;
    }

    boolean moreThanHalfTookPart() {
        return times(tookPart, 2).compareTo(all) > 0;
    }

    boolean moreThanHalfAgree() {
        return times(inFavour, 2).compareTo(tookPart) > 0;
    }

    boolean threeQuartersAgree() {
        return times(inFavour, 4).compareTo(times(tookPart, 3)) >= 0;
    }

    private static BigDecimal times(BigDecimal amount, int factor) {
        return amount.multiply(BigDecimal.valueOf(factor));
    }
}
