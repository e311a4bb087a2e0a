package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.community.Actor;
import org.yishiting.minutes.Opinion;
import org.yishiting.minutes.Opinions;

/** One opinion and its reply; the form is made when somebody presses. */
class ReplyPanel extends Div {

    ReplyPanel(Opinions opinions, Actor actor, Opinion opinion, boolean open, Runnable done) {
        addClassName("ys-reply");
        add(line(say("minutes.desk.opinion", opinion.number(), opinion.name(), opinion.words())));
        if (opinion.reply() != null) {
            add(new Div(badge(opinion.reply()), line(say("minutes.desk.because", String.valueOf(opinion.reason())))));
        }
        if (open) {
            add(new ActButton(say(opinion.reply() == null ? "minutes.desk.reply" : "minutes.desk.reply-again"), () -> form(opinions, actor, opinion, done)).quiet());
        }
    }

    static Span badge(Opinion.Reply reply) {
        var words = say("minutes.reply." + MinutesParts.key(reply));
        return switch (reply) {
            case ADOPTED -> Badge.ok(words);
            case PARTLY -> Badge.info(Icon.CHECK, words);
            case EXPLAINED -> Badge.info(Icon.SPEAK, words);
        };
    }

    private void form(Opinions opinions, Actor actor, Opinion opinion, Runnable done) {
        var draft = "minutes.reply." + opinion.id();
        var reply = new RadioButtonGroup<Opinion.Reply>(say("minutes.desk.reply-choice"));
        reply.setItems(Opinion.Reply.values());
        reply.setItemLabelGenerator(it -> say("minutes.reply." + MinutesParts.key(it)));
        reply.setValue(opinion.reply() == null ? Opinion.Reply.ADOPTED : opinion.reply());
        var reason = MinutesParts.area(say("minutes.desk.reply-reason"), Opinions.MAX_REASON, draft);
        if (opinion.reason() != null) {
            reason.setValue(opinion.reason());
        }
        var form = new Div(reply, reason, acts(new ActButton(say("minutes.desk.reply-go"), () -> {
            opinions.reply(actor, opinion.id(), opinion.version(), reply.getValue(), reason.getValue());
            Draft.forget(draft);
            done.run();
        })));
        form.addClassName("ys-form");
        removeAll();
        add(line(say("minutes.desk.opinion", opinion.number(), opinion.name(), opinion.words())), form);
    }
}
