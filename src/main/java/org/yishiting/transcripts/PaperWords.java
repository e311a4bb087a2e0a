package org.yishiting.transcripts;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;

/** What papers say by themselves. They are documents of a community: their language does not follow whoever prints them. */
final class PaperWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("i18n.transcripts", Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char FIRST_CIRCLED = '①';
    private static final int CIRCLED = 20;
    private static final int TEN = 10;

    private PaperWords() {}

    static String say(String key, Object... args) {
        return new MessageFormat(WORDS.getString(key), Locale.SIMPLIFIED_CHINESE).format(args);
    }

    static String day(LocalDate day) {
        return say("transcripts.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 一 to 九十九. */
    static String chinese(int number) {
        if (number < TEN) {
            return String.valueOf(DIGITS.charAt(number));
        }
        var tens = number / TEN == 1 ? "" : String.valueOf(DIGITS.charAt(number / TEN));
        return tens + "十" + (number % TEN == 0 ? "" : String.valueOf(DIGITS.charAt(number % TEN)));
    }

    /** ① to ⑳, after that (21). */
    static String circled(int number) {
        return number <= CIRCLED ? String.valueOf((char) (FIRST_CIRCLED + number - 1)) : "(" + number + ")";
    }

    /** What stands below a name. */
    static String signed(Signature signature) {
        var how = signature.way() == null ? "" : say("transcripts.way." + signature.way().name().toLowerCase(Locale.ROOT));
        var day = signature.day() == null ? "" : say("transcripts.short-day", signature.day().getMonthValue(), signature.day().getDayOfMonth());
        return switch (signature.state()) {
            case WAITING -> say("transcripts.signed.waiting", signature.seat());
            case SIGNED -> say("transcripts.signed.signed", signature.seat(), day, how);
            case SIGNED_WITH_CORRECTION -> say("transcripts.signed.corrected", signature.seat(), day, how);
            case REFUSED -> say("transcripts.signed.refused", signature.seat(), signature.name());
        };
    }

    static String vote(Passage.Voted vote) {
        return say("transcripts.vote", vote.motion(), say(vote.secret() ? "transcripts.vote.secret" : "transcripts.vote.open"), vote.base(), vote.yes(), vote.no(),
                vote.abstained(), vote.rule(), say(vote.carried() ? "transcripts.vote.carried" : "transcripts.vote.lost"));
    }

    /** （何俊，会同姜涛，2026年9月24日前）, as far as it is known. */
    static String duty(Passage.Resolved resolved) {
        var parts = new ArrayList<String>();
        if (resolved.who() != null) {
            parts.add(resolved.who());
        }
        if (resolved.with() != null) {
            parts.add(say("transcripts.with", resolved.with()));
        }
        if (resolved.until() != null) {
            parts.add(say("transcripts.until", day(resolved.until())));
        }
        return parts.isEmpty() ? "" : say("transcripts.duty", String.join("，", parts));
    }
}
