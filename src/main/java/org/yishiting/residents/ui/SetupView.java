package org.yishiting.residents.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.residents.FirstAdministrator;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsPaths;

/** The first visit to an empty portal. Later there is no such page. */
@Route(value = ResidentsPaths.SETUP, autoLayout = false)
@AnonymousAllowed
class SetupView extends Wizard implements BeforeEnterObserver {

    private final FirstAdministrator first;
    private final PhoneCheck phones;
    private final Doorman doorman;

    SetupView(FirstAdministrator first, PhoneCheck phones, Doorman doorman) {
        this.first = first;
        this.phones = phones;
        this.doorman = doorman;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.awaited()) {
            throw new NotFoundException();
        }
        var word = Fields.text(getTranslation("residents.setup.word.label"), Autocomplete.OFF);
        word.setHelperText(getTranslation("residents.setup.word.help"));
        var proof = new PhoneProof(phones, doorman);
        var nickname = Fields.text(getTranslation("residents.nickname.label"), Autocomplete.NICKNAME);
        var password = Fields.password(getTranslation("residents.password.new"), Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("residents.password.help"));
        var attempt = proof.withFieldsIn(new Attempt()).at("residents.setup.", word).at("residents.nickname.", nickname)
                .at("residents.password.", password);
        var go = mainButton(getTranslation("residents.setup.go"), () -> attempt.run(() -> {
            Registration.nickname(nickname.getValue());
            var actor = first.become(word.getValue(), proof.prove(), nickname.getValue(), password.getValue());
            doorman.letIn(actor);
            doorman.continueTo("");
        }));
        question(leave("", getTranslation("residents.wizard.leave")), getTranslation("residents.setup.title"), getTranslation("residents.setup.why"))
                .body(word, proof, nickname, password, attempt).end(go);
    }
}
