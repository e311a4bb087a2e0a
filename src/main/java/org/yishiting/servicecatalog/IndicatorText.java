package org.yishiting.servicecatalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;

/**
 * Indicators as people write them, line by line:
 * <pre>
 * 问：您今年多大？
 * 源：哪份文件第几条
 * 选：18到30岁=30
 * 问：您的居住证拿了几年？
 * 源：哪份文件第几条
 * 数：年；每=1；分=3；最多=10
 * </pre>
 */
public final class IndicatorText {

    private static final int LONGEST = 200;

    private final List<Indicator> done = new ArrayList<>();
    private @Nullable String question;
    private String source = "";
    private List<Indicator.Answer> answers = new ArrayList<>();
    private Indicator.@Nullable Count count;
    private int line;

    private IndicatorText() {}

    /** Refuses with {@code servicecatalog.set.line} and the number of the line that cannot be read, or {@code servicecatalog.set.empty}. */
    public static List<Indicator> read(String text) {
        var reader = new IndicatorText();
        text.lines().forEach(reader::take);
        reader.finish();
        RuleViolation.require(!reader.done.isEmpty(), "servicecatalog.set.empty");
        return List.copyOf(reader.done);
    }

    /** As {@link #read} reads it. */
    public static String write(List<Indicator> indicators) {
        var text = new StringBuilder();
        for (var it : indicators) {
            text.append("问：").append(it.question()).append("\n源：").append(it.source()).append('\n');
            it.answers().forEach(answer -> text.append("选：").append(answer.text()).append('=').append(answer.points().toPlainString()).append('\n'));
            if (it.count() != null) {
                text.append("数：").append(it.count().unit()).append("；每=").append(it.count().step().toPlainString())
                        .append("；分=").append(it.count().points().toPlainString());
                if (it.count().base().signum() != 0) {
                    text.append("；起=").append(it.count().base().toPlainString());
                }
                if (it.count().most() != null) {
                    text.append("；最多=").append(it.count().most().toPlainString());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private void take(String written) {
        line++;
        var words = written.strip();
        if (words.isEmpty()) {
            return;
        }
        check(words.length() > 2 && words.length() <= LONGEST && "：:".indexOf(words.charAt(1)) >= 0);
        var rest = words.substring(2).strip();
        check(!rest.isEmpty());
        switch (words.charAt(0)) {
            case '问' -> {
                finish();
                question = rest;
            }
            case '源' -> source = rest;
            case '选' -> answers.add(answer(rest));
            case '数' -> count = count(rest);
            default -> check(false);
        }
    }

    /** Whatever is asked has a source, and either answers or something to count. */
    private void finish() {
        if (question == null) {
            check(answers.isEmpty() && count == null && source.isEmpty());
            return;
        }
        check(!source.isEmpty() && answers.isEmpty() != (count == null));
        done.add(new Indicator(question, source, answers, count));
        question = null;
        source = "";
        answers = new ArrayList<>();
        count = null;
    }

    private Indicator.Answer answer(String text) {
        var at = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
        check(at > 0);
        return new Indicator.Answer(text.substring(0, at).strip(), number(text.substring(at + 1)));
    }

    private Indicator.Count count(String text) {
        var parts = text.split("[；;]");
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (var index = 1; index < parts.length; index++) {
            var pair = parts[index].strip().split("[=＝]", 2);
            check(pair.length == 2 && List.of("每", "分", "起", "最多").contains(pair[0].strip()));
            numbers.put(pair[0].strip(), number(pair[1]));
        }
        var step = numbers.getOrDefault("每", BigDecimal.ONE);
        var points = numbers.get("分");
        check(points != null && step.signum() > 0);
        return new Indicator.Count(parts[0].strip(), step, points == null ? BigDecimal.ZERO : points, numbers.getOrDefault("起", BigDecimal.ZERO), numbers.get("最多"));
    }

    private BigDecimal number(String text) {
        var digits = text.strip();
        check(digits.matches("\\d{1,4}(\\.\\d{1,2})?"));
        return new BigDecimal(digits);
    }

    private void check(boolean readable) {
        RuleViolation.require(readable, "servicecatalog.set.line", line);
    }
}
