package org.yishiting.residents.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.residents.Passwords;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.ResidentsPaths;

/** 重设密码, with a code to one's phone. Every other device is signed out. */
@Route(value = ResidentsPaths.RESET, autoLayout = false)
@AnonymousAllowed
class ResetView extends Wizard implements BeforeEnterObserver {

    private final Passwords passwords;
    private final PhoneCheck phones;
    private final Doorman doorman;

    ResetView(Passwords passwords, PhoneCheck phones, Doorman doorman) {
        this.passwords = passwords;
        this.phones = phones;
        this.doorman = doorman;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = doorman.target(event);
        var proof = new PhoneProof(phones, doorman);
        var password = Fields.password(getTranslation("residents.password.new"), Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("residents.password.help"));
        var attempt = proof.withFieldsIn(new Attempt()).at("residents.password.", password);
        var go = mainButton(getTranslation("residents.reset.go"), () -> attempt.run(() -> {
            var actor = passwords.reset(proof.prove(), password.getValue());
            doorman.letInOnlyHere(actor);
            doorman.continueTo(target);
        }));
        go.addClickShortcut(Key.ENTER);
        question(leave(ResidentsPaths.signIn(target), getTranslation("residents.wizard.leave")), getTranslation("residents.reset.title"),
                getTranslation("residents.reset.why")).body(proof, password, attempt).end(go);
    }
}
