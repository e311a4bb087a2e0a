package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.say;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.minutes.LastTime;

/** What was resolved, each with how far it has come. Nothing in it listens. */
final class HowItStands extends Section {

    HowItStands(String title, List<LastTime.Point> points) {
        add(new SectionHeader(say(title)));
        addClassNames("ys-card", "ys-stack");
        points.forEach(it -> {
            var row = new Div(line(it.what()), badge(it));
            if (it.result() != null) {
                row.add(soft(it.result()));
            }
            row.addClassName("ys-reply");
            add(row);
        });
    }

    private static Span badge(LastTime.Point it) {
        if (it.status() == null) {
            return Badge.plain(Icon.DOTS, say("minutes.stands.none"));
        }
        if (it.late()) {
            return Badge.late(say("minutes.stands.late"));
        }
        var words = say("minutes.stands." + MinutesParts.key(it.status()));
        return switch (it.status()) {
            case DONE -> Badge.ok(words);
            case AWAITED -> Badge.soon(words);
            case PAUSED -> Badge.plain(Icon.PAUSE, words);
            case NOT_DONE -> Badge.refused(words);
            case RUNNING -> Badge.info(Icon.CLOCK, words);
        };
    }
}
