package org.yishiting.residents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.MonthField;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.MeLinks;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Minors;
import org.yishiting.residents.OpenSession;
import org.yishiting.residents.OwnData;
import org.yishiting.residents.Passkey;
import org.yishiting.residents.Passkeys;
import org.yishiting.residents.Passwords;
import org.yishiting.residents.Registration;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.Sessions;

/** 我的信息，我说了算: everything kept of a person, and the ways to change it. */
@Route(ResidentsPaths.ME)
@Menu(title = "residents.menu.me", icon = "PERSON", order = 90)
@PermitAll
class MeView extends Div implements BeforeEnterObserver {

    private final Residents residents;
    private final Registration registration;
    private final Memberships memberships;
    private final Minors minors;
    private final ObjectProvider<MeLinks> more;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Communities communities;
    private final CurrentActor current;
    private final AuthenticationContext authentication;
    private final OneMoment moment;
    private final Clock clock;

    MeView(Residents residents, Registration registration, Memberships memberships, Minors minors, ObjectProvider<MeLinks> more, Passwords passwords, Passkeys passkeys, Sessions sessions,
            Communities communities, CurrentActor current, AuthenticationContext authentication, Clock clock, OneMoment moment) {
        this.moment = moment;
        this.residents = residents;
        this.registration = registration;
        this.memberships = memberships;
        this.minors = minors;
        this.more = more;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.communities = communities;
        this.current = current;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        var own = residents.ownData(actor);
        var belongs = memberships.of(actor);
        var mine = new ListRow(ResidentsPaths.MINE, new Seal(getTranslation("residents.mine.mark")), getTranslation("residents.mine.title")).text(getTranslation("residents.mine.nothing"));
        var left = new Div(Still.of(new RowList(List.of(mine))), name(actor, own));
        belongs.forEach(it -> left.add(membership(actor, it)));
        left.add(age(actor));
        left.addClassName("ys-stack");
        var columns = new Div(left);
        columns.addClassNames("ys-cols-2", "ys-mt6");
        add(new PageHeader(getTranslation("residents.me.title")).meta(getTranslation("residents.me.meta")), columns);
        more.orderedStream().flatMap(it -> it.links(actor).stream()).forEach(left::add);
        if (!actor.helped()) {
            var right = new Div(password(actor), passkeys(actor), devices(actor), leaving());
            right.addClassName("ys-stack");
            columns.add(right);
        }
    }

    private Section name(Actor actor, OwnData own) {
        var nickname = Fields.text(getTranslation("residents.nickname.label"), Autocomplete.NICKNAME);
        nickname.setValue(own.nickname());
        nickname.setHelperText(getTranslation("residents.nickname.help"));
        var form = new Form(getTranslation("residents.me.name.save"), nickname);
        form.attempt().at("residents.nickname.", nickname);
        form.onSave(() -> {
            registration.rename(actor, nickname.getValue());
            form.saved(slip(getTranslation("residents.me.saved")));
        });
        return section("residents.me.name", form);
    }

    private Section membership(Actor actor, MembershipSummary belongs) {
        var place = communities.find(belongs.community()).map(CommunitySummary::name).orElse("");
        var since = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"));
        since.setLabel(getTranslation("residents.me.since"));
        since.setHelperText(getTranslation("residents.register.since.why"));
        since.setValue(belongs.since());
        var hukou = HukouChoice.create(getTranslation("residents.hukou.label"));
        hukou.setHelperText(getTranslation("residents.register.hukou.why"));
        hukou.setValue(belongs.hukou());
        var form = new Form(getTranslation("residents.me.membership.save"), since, hukou);
        form.attempt().at("residents.membership.since", since);
        form.onSave(() -> {
            memberships.describe(actor, belongs.community(), since.getValue(), hukou.getValue());
            form.saved(slip(getTranslation("residents.me.saved")));
        });
        var leave = new Button(getTranslation("residents.me.leave"), _ -> confirmLeaving(actor, belongs, place));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        form.add(leave);
        var section = section("residents.me.membership", form);
        form.addComponentAsFirst(new H3(place));
        return section;
    }

