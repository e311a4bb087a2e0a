package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.decisions.BallotBasis;
import org.yishiting.decisions.BallotReceipt;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.Ballots;
import org.yishiting.decisions.Choice;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residents.ResidentsPaths;

/** A ballot that runs or is about to: how many took part, and where one votes. What they said is known to nobody yet. */
class BallotCard extends Section {

    private final TopicDetails topic;
    private final BallotView ballot;
    private final Deliberated deliberated;
    private final Div inside = new Div();

    BallotCard(TopicDetails topic, BallotView ballot, Deliberated deliberated, Reader reader) {
        this.topic = topic;
        this.ballot = ballot;
        this.deliberated = deliberated;
        var today = Zone.today(deliberated.clock());
        var card = new Article(Still.of(head(ballot)), inside);
        card.addClassName("ys-card");
        card.getElement().setAttribute("data-step", "deliberate");
        add(card);
        var actor = reader.speaking();
        if (!ballot.takes(today) || !topic.running()) {
            return;
        }
        if (reader.actor() == null) {
            inside.add(new LinkButton(ResidentsPaths.signIn(HallPaths.topic(topic.id())), getTranslation("decisions.ballot.sign-in")).main());
        } else if (actor == null) {
            inside.add(new LinkButton(ResidentsPaths.join(reader.community().id(), HallPaths.topic(topic.id())), getTranslation("decisions.gate.join")));
        } else if (!deliberated.residences().may(actor, topic.community(), Ballots.VOTE)) {
            inside.add(Notice.info(getTranslation("residency.confirmed.needed", reader.community().name())),
                    new LinkButton(ResidencyPaths.mine(String.valueOf(reader.community().code())), getTranslation("decisions.ballot.confirm")));
        } else {
            start(actor, deliberated.ballots().own(actor, ballot.id()).orElse(null));
        }
    }

    private Div head(BallotView ballot) {
        var today = Zone.today(deliberated.clock());
        var due = today.isBefore(ballot.opensOn())
                ? DueChip.running(getTranslation("decisions.ballot.from", LocalDates.day(ballot.opensOn(), getLocale())), "") : DueChip.until(today, ballot.closesOn());
        var basis = ballot.basis() == BallotBasis.MEMBER ? "decisions.ballot.one-member" : "decisions.ballot.one-household";
        var coverage = new Paragraph(new Phrase(getTranslation(ballot.basis() == BallotBasis.MEMBER ? "decisions.ballot.coverage" : "decisions.ballot.coverage-households",
                ballot.voices(), ballot.entitled())));
        var secret = new Paragraph(getTranslation("decisions.ballot.secret"));
        secret.addClassName("ys-why");
        var rule = new Paragraph(new Phrase(getTranslation(basis)));
        var head = new Div(new H2(new Phrase(ballot.question())), new Paragraph(due), rule, coverage, secret);
        head.addClassName("ys-form");
        return head;
    }

    private void start(Actor actor, @Nullable Choice own) {
        inside.removeAll();
        if (own != null) {
            inside.add(new Paragraph(getTranslation("decisions.ballot.own", label(own))));
        }
        var go = new Button(getTranslation(own == null ? "decisions.ballot.vote" : "decisions.ballot.change"), _ -> form(actor, own));
        if (own == null) {
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        inside.add(go);
    }

    private void form(Actor actor, @Nullable Choice own) {
        inside.removeAll();
        var choices = new ChoiceBox<>(getTranslation("decisions.ballot.choose"), ballot.choices().toArray(Choice[]::new));
        choices.setItemLabelGenerator(this::label);
        if (own != null) {
            ballot.choices().stream().filter(it -> it.number() == own.number()).findFirst().ifPresent(choices::setValue);
        }
        var dwelling = new TextField(getTranslation("decisions.ballot.dwelling-label"));
        dwelling.setHelperText(getTranslation("decisions.ballot.dwelling-help"));
        var household = deliberated.ballots().asHousehold(actor, ballot);
        dwelling.setVisible(ballot.basis() == BallotBasis.HOUSEHOLD && own == null);
        var send = new Button(getTranslation("decisions.ballot.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var chosen = choices.getValue();
                var receipt = deliberated.ballots().cast(actor, topic.id(), ballot.id(), chosen == null ? -1 : chosen.number(), dwelling.getValue());
                counted(actor, receipt, chosen);
            } finally {
                send.setEnabled(true);
            }
        });
        var form = new Div(choices, dwelling);
        if (household) {
            form.add(new Paragraph(getTranslation("decisions.ballot.as-household")));
        }
        form.add(send);
        form.addClassName("ys-form");
        inside.add(form);
    }

    private void counted(Actor actor, BallotReceipt receipt, Choice chosen) {
        inside.removeAll();
        inside.add(new Slip(getTranslation("decisions.ballot.receipt", label(chosen), LocalDates.day(receipt.changeableUntil(), getLocale())),
                getTranslation("decisions.ballot.receipt-mark", receipt.code(), LocalDates.moment(receipt.at(), getLocale())))
                .act(new Button(getTranslation("decisions.ballot.change"), _ -> form(actor, chosen))));
    }

    private String label(Choice choice) {
        return choice.number() == 0 ? getTranslation("decisions.ballot.abstain") : getTranslation("decisions.ballot.option", choice.number(), choice.text());
    }
}
