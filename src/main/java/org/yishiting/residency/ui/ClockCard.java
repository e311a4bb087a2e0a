package org.yishiting.residency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.YearMonth;
import java.util.List;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.residency.ResidenceClock.Outlook;
import org.yishiting.residency.ResidenceClock;

/** 两个日子: likely, unclear or not yet, with what to bring; never a decision. */
final class ClockCard {

    private ClockCard() {}

    static Section of(List<ResidenceClock> clocks) {
        var card = Parts.card("residency.clocks.title");
        clocks.forEach(it -> card.add(clock(it)));
        card.add(PageParts.soft(PageParts.say("residency.clocks.no-decision")));
        return card;
    }

    private static Div clock(ResidenceClock clock) {
        var name = new Paragraph(new Span(PageParts.say("residency.clocks." + clock.kind().key(), clock.months())), badge(clock.outlook()));
        var whole = new Div(name);
        whole.addClassName("ys-clock2");
        if (clock.outlook() != Outlook.NOT_NEEDED && clock.full() != null) {
            var done = new Element("i");
            done.getStyle().set("width", 100 * clock.done() / Math.max(1, clock.months()) + "%");
            var bar = new Div();
            bar.addClassName("ys-bar");
            bar.getElement().setAttribute("aria-hidden", "true").appendChild(done);
            whole.add(bar);
        }
        whole.add(meta(when(clock)));
        if (clock.outlook() != Outlook.NOT_NEEDED) {
            whole.add(meta(PageParts.say("residency.clocks." + clock.kind().key() + ".bring")));
        }
        var over = clock.over();
        whole.add(meta(over == null ? PageParts.say("residency.clocks.source", clock.source())
                : PageParts.say("residency.clocks.over", clock.source(), LocalDates.full(over, UI.getCurrent().getLocale()))));
        return whole;
    }

    private static Badge badge(Outlook outlook) {
        var words = PageParts.say("residency.outlook." + outlook.key());
        return switch (outlook) {
            case LIKELY -> Badge.ok(words);
            case NOT_YET -> Badge.soon(words);
            case UNCLEAR, NOT_NEEDED -> Badge.plain(Icon.INFO, words);
        };
    }

    private static String when(ResidenceClock clock) {
        if (clock.outlook() == Outlook.NOT_NEEDED) {
            return PageParts.say("residency.clocks.not-needed");
        }
        YearMonth full = clock.full();
        return full == null ? PageParts.say("residency.clocks.unsaid")
                : PageParts.say(clock.done() >= clock.months() ? "residency.clocks.full" : "residency.clocks.left", String.valueOf(full.getYear()), full.getMonthValue(),
                        clock.months() - clock.done());
    }

    private static Div meta(String words) {
        var line = new Div(new Phrase(words));
        line.addClassName("ys-meta");
        return line;
    }
}
