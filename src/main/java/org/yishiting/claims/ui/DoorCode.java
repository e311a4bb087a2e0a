package org.yishiting.claims.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Objects;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.PageParts;
import org.yishiting.claims.Activities;
import org.yishiting.claims.ActivityView;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.community.Actor;

/** 门口的码: what stands at the door on a screen, to scan or to type in. It changes all the time, so it is of no use on paper. */
class DoorCode extends Div {

    private static final int RENEWED_AFTER_MILLIS = 10_000;

    private final Activities activities;
    private final Actor actor;
    private final ActivityView activity;
    private final String site;

    DoorCode(Activities activities, Actor actor, ActivityView activity) {
        this.activities = activities;
        this.actor = actor;
        this.activity = activity;
        var request = ((VaadinServletRequest) Objects.requireNonNull(VaadinRequest.getCurrent())).getHttpServletRequest();
        this.site = ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        addClassName("ys-stack");
        renew();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("const wall = this; const again = setInterval(() => wall.isConnected ? wall.$server.renew() : clearInterval(again), $0)", RENEWED_AFTER_MILLIS);
    }

    /** Called by the screen again and again. */
    @ClientCallable
    void renew() {
        var figures = activities.atTheDoor(actor, activity.id());
        var link = site + ClaimsPaths.checkIn(activity.code(), figures);
        removeAll();
        var code = new Div();
        code.getElement().setProperty("innerHTML", QrCode.svg(link, htmlEscape(getTranslation("claims.activities.code-spoken")), "ys-cl-qr"));
        var typed = new Paragraph(figures.substring(0, 3) + " " + figures.substring(3));
        typed.addClassName("ys-ticket");
        add(code, typed, PageParts.soft(getTranslation("claims.activities.code-text", site + ClaimsPaths.checkIn(activity.code()))));
    }
}
