package org.yishiting.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/** A sentence whose numbers, dates and times stay whole at the end of a line. */
public final class Phrase extends Span {

    private static final Pattern WHOLE = Pattern.compile(
            "\\d+月\\d+日(?:周[一二三四五六日])?|\\d+ (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\b(?: \\d{4})?"
                    + "|\\d[\\d.,:/%—–-]*(?:个工作日|小时|分钟|[个件条人天栋号楼户席分步组种次年月日页位]){0,2}[前止后内]?");

    public Phrase(String text) {
        var matcher = WHOLE.matcher(text);
        var end = 0;
        while (matcher.find()) {
            if (matcher.end() - matcher.start() < 2) {
                continue;
            }
            if (matcher.start() > end) {
                add(new Text(text.substring(end, matcher.start())));
            }
            add(whole(matcher.group()));
            end = matcher.end();
        }
        if (end == 0) {
            setText(text);
        } else if (end < text.length()) {
            add(new Text(text.substring(end)));
        }
    }

    /** A date, amount or code that must not be broken over two lines. */
    public static Span whole(String text) {
        var whole = new Span(text);
        whole.addClassName("ys-nb");
        return whole;
    }
}
