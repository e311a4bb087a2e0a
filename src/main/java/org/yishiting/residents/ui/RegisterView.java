package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.MonthField;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Minors;
import org.yishiting.residents.OpenActs;
import org.yishiting.residents.Passwords;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.ProvenPhone;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ResidentsPaths;

/**
 * 登记: one page, and one belongs to the community. Whoever came from a page is back on it at once; others are asked two more things they may leave
 * out, which can be said later on the page about one's residence too.
 */
@Route(value = ResidentsPaths.REGISTER, autoLayout = false)
@AnonymousAllowed
class RegisterView extends Wizard implements BeforeEnterObserver {

    private static final int STEPS = 3;

    private final Registration registration;
    private final Memberships memberships;
    private final Minors minors;
    private final Passwords passwords;
    private final PhoneCheck phones;
    private final Communities places;
    private final OpenActs acts;
    private final Doorman doorman;
    private final CurrentActor current;
    private final Clock clock;

    private String target = "";
    private @Nullable PhoneProof proof;
    private @Nullable TextField nickname;
    private @Nullable AgeChoice age;
    private @Nullable PasswordField password;
    private @Nullable CommunityChoice community;

    RegisterView(Registration registration, Memberships memberships, Minors minors, Passwords passwords, PhoneCheck phones, Communities places, OpenActs acts,
            Doorman doorman, CurrentActor current, Clock clock) {
        this.registration = registration;
        this.memberships = memberships;
        this.minors = minors;
        this.passwords = passwords;
        this.phones = phones;
        this.places = places;
        this.acts = acts;
        this.doorman = doorman;
        this.current = current;
        this.clock = clock;
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
        age = new AgeChoice();
        password = Fields.password(getTranslation("residents.password.new"), Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("residents.password.help"));
        community = new CommunityChoice(places, event.getLocation().getQueryParameters().getSingleParameter(ResidentsPaths.OF).orElse(null));
        proof.goesOnTo(nickname);
        Fields.goesOn(nickname, password);
        proof.begin();
        askPhone();
    }

    private void askPhone() {
        var phone = here(proof);
        var name = here(nickname);
        var years = here(age);
        var secret = here(password);
        var place = here(community);
        var attempt = phone.withFieldsIn(new Attempt()).at("residents.nickname.", name).at("residents.minor.", years)
                .at("residents.password.", secret).at("residents.membership.", place);
        var known = new Div();
        known.getElement().setAttribute("role", "status");
        var register = goOn(getTranslation("residents.register.go"), () -> attempt.run(() -> {
            known.removeAll();
            years.ownAccount();
            if (phone.sendsFirst()) {
                return;
            }
            Registration.nickname(name.getValue());
            var proven = phone.prove();
            if (registration.waitsForOwner(proven)) {
                askOwnPassword(proven);
            } else if (registration.known(proven)) {
                known.add(alreadyKnown());
            } else {
                register(proven, place.chosen());
            }
        }));
        var noPhone = new Div();
        var help = quietButton(getTranslation("residents.register.no-phone"), () -> {
            noPhone.removeAll();
            noPhone.add(Notice.info(getTranslation("residents.register.no-phone.how")));
        });
        noPhone.getElement().setAttribute("role", "status");
        question(leave(target, getTranslation("residents.wizard.leave")), getTranslation("residents.register.phone"), getTranslation("residents.register.phone.why"))
                .body(phone, name, secret, place, years, known, attempt)
                .end(register, help, noPhone,
                        quietLink(ResidentsPaths.signIn(target), getTranslation("residents.register.have-account")),
                        quietLink(ResidentsPaths.CLAIM, getTranslation("residents.register.have-receipt")));
        if (target.isEmpty()) {
            progress(1, STEPS);
        }
    }

    private void register(ProvenPhone proven, CommunityId chosen) {
        var actor = registration.register(proven, here(nickname).getValue(), here(password).getValue());
        memberships.join(actor, chosen);
        minors.declare(actor, here(age).ownAccount(), here(age).until());
        doorman.letIn(actor);
        if (target.isEmpty()) {
            askSince(actor);
        } else {
            doorman.continueTo(target);
        }
    }

    private Component alreadyKnown() {
        return Notice.info(getTranslation("residents.phone.known")).also(
                quietLink(ResidentsPaths.signIn(target), getTranslation("residents.sign-in.go")),
                quietLink(ResidentsPaths.reset(target), getTranslation("residents.sign-in.forgotten")),
                quietLink(ResidentsPaths.CLAIM, getTranslation("residents.register.have-receipt")));
    }

    /** Somebody at the desk has registered this phone; its holder only lacks a password. */
    private void askOwnPassword(ProvenPhone proven) {
        var secret = here(password);
        var attempt = new Attempt().at("residents.password.", secret);
        var take = mainButton(getTranslation("residents.register.take-over.go"), () -> attempt.run(() -> {
            doorman.letInOnlyHere(passwords.reset(proven, secret.getValue()));
            doorman.continueTo(ResidentsPaths.FOR_ME);
        }));
        take.addClickShortcut(Key.ENTER);
        question(back(this::askPhone), getTranslation("residents.register.take-over"), getTranslation("residents.register.take-over.why"))
                .body(secret, attempt).end(take);
    }

    private void askSince(Actor actor) {
        var since = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"));
        var attempt = new Attempt().at("residents.membership.since", since);
        var next = goOn(getTranslation("residents.wizard.next"), () -> attempt.run(() -> {
            memberships.describe(actor, here(community).chosen(), since.getValue(), HukouStatus.UNDISCLOSED);
            askHukou(actor, since);
        }));
        var skip = quietButton(getTranslation("residents.wizard.skip"), () -> {
            since.clear();
            askHukou(actor, since);
        });
        step(2, new Span(), "since").body(since, attempt).end(next, skip);
    }

    private void askHukou(Actor actor, MonthField since) {
        var hukou = HukouChoice.create(getTranslation("residents.hukou.label"));
        var attempt = new Attempt();
        var next = goOn(getTranslation("residents.wizard.next"), () -> attempt.run(() -> {
            memberships.describe(actor, here(community).chosen(), since.getValue(), hukou.getValue());
            welcome();
        }));
        step(3, back(() -> askSince(actor)), "hukou").body(hukou, Notice.info(getTranslation("residents.hukou.why-title")).also(new Paragraph(new Phrase(getTranslation("residents.hukou.why")))), attempt).end(next);
    }

    private void welcome() {
        var go = new LinkButton("", getTranslation("residents.register.go-home")).main().wide();
        go.setRouterIgnore(true);
        var slip = new Slip(getTranslation("residents.register.slip"), LocalDates.moment(clock.instant(), getLocale()));
        question(new Span(), getTranslation("residents.register.welcome", here(nickname).getValue().strip()), "")
                .progress(STEPS + 1, STEPS).body(slip, new WhatIsOpen(acts, here(community).chosen())).end(go);
    }

    private Wizard step(int number, Component back, String name) {
        return question(back, getTranslation("residents.register." + name), getTranslation("residents.register." + name + ".why"))
                .progress(number, STEPS);
    }

    private Button back(Runnable to) {
        var button = new Button(getTranslation("residents.wizard.back"), _ -> to.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Button goOn(String label, Runnable act) {
        var button = mainButton(label, act);
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
