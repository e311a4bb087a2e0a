package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.ProvenPhone;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsPaths;

/** 登记, in four short steps. After the second one belongs to the community; the rest may be left out. */
@Route(value = ResidentsPaths.REGISTER, autoLayout = false)
@AnonymousAllowed
class RegisterView extends Composite<Wizard> implements BeforeEnterObserver {

    private static final int STEPS = 4;

    private final Registration registration;
    private final Memberships memberships;
    private final PhoneCheck phones;
    private final Communities places;
    private final Doorman doorman;
    private final CurrentActor current;

    private String target = "";
    private @Nullable PhoneProof proof;
    private @Nullable TextField nickname;
    private @Nullable PasswordField password;
    private @Nullable CommunityChoice community;

    RegisterView(Registration registration, Memberships memberships, PhoneCheck phones, Communities places,
            Doorman doorman, CurrentActor current) {
        this.registration = registration;
        this.memberships = memberships;
        this.phones = phones;
        this.places = places;
        this.doorman = doorman;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        target = doorman.target(event);
        if (current.find().isPresent()) {
            event.forwardTo(target);
            return;
        }
        proof = new PhoneProof(phones, doorman);
        nickname = Fields.text(getTranslation("residents.nickname.label"), Autocomplete.NICKNAME);
        nickname.setHelperText(getTranslation("residents.nickname.help"));
        password = Fields.password(getTranslation("residents.password.new"), Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("residents.password.help"));
        community = new CommunityChoice(places);
        askPhone();
    }

    private void askPhone() {
        var phone = here(proof);
        var name = here(nickname);
        var attempt = phone.withFieldsIn(new Attempt()).at("residents.nickname.", name);
        var known = new Div();
        var next = next(() -> attempt.run(() -> {
            known.removeAll();
            Registration.nickname(name.getValue());
            var proven = phone.prove();
            if (registration.known(proven)) {
                known.add(alreadyKnown());
            } else {
                askPassword(proven);
            }
        }));
        var noPhone = new Div();
        var help = Wizard.quietButton(getTranslation("residents.register.no-phone"), () -> {
            noPhone.setText(getTranslation("residents.register.no-phone.how"));
            noPhone.addClassNames("ys-note", "ys-note-info");
        });
        noPhone.getElement().setAttribute("role", "status");
        step(1, new Anchor(target.isEmpty() ? "/" : target, getTranslation("residents.wizard.leave")), "phone")
                .body(phone, name, known, attempt)
                .end(next, help, noPhone,
                        Wizard.quietLink(ResidentsPaths.signIn(target), getTranslation("residents.register.have-account")));
    }

    private Component alreadyKnown() {
        var note = new Div(new Paragraph(getTranslation("residents.phone.known")),
                Wizard.quietLink(ResidentsPaths.signIn(target), getTranslation("residents.sign-in.go")),
                Wizard.quietLink(ResidentsPaths.reset(target), getTranslation("residents.sign-in.forgotten")));
        note.addClassNames("ys-note", "ys-note-info");
        return note;
    }

    private void askPassword(ProvenPhone proven) {
        var secret = here(password);
        var place = here(community);
        var attempt = new Attempt().at("residents.password.", secret).at("residents.membership.", place);
        var next = next(() -> attempt.run(() -> {
            var chosen = place.chosen();
            var actor = registration.register(proven, here(nickname).getValue(), secret.getValue());
            memberships.join(actor, chosen);
            doorman.letIn(actor);
            askSince(actor);
        }));
        step(2, back(this::askPhone), "password").body(secret, place, attempt).end(next);
    }

    private void askSince(Actor actor) {
        var since = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"));
        var attempt = new Attempt().at("residents.membership.since", since);
        var next = next(() -> attempt.run(() -> {
            memberships.describe(actor, here(community).chosen(), since.getValue(), HukouStatus.UNDISCLOSED);
            askHukou(actor, since);
        }));
        var skip = Wizard.quietButton(getTranslation("residents.wizard.skip"), () -> {
            since.clear();
            askHukou(actor, since);
        });
        step(3, new Span(), "since").body(since, attempt).end(next, skip);
    }

    private void askHukou(Actor actor, MonthField since) {
        var hukou = HukouChoice.create(getTranslation("residents.hukou.label"));
        var attempt = new Attempt();
        var next = next(() -> attempt.run(() -> {
            memberships.describe(actor, here(community).chosen(), since.getValue(), hukou.getValue());
            welcome();
        }));
        step(4, back(() -> askSince(actor)), "hukou").body(hukou, note("residents.hukou.why-title", "residents.hukou.why"), attempt).end(next);
    }

    private void welcome() {
        var go = new Anchor("/" + target, getTranslation(target.isEmpty() ? "residents.register.go-home" : "residents.register.go-back"));
        go.addClassNames("ys-b", "ys-b-main", "ys-b-wide");
        go.setRouterIgnore(true);
        var slip = new Div(new Paragraph(getTranslation("residents.register.slip")));
        slip.addClassName("ys-slip");
        slip.getElement().setAttribute("role", "status");
        getContent().question(new Span(), getTranslation("residents.register.welcome", here(nickname).getValue().strip()), "")
                .progress(STEPS + 1, STEPS).body(slip, new WhatIsOpen()).end(go);
    }

    private Wizard step(int number, Component back, String name) {
        UI.getCurrent().getPage().setTitle(getTranslation("residents.register.title"));
        return getContent().question(back, getTranslation("residents.register." + name), getTranslation("residents.register." + name + ".why"))
                .progress(number, STEPS);
    }

    private Component note(String title, String text) {
        var note = new Div(new Paragraph(getTranslation(title)), new Paragraph(getTranslation(text)));
        note.addClassNames("ys-note", "ys-note-info");
        return note;
    }

    private Button back(Runnable to) {
        var button = new Button(getTranslation("residents.wizard.back"), _ -> to.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button next(Runnable act) {
        var button = Wizard.mainButton(getTranslation("residents.wizard.next"), act);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private static <T> T here(@Nullable T part) {
        if (part == null) {
            throw new RuleViolation("residents.actor.signed-out");
        }
        return part;
    }
}
