package org.yishiting.residents.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.SignIn;

/** 登录 */
@Route(value = ResidentsPaths.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Wizard implements BeforeEnterObserver {

    private final SignIn signIn;
    private final Doorman doorman;
    private final CurrentActor current;

    SignInView(SignIn signIn, Doorman doorman, CurrentActor current) {
        this.signIn = signIn;
        this.doorman = doorman;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = doorman.target(event);
        if (current.find().isPresent()) {
            event.forwardTo(target);
            return;
        }
        ask(target);
    }

    private void ask(String target) {
        var phone = Fields.phone(getTranslation("residents.phone.label"));
        phone.setAutocomplete(Autocomplete.USERNAME);
        var password = Fields.password(getTranslation("residents.password.label"), Autocomplete.CURRENT_PASSWORD);
        var attempt = new Attempt().at("residents.phone.", phone);
        var go = mainButton(getTranslation("residents.sign-in.go"), () -> attempt.run(() -> {
            var actor = signIn.check(phone.getValue(), password.getValue(), doorman.address());
            doorman.letIn(actor);
            doorman.continueTo(target);
        }));
        go.addClickShortcut(Key.ENTER);
        question(leave("", getTranslation("residents.wizard.leave")), getTranslation("residents.sign-in.title"), getTranslation("residents.sign-in.why"))
                .body(phone, password, attempt)
                .end(go,
                        new PasskeyButton(getTranslation("residents.passkey.sign-in"), "signIn", "", attempt, () -> doorman.continueTo(target)),
                        quietLink(ResidentsPaths.register(target), getTranslation("residents.sign-in.register")),
                        quietLink(ResidentsPaths.reset(target), getTranslation("residents.sign-in.forgotten")));
    }
}
