package org.yishiting.sittings.ui;

import static org.yishiting.sittings.ui.SittingParts.meta;
import static org.yishiting.sittings.ui.SittingParts.outcome;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yishiting.base.ui.Still;
import org.yishiting.sittings.MotionView;

/** What came out of what was asked and voted on: the last one, the others folded. */
final class SettledCard extends Box {

    void of(List<MotionView> settled) {
        show(settled, () -> settled.isEmpty() ? List.of() : List.of(Still.of(draw(settled))));
    }

    private Section draw(List<MotionView> settled) {
        var section = new Section(new H2(getTranslation("sittings.settled.title")), result(settled.getFirst()));
        section.addClassNames("ys-stack");
        if (settled.size() > 1) {
            var others = new NativeDetails(new Span(getTranslation("sittings.settled.more", settled.size() - 1)));
            var all = new Div();
            settled.stream().skip(1).forEach(it -> all.add(result(it)));
            all.addClassName("ys-stack");
            others.setContent(all);
            others.addClassName("ys-more");
            section.add(others);
        }
        return section;
    }

    private static Div result(MotionView motion) {
        var words = new Paragraph(motion.words());
        words.addClassName("ys-strong");
        var card = new Div(words, outcome(motion), meta(SittingParts.result(motion)));
        card.addClassNames("ys-card", "ys-stack");
        return card;
    }
}
