package org.yishiting.debate.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;

/** What somebody was typing when the step ended: shown to them alone, by their own browser, to take it elsewhere. */
final class KeptWords {

    private KeptWords() {}

    static Still of(TopicDetails topic, Actor actor) {
        var ui = UI.getCurrent();
        var words = new HtmlContainer("textarea");
        words.getElement().setAttribute("readonly", true).setAttribute("rows", "4").setAttribute("aria-label", ui.getTranslation("debate.form.text"));
        words.addClassName("ys-kept");
        var acts = new Div(press("data-copy", ui.getTranslation("debate.kept.copy")), press("data-forget", ui.getTranslation("debate.kept.forget")));
        acts.addClassName("ys-acts");
        var box = new Div(Notice.soon(ui.getTranslation("debate.kept.title")).also(new Paragraph(ui.getTranslation("debate.kept.text")), words, acts));
        box.getElement().setAttribute("hidden", true);
        var still = Still.of(box);
        Draft.offer(still, ArgumentForm.key(topic, actor) + ".text");
        return still;
    }

    private static HtmlContainer press(String does, String label) {
        var press = new HtmlContainer("button");
        press.getElement().setAttribute("type", "button").setAttribute(does, "").setText(label);
        press.addClassName("ys-b");
        return press;
    }
}
