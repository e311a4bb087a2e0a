package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.function.Function;
import org.yishiting.base.ui.ActButton;
import org.yishiting.community.Actor;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.ElectionId;
import org.yishiting.enrolment.Elections;

/** What the pages of this module do alike. */
final class Pages {

    private Pages() {}

    /** The election that the address names; a page that does not exist where there is none. */
    static Election election(BeforeEnterEvent event, Elections elections) {
        return parameter(event, "election", ElectionId::parse, elections::find);
    }

    static <I, T> T parameter(BeforeEnterEvent event, String name, Function<String, I> parse, Function<I, Optional<T>> find) {
        return event.getRouteParameters().get(name).filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(parse).flatMap(find).orElseThrow(NotFoundException::new);
    }

    /** Keeps what is typed apart for people who share a device. */
    static String draft(String what, Object id, Actor actor) {
        return "enrolment." + what + "." + id + "." + Integer.toHexString(actor.hashCode());
    }

    static Button act(String label, Command act) {
        return new ActButton(label, act);
    }

    static Button main(String label, Command act) {
        return new ActButton(label, act).main();
    }

    static Div acts(Component... acts) {
        var row = new Div(acts);
        row.addClassName("ys-acts");
        return row;
    }
}