    private void confirmLeaving(Actor actor, MembershipSummary belongs, String place) {
        var dialog = new ConfirmDialog(getTranslation("residents.me.leave.title", place), getTranslation("residents.me.leave.text"),
                getTranslation("residents.me.leave.yes"), _ -> {
                    memberships.leave(actor, belongs.community());
                    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("residents.me.leave.no"));
        dialog.open();
    }

    private Section age(Actor actor) {
        var years = new AgeChoice().with(minors.own(actor));
        var form = new Form(getTranslation("residents.me.membership.save"), years);
        form.attempt().at("residents.minor.", years);
        form.onSave(() -> {
            minors.declare(actor, years.group(), years.until());
            form.saved(slip(getTranslation("residents.me.saved")));
        });
        return section("residents.me.age", form);
    }

    private Section password(Actor actor) {
        var old = Fields.password(getTranslation("residents.me.password.old"), Autocomplete.CURRENT_PASSWORD);
        var fresh = Fields.password(getTranslation("residents.me.password.new"), Autocomplete.NEW_PASSWORD);
        fresh.setHelperText(getTranslation("residents.password.help"));
        var form = new Form(getTranslation("residents.me.password.save"), old, fresh);
        form.attempt().at("residents.password.old-differs", old).at("residents.password.", fresh);
        form.onSave(() -> {
            passwords.change(actor, old.getValue(), fresh.getValue());
            sessions.endOthers(actor, session());
            old.clear();
            fresh.clear();
            form.saved(slip(getTranslation("residents.me.password.saved")));
        });
        return section("residents.me.password", form);
    }

    private Section passkeys(Actor actor) {
        var section = new Section(new SectionHeader(getTranslation("residents.me.passkeys")).hint(getTranslation("residents.me.passkeys.hint")));
        var own = passkeys.of(actor);
        if (!own.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
            own.forEach(it -> list.add(passkey(actor, it)));
            section.add(list);
        }
        var attempt = new Attempt();
        var label = sessions.of(actor, session()).stream().filter(OpenSession::current).findFirst().map(it -> getTranslation(key(it)))
                .orElseGet(() -> getTranslation("residents.device.other"));
        section.add(attempt, new PasskeyButton(getTranslation("residents.me.passkeys.add"), "register", label, attempt,
                () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
        return section;
    }

    private ListItem passkey(Actor actor, Passkey it) {
        var row = new ListItem(new Div(new Paragraph(it.label()), meta(getTranslation("residents.me.passkey.times", moment(it.created()), moment(it.lastUsed())))),
                PageParts.asking("residents.me.passkey.remove", "residents.me.passkey.remove-means", () -> {
                    passkeys.remove(actor, it.id());
                    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                }));
        row.addClassName("ys-swrow");
        return row;
    }

    private Section devices(Actor actor) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        var open = sessions.of(actor, session());
        open.forEach(it -> list.add(device(actor, it)));
        var section = new Section(new SectionHeader(getTranslation("residents.me.devices"))
                .hint(getTranslation("residents.me.devices.hint")), list);
        if (open.size() > 1) {
            var others = new Button(getTranslation("residents.me.devices.end-others"), _ -> {
                sessions.endOthers(actor, session());
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            });
            section.add(others);
        }
        return section;
    }

    private ListItem device(Actor actor, OpenSession it) {
        var words = new Div(new Paragraph(getTranslation(key(it))), meta(getTranslation("residents.me.device.times",
                moment(it.since()), moment(it.lastSeen()))));
        var row = new ListItem(words);
        row.addClassName("ys-swrow");
        if (it.current()) {
            row.add(new Span(getTranslation("residents.me.device.here")));
        } else {
            row.add(new Button(getTranslation("residents.me.device.end"), _ -> {
                sessions.end(actor, it.handle());
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            }));
        }
        return row;
    }

    private static String key(OpenSession session) {
        return "residents.device." + session.device().name().toLowerCase(Locale.ROOT);
    }

    private Component leaving() {
        var out = new Button(getTranslation("residents.me.sign-out"), _ -> authentication.logout());
        Draft.forgetAllOnPress(out);
        out.addClassName("ys-b-wide");
        return out;
    }

    private Section section(String title, Form content) {
        content.addClassName("ys-card");
        return new Section(new SectionHeader(getTranslation(title)), content);
    }

    private Slip slip(String words) {
        return new Slip(words, moment(clock.instant()));
    }

    private String moment(Instant when) {
        return LocalDates.moment(when, getLocale());
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("ys-meta");
        return line;
    }

    private static @Nullable HttpSession session() {
        return VaadinServletRequest.getCurrent().getSession(false);
    }
}
