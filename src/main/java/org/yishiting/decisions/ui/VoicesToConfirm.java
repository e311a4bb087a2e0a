package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.decisions.BallotDesk;
import org.yishiting.decisions.EnteredVoice;
import org.yishiting.hall.TopicId;

/** Voices on paper and by phone that a second person compares with the slips, one press each. */
class VoicesToConfirm extends Div {

    private final TopicId topic;
    private final BallotDesk desk;
    private final Actor actor;

    VoicesToConfirm(TopicId topic, BallotDesk desk, Actor actor) {
        this.topic = topic;
        this.desk = desk;
        this.actor = actor;
        show();
    }

    private void show() {
        removeAll();
        var waiting = desk.toConfirm(actor, topic);
        if (waiting.isEmpty()) {
            add(new Paragraph(getTranslation("decisions.voice.none-waiting")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ys-points");
        waiting.stream().map(this::row).forEach(list::add);
        add(new Paragraph(getTranslation("decisions.voice.compare")), list);
    }

    private void showRest() {
        show();
        if (desk.toConfirm(actor, topic).isEmpty()) {
            DeskDone.tell(getTranslation("decisions.voice.all-compared"));
        }
    }

    private ListItem row(EnteredVoice it) {
        var choice = it.choice().isEmpty() ? getTranslation("decisions.ballot.abstain") : it.choice();
        var text = new Span(new Phrase(getTranslation("decisions.voice.line", it.slip(), getTranslation("decisions.channel." + it.channel().name().toLowerCase(java.util.Locale.ROOT)),
                getTranslation(it.named() ? "decisions.voice.named" : "decisions.voice.unnamed"), choice)));
        var strike = new Button(getTranslation("decisions.voice.strike"), _ -> {
            desk.strike(actor, topic, it.id());
            showRest();
        });
        var acts = new Div();
        acts.addClassName("ys-acts");
        if (it.own()) {
            var note = new Span(getTranslation("decisions.voice.own-waits"));
            note.addClassName("ys-meta");
            acts.add(note);
        } else {
            acts.add(new Button(getTranslation("decisions.voice.confirm"), _ -> {
                desk.confirm(actor, topic, it.id());
                showRest();
            }));
        }
        acts.add(strike);
        return new ListItem(text, acts);
    }
}
