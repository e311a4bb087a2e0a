package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;
import static org.yishiting.invitations.ui.Say.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Answer;
import org.yishiting.invitations.Drawing;
import org.yishiting.invitations.DrawnSeats;
import org.yishiting.invitations.Invitations;
import org.yishiting.invitations.Recusals;
import org.yishiting.invitations.Registration;
import org.yishiting.invitations.Registrations;
import org.yishiting.invitations.SeatPlan;
import org.yishiting.invitations.SeatPlans;
import org.yishiting.invitations.Standing;
import org.yishiting.invitations.WrittenOpinion;
import org.yishiting.invitations.WrittenOpinions;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participant;
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
            return Optional.of(new LinkButton(ResidentsPaths.signIn(MeetingsPaths.meeting(meeting.id())), say("invitations.act.sign-in")).main());
        }
        if (!roll.has(actor, meeting.community())) {
            return Optional.of(new LinkButton(ResidentsPaths.join(meeting.community(), MeetingsPaths.meeting(meeting.id())), say("invitations.act.join")).main());
        }
        var invited = participants.find(actor, meeting.id());
        if (invited.isPresent()) {
            return answer(meeting, invited.get()).isPresent() ? Optional.empty()
                    : Optional.of(new ActButton(say(consents(meeting) ? "invitations.act.consent" : "invitations.act.come"), () -> {
                        invitations.answer(actor, meeting.id(), Answer.CONFIRMED, null);
                        Say.again(meeting.id());
                    }).main());
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

    private static boolean consents(MeetingView meeting) {
        return meeting.status() == MeetingStatus.REQUESTED;
    }

    private Optional<Answer> answer(MeetingView meeting, Participant participant) {
        return invitations.of(meeting.id()).stream().filter(it -> it.participant().id().equals(participant.id())).findFirst().flatMap(it -> Optional.ofNullable(it.answer()));
    }

    @Override
    public List<Component> first(MeetingView meeting, @Nullable Actor actor) {
        if (actor == null || meeting.phase() != MeetingStatus.Phase.BEFORE) {
            return List.of();
        }
        var parts = new ArrayList<Component>();
        participants.find(actor, meeting.id()).ifPresent(it -> parts.add(invited(meeting, it, actor)));
        registrations.own(actor, meeting.id()).filter(it -> it.standing() != Standing.SEATED && it.standing() != Standing.WITHDRAWN).ifPresent(it -> parts.add(registered(meeting, it, actor)));
        return parts;
    }

    private Component invited(MeetingView meeting, Participant own, Actor actor) {
        var answer = answer(meeting, own).orElse(null);
        var role = say("invitations.role." + own.role().key());
        var slip = new Slip(own.group() == null ? say("invitations.own.role", role) : say("invitations.own.seat", own.group()),
                answer == null ? say("invitations.own.asked") : say("invitations.own." + answer.key()));
        if (meeting.open() || consents(meeting)) {
            if (consents(meeting) && answer == null) {
                slip.act(new ActButton(say("invitations.act.consent"), () -> {
                    invitations.answer(actor, meeting.id(), Answer.CONFIRMED, null);
                    Say.again(meeting.id());
                }));
            }
            slip.act(Say.folded(say("invitations.own.change"), () -> changing(meeting, actor)));
        }
        return slip;
    }

    /** Cannot come, or somebody else comes instead. */
    private Component changing(MeetingView meeting, Actor actor) {
        var substitute = new TextField(say("invitations.own.substitute"));
        substitute.setHelperText(say("invitations.own.substitute-help"));
        return Say.form(substitute, new ActButton(say("invitations.own.send"), () -> {
            invitations.answer(actor, meeting.id(), Answer.SUBSTITUTE, substitute.getValue());
            Say.again(meeting.id());
        }), new ActButton(say(consents(meeting) ? "invitations.own.refuse" : "invitations.own.decline"), () -> {
            invitations.answer(actor, meeting.id(), Answer.DECLINED, null);
            Say.again(meeting.id());
        }).quiet());
    }

    private Component registered(MeetingView meeting, Registration own, Actor actor) {
        var slip = new Slip(say("invitations.standing." + own.standing().key()), say("invitations.own.receipt", ReceiptCode.of(own.id().toString()), own.ref()));
        return slip.act(new ActButton(say("invitations.own.withdraw"), () -> {
            registrations.withdraw(actor, meeting.id());
            Say.again(meeting.id());
        }).quiet());
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
            section.add(Say.folded(say(opinions.own(actor, meeting.id()).isPresent() ? "invitations.opinion.change" : "invitations.opinion.open"), () -> writing(meeting, actor)));
        }
        return List.of(section);
    }

    private Component writing(MeetingView meeting, Actor actor) {
        var key = "invitations.opinion." + meeting.id() + "." + Integer.toHexString(actor.hashCode());
        var before = opinions.own(actor, meeting.id());
        var text = new TextArea(say("invitations.opinion.text"));
        text.setHelperText(say("invitations.opinion.text-help"));
        text.setMaxLength(WrittenOpinions.MAX_TEXT);
        text.setMinRows(4);
        text.setValue(before.map(WrittenOpinion::text).orElse(""));
        var name = new TextField(say("invitations.register.name"));
        name.setHelperText(say("invitations.opinion.name-help"));
        name.setMaxLength(Registrations.MAX_NAME);
        name.setValue(before.map(WrittenOpinion::name).or(() -> residents.nicknameOf(actor.resident())).orElse(""));
        Draft.keep(text, key);
        return Say.form(text, name, new ActButton(say("invitations.opinion.send"), () -> {
            opinions.send(actor, meeting.id(), name.getValue(), text.getValue());
            Draft.forget(key);
            Say.again(meeting.id());
        }));
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
            var list = new com.vaadin.flow.component.html.UnorderedList();
            list.addClassName("ys-dots");
            posted.forEach(it -> list.add(new com.vaadin.flow.component.html.ListItem(new Phrase(say("invitations.posted.line", LocalDates.day(it.on(), UI.getCurrent().getLocale()), it.words())))));
            var card = new Section(new H2(say("invitations.posted.title")), list);
            card.addClassNames("ys-card", "ys-flow");
            parts.add(Still.of(card));
        }
        if (actor != null && before(meeting) && roll.has(actor, meeting.community()) && !recusals.inDuty(meeting.id()).isEmpty()) {
            var box = Say.stack();
            recusals.own(actor, meeting.id()).forEach(it -> box.add(Still.of(it.upheld() == null ? Notice.info(say("invitations.recusal.waits", it.about()))
                    : Notice.info(say(it.upheld() ? "invitations.recusal.upheld" : "invitations.recusal.rejected", it.about(), String.valueOf(it.answer()))))));
            box.add(Say.folded(say("invitations.recusal.open"), () -> stepAside(meeting, actor)));
            parts.add(box);
        }
        return parts;
    }

    private Section seats(MeetingView meeting, SeatPlan plan) {
        var letters = new Div();
        letters.addClassName("ys-seats");
        letters.getElement().setAttribute("aria-hidden", "true");
        var taken = participants.of(meeting.id()).stream().filter(it -> it.group() != null).collect(Collectors.groupingBy(it -> String.valueOf(it.group()), Collectors.counting()));
        var drawn = drawing.of(meeting.id());
        for (var group : plan.groups()) {
            for (var seat = 0; seat < group.seats(); seat++) {
                var mark = new Div();
                mark.setText(group.letter());
                mark.addClassName("ys-seat");
                mark.setClassName("is-out", drawn.filter(it -> it.drawnAt() != null).isPresent() && seat >= taken.getOrDefault(group.name(), 0L));
                letters.add(mark);
            }
        }
        var section = new Section(new H2(new Phrase(say("invitations.seats.title", plan.seats()))), letters, soft(groups(plan)));
        section.addClassNames("ys-card", "ys-flow");
        var counts = registrations.counts(meeting.id());
        drawn.ifPresent(it -> section.add(draw(meeting, it, counts.asked() + counts.seated() + counts.waiting())));
        return section;
    }

    private Paragraph draw(MeetingView meeting, DrawnSeats drawn, int people) {
        var link = new Anchor("/api/v1/meetings/" + meeting.id() + "/draw", say("invitations.seats.again"));
        link.setRouterIgnore(true);
        var code = new Span(drawn.seed() == null ? drawn.commitment().substring(0, 16) : drawn.seed());
        code.addClassNames("ys-code", "ys-breakable");
        var line = new Paragraph(new Phrase(say(drawn.drawnAt() == null ? "invitations.seats.bound" : "invitations.seats.drawn", people)), code);
        if (drawn.spoken() != null) {
            line.add(new Phrase(say("invitations.seats.spoken", String.valueOf(drawn.witness()), drawn.spoken())));
        }
        line.add(link);
        line.addClassName("ys-meta");
        return line;
    }

    private static String groups(SeatPlan plan) {
        return plan.groups().stream().map(it -> say(it.reserved() ? "invitations.seats.reserved" : "invitations.seats.group", it.name(), it.seats())).collect(Collectors.joining(say("invitations.seats.and")));
    }

    private Component stepAside(MeetingView meeting, Actor actor) {
        var key = "invitations.recusal." + meeting.id() + "." + Integer.toHexString(actor.hashCode());
        var about = new Select<String>();
        about.setLabel(say("invitations.recusal.about"));
        about.setItems(recusals.inDuty(meeting.id()).stream().map(Participant::name).toList());
        recusals.inDuty(meeting.id()).stream().findFirst().ifPresent(it -> about.setValue(it.name()));
        var reason = new TextArea(say("invitations.recusal.reason"));
        reason.setHelperText(say("invitations.recusal.reason-help"));
        reason.setMaxLength(Recusals.MAX_REASON);
        Draft.keep(reason, key);
        return Say.form(about, reason, new ActButton(say("invitations.recusal.send"), () -> {
            recusals.ask(actor, meeting.id(), about.getValue() == null ? "" : about.getValue(), reason.getValue());
            Draft.forget(key);
            Say.again(meeting.id());
        }));
    }

    @Override
    public Optional<String> youCan(MeetingView meeting, @Nullable Actor actor) {
        if (!before(meeting) || meeting.kind() == MeetingKind.COORDINATION) {
            return Optional.empty();
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
