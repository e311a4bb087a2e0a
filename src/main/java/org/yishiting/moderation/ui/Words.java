package org.yishiting.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Difference;
import org.yishiting.moderation.Difference.Side;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.OwnText;

/** How words that are looked at are shown. */
final class Words {

    private static final int SHOWN = 60;

    private Words() {}

    static Component quote(String words) {
        var quote = new Paragraph(words);
        quote.addClassNames("ys-quote", "ys-diff");
        return Still.of(quote);
    }

    /** One of the two texts, with what only it has: 「del」 in the first, 「ins」 in the second. */
    static Component difference(String before, String after, Side side) {
        var quote = new Paragraph();
        quote.addClassNames("ys-quote", "ys-diff");
        for (var piece : Difference.between(before, after)) {
            if (piece.side() == Side.SAME) {
                quote.add(new Span(piece.text()));
            } else if (piece.side() == side) {
                quote.getElement().appendChild(new Element(side == Side.GONE ? "del" : "ins").setText(piece.text()));
            }
        }
        return Still.of(quote);
    }

    static Component labelled(String label, Component... content) {
        var name = new Span(label);
        name.addClassName("ys-label");
        var box = new Div(name);
        box.add(List.of(content));
        return box;
    }

    /** 第3条：不写别人的电话 */
    static String clause(Clause clause) {
        return UI.getCurrent().getTranslation("moderation.clause", clause.number(), clause.text());
    }

    /** A text of one's own in a list. */
    static ListRow row(OwnText text) {
        var title = text.subject().title();
        var words = text.words();
        return new ListRow(ModerationPaths.text(text.id()), new Seal(title.substring(0, 1)), title)
                .text(words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1) + "…").foot(badge(text));
    }

    static Badge badge(OwnText text) {
        var ui = UI.getCurrent();
        var word = ui.getTranslation(key(text));
        if (text.appealRuns()) {
            return Badge.soon(word);
        }
        return switch (text.state()) {
            case WAITING -> Badge.soon(word);
            case PUBLISHED -> Badge.ok(word);
            case RETURNED -> Badge.info(Icon.WRITE, word);
            case TAKEN_UP -> Badge.info(Icon.TRANSFER, word);
            case REFUSED, REMOVED -> Badge.refused(word);
            case TAKEN_BACK -> Badge.plain(Icon.BACK, word);
        };
    }

    private static String key(OwnText text) {
        if (text.appealRuns()) {
            return "moderation.state.appealed";
        }
        return switch (text.state()) {
            case WAITING -> "moderation.state.waiting";
            case PUBLISHED -> "moderation.state.published";
            case RETURNED -> "moderation.state.returned";
            case TAKEN_UP -> "moderation.state.taken-up";
            case REFUSED -> "moderation.state.refused";
            case REMOVED -> "moderation.state.removed";
            case TAKEN_BACK -> "moderation.state.taken-back";
        };
    }
}
