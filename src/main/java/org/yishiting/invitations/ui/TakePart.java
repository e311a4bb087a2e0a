package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;
import static org.yishiting.invitations.ui.Say.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Drawing;
import org.yishiting.invitations.Invitations;
import org.yishiting.invitations.Recusals;
import org.yishiting.invitations.Registrations;
import org.yishiting.invitations.SeatPlan;
import org.yishiting.invitations.SeatPlans;
import org.yishiting.invitations.Standing;
import org.yishiting.invitations.WrittenOpinions;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participants;
import org.yishiting.residents.Residents;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** Before a meeting: seats and how they are given, registering, answering an invitation, writing instead of coming, asking somebody to step aside. */
@org.springframework.stereotype.Component
@Order(20)
class TakePart implements MeetingPart {

    private final SeatPlans plans;
    private final Registrations registrations;
    private final Drawing drawing;
    private final Invitations invitations;
    private final Recusals recusals;
    private final WrittenOpinions opinions;
    private final Participants participants;
    private final Residents residents;
    private final VoterRoll roll;
    private final I18NProvider words;

    TakePart(SeatPlans plans, Registrations registrations, Drawing drawing, Invitations invitations, Recusals recusals, WrittenOpinions opinions, Participants participants,
            Residents residents, VoterRoll roll, I18NProvider words) {
        this.plans = plans;
        this.registrations = registrations;
        this.drawing = drawing;
        this.invitations = invitations;
        this.recusals = recusals;
        this.opinions = opinions;
        this.participants = participants;
        this.residents = residents;
        this.roll = roll;
        this.words = words;
    }

    private static boolean before(MeetingView meeting) {
        return meeting.open() && meeting.phase() == MeetingStatus.Phase.BEFORE && meeting.status() != MeetingStatus.POSTPONED;
    }

    @Override
    public Optional<Component> act(MeetingView meeting, @Nullable Actor actor) {
        if (!before(meeting) || !registrations.open(meeting) && !registrations.listening(meeting)) {
            return Optional.empty();
        }
        var seats = registrations.open(meeting);
        var label = say(seats ? "invitations.act.register" : "invitations.act.listen");
        if (actor == null) {
            return Optional.of(new LinkButton(ResidentsPaths.signIn(MeetingsPaths.meeting(meeting.id())), say(seats ? "invitations.act.sign-in" : "invitations.act.sign-in-listen")).main());
        }
        if (!roll.has(actor, meeting.community())) {
            return Optional.of(new LinkButton(ResidentsPaths.join(meeting.community(), MeetingsPaths.meeting(meeting.id())), say(seats ? "invitations.act.join" : "invitations.act.join-listen")).main());
        }
        var invited = participants.find(actor, meeting.id());
        if (invited.isPresent()) {
            var place = place(meeting, actor);
            return place.answer(invited.get()) != null ? Optional.empty() : Optional.of(place.come().main());
        }
        var own = registrations.own(actor, meeting.id()).filter(it -> it.standing() != Standing.WITHDRAWN);
        return own.isPresent() ? Optional.empty() : Optional.of(new ActButton(label, () -> dialog(meeting, actor, seats)).main());
    }

