package org.yishiting.assistance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.OpenVisits;
import org.yishiting.assistance.RunningVisit;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.community.Actor;

/** Who is helped, who types, how much time is left, and the end. Two minutes before it ends by itself it asks. */
@JavaScript("context://assistance/visit.js")
@StyleSheet("context://assistance/assistance.css")
class VisitBar extends Div {

    /** What drafts of somebody who is helped begin with in the browser; visit.js throws them away when nobody is helped any more. */
    static final String DRAFTS = "visit-";

    private final RunningVisit visit;
    private final Actor actor;
    private final OpenVisits open;
    private final DeskVisits visits;
    private final Clock clock;

    VisitBar(RunningVisit visit, String typist, Actor actor, OpenVisits open, DeskVisits visits, Clock clock) {
        this.visit = visit;
        this.actor = actor;
        this.open = open;
        this.visits = visits;
        this.clock = clock;
        addClassNames("ys-visit", "ys-noprint");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("assistance.bar.label"));
        var who = new Span(getTranslation("assistance.bar.who", visit.nickname(), typist));
        who.addClassName("ys-strong");
        var left = new Span();
        left.addClassNames("ys-visit-left", "ys-nb");
        left.getElement().setAttribute("aria-hidden", "true");
        var words = new Div(Icon.PEOPLE.draw(), who, new Span(new Span(getTranslation("assistance.bar.left")), left));
        words.addClassName("ys-visit-who");
        var end = new NativeButton(getTranslation("assistance.bar.end"), _ -> finish());
        end.addClassName("ys-b");
        var acts = new Div(new LinkButton(AssistancePaths.DESK, getTranslation("assistance.bar.desk")), end);
        acts.addClassName("ys-acts");
        add(words, acts, ask());
    }

    private Div ask() {
        var stay = new NativeButton(getTranslation("assistance.bar.stay"), _ -> {
            open.until(true);
            watch();
        });
        stay.addClassName("ys-b");
        var ask = new Div(new Paragraph(getTranslation("assistance.bar.ask")), stay);
        ask.addClassName("ys-visit-ask");
        ask.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
        return ask;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch();
    }

    private void watch() {
        getElement().executeJs("window.yishitingVisit.watch(this, $0, $1)", left(), "/" + AssistancePaths.DESK);
    }

    /** Seconds until it ends, for the clock in the browser. */
    @ClientCallable
    public double left() {
        try {
            return Math.max(0, Duration.between(clock.instant(), open.until(false)).toSeconds());
        } catch (RuleViolation over) {
            return 0;
        }
    }

    private void finish() {
        var receipt = visits.finish(actor);
        ReceiptView.keep(receipt);
        UI.getCurrent().getPage().setLocation("/" + ReceiptView.path(visit.id()));
    }
}
