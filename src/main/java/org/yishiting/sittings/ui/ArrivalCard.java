package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;
import static org.yishiting.sittings.ui.SittingParts.here;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.yishiting.base.QrCode;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;
import org.yishiting.sittings.Arrivals;
import org.yishiting.sittings.Arrived;
import org.yishiting.sittings.Phase;
import org.yishiting.sittings.Room;
import org.yishiting.sittings.SittingsPaths;

/** 签到 on one's own phone: the figures on the wall, or one's own code for the door; afterwards where one sits. */
final class ArrivalCard extends Box {

    private final transient Arrivals arrivals;
    private final transient VoterRoll roll;
    private final Actor actor;
    private final transient MeetingView meeting;
    private final String site;
    private final String code;
    private final SerializableRunnable again;

    /** @param code of the wall, where it was scanned */
    ArrivalCard(Arrivals arrivals, VoterRoll roll, Actor actor, MeetingView meeting, String site, String code, SerializableRunnable again) {
        this.arrivals = arrivals;
        this.roll = roll;
        this.actor = actor;
        this.meeting = meeting;
        this.site = site;
        this.code = code;
        this.again = again;
    }

    void show(Room now, Arrived mine) {
        show(Arrays.asList(mine, now.quorum(), now.phase()), () -> List.of(draw(now, mine)));
    }

    private Component draw(Room now, Arrived mine) {
        if (mine.here() && mine.at() != null) {
            var seat = seat(mine);
            var slip = Notice.ok(seat.isEmpty() ? getTranslation("sittings.arrived.observer", LocalDates.time(mine.at()), here(now.quorum()))
                    : getTranslation("sittings.arrived.seat", LocalDates.time(mine.at()), seat, here(now.quorum())));
            slip.getElement().setAttribute("role", "status");
            return Still.of(slip);
        }
        if (now.phase() == Phase.ENDED) {
            return Still.of(Notice.info(getTranslation("sittings.over.text")).also(new LinkButton(MeetingsPaths.meeting(meeting.id()), getTranslation("sittings.over.link"))));
        }
        if (mine.participant() == null && !roll.has(actor, meeting.community())) {
            return Still.of(Notice.info(getTranslation("sittings.arrive.not-member"))
                    .also(new LinkButton(ResidentsPaths.join(meeting.community(), SittingsPaths.room(meeting.id())), getTranslation("sittings.arrive.join"))));
        }
        return form(mine);
    }

    private String seat(Arrived mine) {
        var participant = mine.participant();
        if (participant == null || participant.role() == SeatRole.OBSERVER) {
            return "";
        }
        var group = participant.group() != null ? participant.group() : participant.office() != null ? participant.office() : getTranslation("sittings.role." + participant.role().key());
        return mine.seat() > 0 ? getTranslation("sittings.seat.group", mine.seat(), group) : group;
    }

    private Section form(Arrived mine) {
        var figures = new TextField(getTranslation("sittings.arrive.figures"));
        figures.setHelperText(getTranslation("sittings.arrive.figures.help"));
        figures.setMaxLength(7);
        figures.setValue(code);
        figures.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "one-time-code");
        var go = new ActButton(getTranslation(mine.participant() == null ? "sittings.arrive.listen" : mine.at() == null ? "sittings.arrive.go" : "sittings.arrive.back"), () -> {
            arrivals.arrive(actor, meeting.id(), figures.getValue());
            again.run();
        }).main();
        go.addClickShortcut(Key.ENTER).listenOn(figures);
        var card = new Section(new H2(getTranslation("sittings.arrive.title")), figures, acts(go));
        card.addClassNames("ys-card", "ys-stack", "ys-form");
        if (mine.code() != null) {
            card.add(Still.of(own(mine.code())));
        }
        return card;
    }

    private NativeDetails own(String personal) {
        var qr = new Div();
        qr.getElement().setProperty("innerHTML", QrCode.svg(site + SittingsPaths.scanned(meeting.id(), personal), HtmlUtils.htmlEscape(getTranslation("sittings.arrive.own.qr")), "ys-sit-qr"));
        var shown = new Paragraph(Phrase.whole(personal));
        shown.addClassName("ys-sit-code");
        var own = new NativeDetails(new Span(getTranslation("sittings.arrive.own")));
        own.setContent(new Div(soft(getTranslation("sittings.arrive.own.help")), shown, qr));
        own.addClassName("ys-more");
        return own;
    }
}
