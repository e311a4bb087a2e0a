package org.yishiting.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.stream.Stream;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Offices;
import org.yishiting.privacy.Erasure;
import org.yishiting.privacy.OwnInformation;
import org.yishiting.privacy.PrivacyPaths;
import org.yishiting.residents.CurrentActor;

/** 注销账号: first what goes and what stays, then the question once more, then at once. */
@StyleSheet("context://privacy/privacy.css")
@Route(PrivacyPaths.DELETE)
@PermitAll
class DeleteView extends Div implements BeforeEnterObserver {

    private static final Set<String> GOES = Set.of("closing", "left", "notice", "minutes", "name");

    private final OwnInformation information;
    private final Erasure erasure;
    private final Offices offices;
    private final CurrentActor current;
    private final AuthenticationContext authentication;

    DeleteView(OwnInformation information, Erasure erasure, Offices offices, CurrentActor current, AuthenticationContext authentication) {
        this.information = information;
        this.erasure = erasure;
        this.offices = offices;
        this.current = current;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        var kinds = information.of(actor, getLocale());
        add(new PageHeader(getTranslation("privacy.delete.title")).crumb(PrivacyPaths.PRIVACY, getTranslation("privacy.here"), getTranslation("privacy.delete.title"))
                .meta(getTranslation("privacy.delete.meta")).still());
        var goes = kinds.stream().filter(it -> GOES.contains(it.line().kept())).map(it -> getTranslation(it.line().dataKey()));
        var stays = kinds.stream().filter(it -> !GOES.contains(it.line().kept()))
                .map(it -> getTranslation("privacy.delete.stays.line", getTranslation(it.line().dataKey()), getTranslation(it.line().keptKey())));
        var columns = new Div(list("privacy.delete.goes", Stream.concat(goes, Stream.of(getTranslation("privacy.delete.devices")))), list("privacy.delete.stays", stays));
        columns.addClassNames("ys-cols-2", "ys-privacy", "ys-mt6");
        add(Still.of(columns));
        if (!offices.of(actor).isEmpty()) {
            add(Notice.soon(getTranslation("privacy.delete.offices")));
        }
        var delete = new Button(getTranslation("privacy.delete.go"), _ -> ask(actor));
        delete.addThemeVariants(ButtonVariant.ERROR);
        var acts = new Div(delete, new LinkButton(PrivacyPaths.PRIVACY, getTranslation("privacy.delete.stay")));
        acts.addClassNames("ys-acts", "ys-mt6");
        var again = new Paragraph(getTranslation("privacy.delete.again"));
        again.addClassName("ys-why");
        add(acts, again);
    }

    private Section list(String title, Stream<String> lines) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows", "ys-lines");
        lines.forEach(it -> list.add(new ListItem(it)));
        return new Section(new SectionHeader(getTranslation(title)), list);
    }

    private void ask(Actor actor) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("privacy.delete.ask"));
        dialog.setText(getTranslation("privacy.delete.ask.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("privacy.delete.stay"));
        dialog.setConfirmText(getTranslation("privacy.delete.now"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> {
            erasure.erase(actor, VaadinServletRequest.getCurrent().getSession(false));
            authentication.logout();
        });
        dialog.open();
    }
}
