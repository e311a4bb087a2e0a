package org.yishiting.assistance.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.DeskClaims;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.ProvenPhone;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.ui.Attempt;
import org.yishiting.residents.ui.Doorman;
import org.yishiting.residents.ui.Fields;
import org.yishiting.residents.ui.PhoneProof;
import org.yishiting.residents.ui.Wizard;

/** 认领: the code of the receipt, a phone one holds, a password; then what was done for one lies open. */
@Route(value = AssistancePaths.CLAIM, autoLayout = false)
@AnonymousAllowed
class ClaimView extends Wizard implements BeforeEnterObserver {

    private static final int STEPS = 3;

    private final DeskClaims claims;
    private final PhoneCheck phones;
    private final Doorman doorman;
    private final CurrentActor current;
    private final Clock clock;

    ClaimView(DeskClaims claims, PhoneCheck phones, Doorman doorman, CurrentActor current, Clock clock) {
        this.claims = claims;
        this.phones = phones;
        this.doorman = doorman;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = Fields.text(getTranslation("assistance.code.label"), Autocomplete.OFF);
        code.setHelperText(getTranslation("assistance.code.help"));
        code.setPlaceholder("K7QM-3XD-W9P");
        var attempt = new Attempt().at("assistance.code.", code);
        var next = mainButton(getTranslation("assistance.next"), () -> attempt.run(() -> {
            var called = claims.look(code.getValue(), doorman.address());
            current.find().filter(it -> !it.helped()).ifPresentOrElse(own -> askToJoin(own, code.getValue(), called), () -> askPhone(code.getValue(), called));
        }));
        next.addClickShortcut(Key.ENTER);
        question(leave("", getTranslation("assistance.leave")), getTranslation("assistance.claim.title"), getTranslation("assistance.claim.why"))
                .progress(1, STEPS).body(code, attempt)
                .end(next, quietLink(ResidentsPaths.signIn(AssistancePaths.FOR_ME), getTranslation("assistance.claim.sign-in")));
    }

    private void askPhone(String code, String called) {
        var proof = new PhoneProof(phones, doorman);
        var attempt = proof.withFieldsIn(new Attempt());
        var next = mainButton(getTranslation("assistance.next"), () -> attempt.run(() -> {
            var phone = proof.prove();
            if (claims.joins(code, phone, doorman.address())) {
                confirmJoining(code, phone);
            } else {
                askPassword(code, phone);
            }
        }));
        next.addClickShortcut(Key.ENTER);
        question(new Span(), getTranslation("assistance.claim.phone", called), getTranslation("assistance.claim.phone.why")).progress(2, STEPS)
                .body(proof, attempt).end(next);
    }

    private void askPassword(String code, ProvenPhone phone) {
        var password = Fields.password(getTranslation("assistance.claim.password"), Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("assistance.claim.password.help"));
        var attempt = new Attempt().at("residents.password.", password);
        var go = mainButton(getTranslation("assistance.claim.go"), () -> attempt.run(() -> {
            doorman.letInOnlyHere(claims.claim(code, phone, password.getValue(), doorman.address()));
            done();
        }));
        go.addClickShortcut(Key.ENTER);
        question(new Span(), getTranslation("assistance.claim.last"), getTranslation("assistance.claim.last.why")).progress(STEPS, STEPS)
                .body(password, attempt).end(go);
    }

    private void confirmJoining(String code, ProvenPhone phone) {
        var attempt = new Attempt();
        var go = mainButton(getTranslation("assistance.claim.join.go"), () -> attempt.run(() -> {
            doorman.letIn(claims.claim(code, phone, "", doorman.address()));
            done();
        }));
        question(new Span(), getTranslation("assistance.claim.join"), getTranslation("assistance.claim.join.why")).progress(STEPS, STEPS).body(attempt).end(go);
    }

    private void askToJoin(Actor own, String code, String called) {
        var attempt = new Attempt();
        var go = mainButton(getTranslation("assistance.claim.join.go"), () -> attempt.run(() -> {
            claims.join(own, code, doorman.address());
            done();
        }));
        question(leave(ResidentsPaths.ME, getTranslation("assistance.leave")), getTranslation("assistance.claim.mine", called), getTranslation("assistance.claim.join.why"))
                .progress(STEPS, STEPS).body(attempt).end(go);
    }

    private void done() {
        var go = new LinkButton(AssistancePaths.FOR_ME, getTranslation("assistance.claim.look")).main().wide();
        go.setRouterIgnore(true);
        question(new Span(), getTranslation("assistance.claim.done"), "")
                .body(new Slip(getTranslation("assistance.claim.slip"), LocalDates.moment(clock.instant(), getLocale()))).end(go);
    }
}
