package org.yishiting.honours;

import static org.yishiting.base.RuleViolation.require;

import java.util.List;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;

/** What may be written here, and what an honour may not be given for. */
final class HonourWords {

    static final int MAX_TITLE = 20;
    static final int MAX_CRITERIA = 600;
    static final int MAX_NAME = 30;
    static final int MAX_WORDS = 300;

    /** An honour is for what somebody did for others: not for a number, for money, for keeping quiet, or for who they are. */
    private static final List<String> NO_GROUNDS = List.of("积分", "分数", "得分", "兑换", "排名", "名次", "排行", "捐款", "捐钱", "信访", "上访", "投诉少", "举报", "党员", "信教",
            "生育", "二胎", "三胎", "户籍", "户口", "收入");

    private HonourWords() {}

    static String title(String typed) {
        var title = PlainText.line(typed);
        require(!title.isEmpty() && title.length() <= MAX_TITLE, "honours.title.missing", MAX_TITLE);
        return title;
    }

    /** Refuses with {@code honours.criteria.missing}, and with {@code honours.criteria.forbidden} grounds that are none. */
    static String criteria(String typed, String title) {
        var criteria = PlainText.lines(typed);
        require(!criteria.isEmpty() && criteria.length() <= MAX_CRITERIA, "honours.criteria.missing", MAX_CRITERIA);
        NO_GROUNDS.stream().filter((title + criteria)::contains).findFirst().ifPresent(it -> {
            throw new RuleViolation("honours.criteria.forbidden", it);
        });
        return criteria;
    }

    static String name(String typed) {
        var name = PlainText.line(typed);
        require(!name.isEmpty() && name.length() <= MAX_NAME, "honours.name.missing", MAX_NAME);
        require(!PlainText.givesPersonAway(name), "honours.words.numbers");
        return name;
    }

    static String words(String typed, String missing) {
        var words = PlainText.lines(typed);
        require(!words.isEmpty() && words.length() <= MAX_WORDS, missing, MAX_WORDS);
        require(!PlainText.givesPersonAway(words), "honours.words.numbers");
        return words;
    }
}
