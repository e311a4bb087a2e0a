package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.community.Actor;
import org.yishiting.decisions.BallotBasis;
import org.yishiting.decisions.BallotDesk;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.Channel;
import org.yishiting.decisions.Choice;
import org.yishiting.decisions.VoiceDraft;
import org.yishiting.hall.TopicId;

/** Where staff enter a voice on paper or by phone. Nothing of it is kept as a draft: a phone number may stand in it. */
class VoiceForm extends Article {

    VoiceForm(TopicId topic, BallotView ballot, BallotDesk desk, Actor actor, Command entered) {
        addClassNames("ys-well", "ys-form");
        var channel = new ChoiceBox<>(getTranslation("decisions.voice.channel-label"), Channel.PAPER, Channel.PHONE);
        channel.setItemLabelGenerator(it -> getTranslation("decisions.channel." + it.name().toLowerCase(java.util.Locale.ROOT)));
        channel.setValue(Channel.PAPER);
        var slip = new TextField(getTranslation("decisions.voice.slip-label"));
        slip.setHelperText(getTranslation("decisions.voice.slip-help"));
        var phone = new TextField(getTranslation("decisions.voice.phone-label"));
        phone.setHelperText(getTranslation("decisions.voice.phone-help"));
        var dwelling = new TextField(getTranslation("decisions.ballot.dwelling-label"));
        dwelling.setHelperText(getTranslation("decisions.ballot.dwelling-help"));
        dwelling.setVisible(ballot.basis() == BallotBasis.HOUSEHOLD);
        var choice = new ChoiceBox<>(getTranslation("decisions.voice.choice-label"), ballot.choices().toArray(Choice[]::new));
        choice.setItemLabelGenerator(it -> it.number() == 0 ? getTranslation("decisions.ballot.abstain") : getTranslation("decisions.ballot.option", it.number(), it.text()));
        var help = new Paragraph(getTranslation("decisions.voice.second"));
        help.addClassName("ys-why");
        var save = new Button(getTranslation("decisions.voice.save"));
        save.setDisableOnClick(true);
        save.addClickListener(_ -> {
            try {
                var chosen = choice.getValue();
                desk.enter(actor, topic, ballot.id(), new VoiceDraft(channel.getValue(), slip.getValue(), phone.getValue(), dwelling.getValue(), chosen == null ? -1 : chosen.number()));
                entered.execute();
            } finally {
                save.setEnabled(true);
            }
        });
        add(channel, slip, phone, dwelling, choice, help, save);
    }
}