    private void dialog(MeetingView meeting, Actor actor, boolean seats) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say(seats ? "invitations.register.title" : "invitations.register.title-listen"));
        dialog.add(new RegisterForm(meeting, actor, registrations, plans.of(meeting.id()).groups(), residents.nicknameOf(actor.resident()).orElse(""), seats, () -> {
            dialog.close();
            Say.again(meeting.id());
        }));
        dialog.getFooter().add(new ActButton(say("invitations.register.leave"), dialog::close).quiet());
        dialog.open();
    }

    @Override
    public List<Component> first(MeetingView meeting, @Nullable Actor actor) {
        if (actor == null || meeting.phase() != MeetingStatus.Phase.BEFORE) {
            return List.of();
        }
        var parts = new ArrayList<Component>();
        participants.find(actor, meeting.id()).ifPresent(it -> parts.add(place(meeting, actor).invited(it)));
        registrations.own(actor, meeting.id()).filter(it -> it.standing() != Standing.SEATED && it.standing() != Standing.WITHDRAWN).ifPresent(it -> parts.add(place(meeting, actor).registered(it)));
        return parts;
    }

    private OwnPlace place(MeetingView meeting, Actor actor) {
        return new OwnPlace(invitations, registrations, meeting, actor);
    }

    @Override
    public List<Component> main(MeetingView meeting, @Nullable Actor actor) {
        if (!before(meeting) || meeting.kind() == MeetingKind.COORDINATION) {
            return List.of();
        }
        var ways = new Div();
        ways.addClassNames("ys-card", "ys-flow");
        ways.add(soft(say(meeting.observers() > 0 ? "invitations.ways.listen" : "invitations.ways.listen-free", meeting.observers())));
        if (meeting.writtenUntil() != null) {
            var until = LocalDates.day(meeting.writtenUntil(), UI.getCurrent().getLocale());
            ways.add(soft(say("invitations.ways.write", until)));
        }
        ways.add(soft(say("invitations.ways.desk")));
        var section = new Section(new SectionHeader(say("invitations.ways.title")), Still.of(ways));
        section.addClassName("ys-stack");
        if (actor != null && opinions.open(meeting) && roll.has(actor, meeting.community())) {
            opinions.own(actor, meeting.id()).ifPresent(it -> section.add(Still.of(new Slip(say("invitations.opinion.there", it.name()), it.text()))));
            section.add(Say.folded(say(opinions.own(actor, meeting.id()).isPresent() ? "invitations.opinion.change" : "invitations.opinion.open"), () -> new WritingForm(opinions, meeting, actor, residents.nicknameOf(actor.resident()).orElse(""))));
        }
        return List.of(section);
    }

    @Override
    public List<Component> aside(MeetingView meeting, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        var plan = plans.of(meeting.id());
        if (!plan.groups().isEmpty()) {
            parts.add(Still.of(seats(meeting, plan)));
        }
        var posted = invitations.posted(meeting.id());
        if (!posted.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ys-dots");
            posted.forEach(it -> list.add(new ListItem(new Phrase(say("invitations.posted.line", LocalDates.day(it.on(), UI.getCurrent().getLocale()), it.words()) + (it.photos().isEmpty() ? "" : say("invitations.posted.has-photo"))))));
            var card = new Section(new H2(say("invitations.posted.title")), list);
            card.addClassNames("ys-card", "ys-flow");
            parts.add(Still.of(card));
        }
        if (actor != null && before(meeting) && roll.has(actor, meeting.community()) && !recusals.inDuty(meeting.id()).isEmpty()) {
            var box = Say.stack();
            recusals.own(actor, meeting.id()).forEach(it -> box.add(Still.of(it.upheld() == null ? Notice.info(say("invitations.recusal.waits", it.about()))
                    : Notice.info(say(it.upheld() ? "invitations.recusal.upheld" : "invitations.recusal.rejected", it.about(), String.valueOf(it.answer()))))));
            box.add(Say.folded(say("invitations.recusal.open"), () -> new StepAsideForm(recusals, meeting, actor)));
            parts.add(box);
        }
        return parts;
    }

    private SeatsCard seats(MeetingView meeting, SeatPlan plan) {
        var drawn = drawing.of(meeting.id());
        var card = new SeatsCard(plan, participants.of(meeting.id()), drawn.filter(it -> it.drawnAt() != null).isPresent());
        var counts = registrations.counts(meeting.id());
        drawn.ifPresent(it -> card.by(meeting.id(), it, counts.asked() + counts.seated() + counts.waiting()));
        return card;
    }

    @Override
    public Optional<String> youCan(MeetingView meeting, @Nullable Actor actor) {
        if (!before(meeting) || meeting.kind() == MeetingKind.COORDINATION) {
            return Optional.empty();
        }
        if (actor != null && participants.find(actor, meeting.id()).isPresent()) {
            return Optional.of(say("invitations.can.come"));
        }
        return Optional.of(say(registrations.open(meeting) ? "invitations.can.register" : opinions.open(meeting) ? "invitations.can.write" : "invitations.can.listen"));
    }

    @Override
    public Map<String, String> printed(MeetingView meeting, Locale locale) {
        var lines = new LinkedHashMap<String, String>();
        var plan = plans.of(meeting.id());
        if (!plan.groups().isEmpty()) {
            var until = meeting.registersUntil() == null ? "" : LocalDates.day(meeting.registersUntil(), locale);
            lines.put(inLanguage(locale, "invitations.printed.speak"), inLanguage(locale, drawing.isDrawn(meeting.id()) ? "invitations.printed.drawn" : "invitations.printed.register", plan.seats(), until));
        }
        if (meeting.kind() == MeetingKind.COORDINATION) {
            return lines;
        }
        lines.put(inLanguage(locale, "invitations.printed.listen"), inLanguage(locale, meeting.observers() > 0 ? "invitations.printed.places" : "invitations.printed.free", meeting.observers()));
        return lines;
    }

    @Override
    public Map<String, Object> data(MeetingView meeting) {
        var plan = plans.of(meeting.id());
        return plan.groups().isEmpty() ? Map.of() : Map.of("seats", plan.groups());
    }

    private String inLanguage(Locale locale, String key, Object... args) {
        return words.getTranslation(key, locale, args);
    }
}
