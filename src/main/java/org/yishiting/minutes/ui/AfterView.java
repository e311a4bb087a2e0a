package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Switch;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Issuing;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.MinutesState;
import org.yishiting.minutes.Opinions;
import org.yishiting.minutes.PublicCopy;
import org.yishiting.minutes.Signed;
import org.yishiting.minutes.Signing;
import org.yishiting.minutes.Transcription;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.residents.CurrentActor;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.Redaction;
import org.yishiting.transcripts.Signature.State;
import org.yishiting.transcripts.Signature.Way;

/** What staff has to do once people went home: signatures at the desk, what is not public, the report, a reply to every opinion, corrections. */
@Route(MinutesPaths.AFTER)
@RolesAllowed({"COMMITTEE_STAFF", "CONVENOR", "PRESIDER", "RECORDER"})
@StyleSheet("context://minutes/minutes.css")
@JavaScript("context://minutes/minutes.js")
class AfterView extends Div implements BeforeEnterObserver {

    private static final String BARS = "■■■";

    private final Transcription transcription;
    private final Signing signing;
    private final Issuing issuing;
    private final PublicCopy copies;
    private final Opinions opinions;
    private final Meetings meetings;
    private final Photos photos;
    private final CurrentActor currentActor;

    AfterView(Transcription transcription, Signing signing, Issuing issuing, PublicCopy copies, Opinions opinions, Meetings meetings, Photos photos, CurrentActor currentActor) {
        this.transcription = transcription;
        this.signing = signing;
        this.issuing = issuing;
        this.copies = copies;
        this.opinions = opinions;
        this.meetings = meetings;
        this.photos = photos;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var view = meetings.find(MinutesParts.meeting(event)).orElseThrow(NotFoundException::new);
        if (!meetings.has(currentActor.get(), view, Duty.values())) {
            throw new NotFoundException();
        }
        show(view);
    }

    private void show(MeetingView view) {
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("minutes.desk.title")).crumb(MeetingsPaths.meeting(view.id()), view.matter(), getTranslation("minutes.desk.here")).still());
        var minutes = transcription.find(view.id()).orElse(null);
        if (minutes == null) {
            add(new EmptyState(getTranslation("minutes.desk.none"), getTranslation("minutes.desk.none-text"), new LinkButton(MinutesPaths.recorder(view.id()), getTranslation("minutes.page.write"))));
            return;
        }
        if (minutes.state() == MinutesState.SIGNING) {
            add(signatures(actor, view, minutes));
        }
        if (!minutes.issued()) {
            add(redactions(actor, view));
            return;
        }
        if (view.kind() == MeetingKind.HEARING) {
            add(report(actor, view, minutes), replies(actor, view, minutes));
        }
        add(amendment(actor, view));
    }

    private Section signatures(Actor actor, MeetingView view, Minutes minutes) {
        var section = card("minutes.desk.signatures");
        var waiting = signing.signers(actor, view.id()).stream().filter(Signed::waits).toList();
        section.add(line(getTranslation("minutes.desk.waiting", waiting.size())));
        waiting.forEach(it -> {
            var row = new Div();
            row.addClassName("ys-stack");
            row.add(new ActButton(getTranslation("minutes.desk.take", it.name(), it.seat()), () -> take(actor, view, minutes, it, row)));
            section.add(row);
        });
        return section;
    }

    private void take(Actor actor, MeetingView view, Minutes minutes, Signed who, Div row) {
        var draft = "minutes.take." + who.participant();
        var state = new RadioButtonGroup<State>(getTranslation("minutes.sign.choice"));
        state.setItems(State.SIGNED, State.SIGNED_WITH_CORRECTION, State.REFUSED);
        state.setItemLabelGenerator(it -> getTranslation("minutes.sign." + MinutesParts.key(it)));
        state.setValue(State.SIGNED);
        var words = MinutesParts.area(getTranslation("minutes.sign.words-label"), Signing.MAX_WORDS, draft);
        var name = new Switch(getTranslation("minutes.desk.name"), getTranslation("minutes.sign.name-help"));
        var pad = new SignaturePad();
        var paper = new PhotoField(photos, actor, 1);
        var form = new Div(soft(getTranslation("minutes.desk.read-to")), state, words, name, pad, acts(new ActButton(getTranslation("minutes.desk.drawn"),
                () -> pad.read(picture -> done(actor, view, minutes, who, state.getValue(), Way.DESK, words.getValue(), photos.keep(actor, picture), name.getValue(), draft))).main()),
                soft(getTranslation("minutes.desk.or-paper")), paper, acts(new ActButton(getTranslation("minutes.desk.paper"), () -> {
                    RuleViolation.require(!paper.ids().isEmpty(), "minutes.sign.picture");
                    done(actor, view, minutes, who, state.getValue(), Way.PAPER, words.getValue(), paper.ids().getFirst(), name.getValue(), draft);
                })));
        form.addClassName("ys-form");
        row.removeAll();
        row.add(line(who.name()), form);
    }

    private void done(Actor actor, MeetingView view, Minutes minutes, Signed who, State state, Way way, String words, PhotoId picture, boolean name, String draft) {
        signing.take(actor, view.id(), who.participant(), minutes.version(), state, way, words, picture, name);
        Draft.forget(draft);
        show(view);
    }

    private Section redactions(Actor actor, MeetingView view) {
        var section = card("minutes.desk.redactions");
        section.add(soft(getTranslation("minutes.desk.redactions-text")));
        copies.marked(actor, view.id()).forEach(it -> section.add(acts(line(getTranslation("minutes.desk.redaction", it.phrase(), getTranslation("minutes.reason." + MinutesParts.key(it.reason())))),
                new ActButton(getTranslation("minutes.desk.unmark"), () -> {
                    copies.unmark(actor, view.id(), it.phrase());
                    show(view);
                }).quiet())));
        var form = new Div();
        form.add(new ActButton(getTranslation("minutes.desk.mark"), () -> {
            var phrase = new TextField(getTranslation("minutes.desk.phrase"));
            phrase.setMaxLength(Redaction.MAX);
            phrase.setWidthFull();
            var reason = new Select<Paper.Reason>();
            reason.setLabel(getTranslation("minutes.desk.reason"));
            reason.setItems(Arrays.stream(Paper.Reason.values()).filter(it -> it != Paper.Reason.NO_CONSENT).toList());
            reason.setItemLabelGenerator(it -> getTranslation("minutes.reason." + MinutesParts.key(it)));
            reason.setValue(Paper.Reason.PERSONAL_DATA);
            form.removeAll();
            form.addClassName("ys-form");
            form.add(phrase, reason, acts(new ActButton(getTranslation("minutes.desk.mark-go"), () -> {
                copies.mark(actor, view.id(), new Redaction(phrase.getValue(), BARS, reason.getValue()));
                show(view);
            })));
        }));
        section.add(form);
        return section;
    }

    private Section report(Actor actor, MeetingView view, Minutes minutes) {
        var section = card("minutes.desk.report");
        if (minutes.report() != null && minutes.reportAt() != null) {
            section.add(Badge.ok(getTranslation("minutes.desk.reported", LocalDates.day(LocalDates.date(minutes.reportAt()), getLocale()))));
            minutes.report().lines().forEach(it -> section.add(line(it)));
            return section;
        }
        section.add(soft(getTranslation("minutes.desk.report-due", minutes.reportDue() == null ? "" : LocalDates.weekday(minutes.reportDue(), getLocale()))));
        var form = new Div();
        form.add(new ActButton(getTranslation("minutes.desk.report-write"), () -> {
            var draft = "minutes.report." + view.id();
            var text = MinutesParts.area(getTranslation("minutes.desk.report-label"), Opinions.MAX_REPORT, draft);
            text.setHelperText(getTranslation("minutes.desk.report-help"));
            text.setValue(getTranslation("minutes.desk.report-parts", view.matter(), minutes.summary()));
            form.removeAll();
            form.addClassName("ys-form");
            form.add(text, acts(new ActButton(getTranslation("minutes.desk.report-go"), () -> {
                opinions.report(actor, view.id(), text.getValue());
                Draft.forget(draft);
                show(view);
            }).main()));
        }));
        section.add(form);
        return section;
    }

    private Section replies(Actor actor, MeetingView view, Minutes minutes) {
        var section = card("minutes.desk.replies");
        var all = opinions.named(actor, view.id());
        var open = (int) all.stream().filter(it -> it.reply() == null).count();
        section.add(soft(getTranslation("minutes.desk.replies-left", all.size(), all.size() - open, minutes.replyDue() == null ? "" : LocalDates.weekday(minutes.replyDue(), getLocale()))));
        all.forEach(it -> section.add(new ReplyPanel(opinions, actor, it, minutes.adoptedAt() == null, () -> show(view))));
        if (minutes.adoptedAt() != null) {
            section.add(Badge.ok(getTranslation("minutes.desk.replied")));
        } else {
            if (open == 0) {
                section.add(acts(new ActButton(getTranslation("minutes.desk.publish-replies"), () -> {
                    opinions.publish(actor, view.id());
                    show(view);
                }).main()));
            } else {
                section.add(Notice.info(getTranslation("minutes.desk.replies-open", open)));
            }
            var form = new Div();
            form.add(new ActButton(getTranslation("minutes.desk.add-opinion"), () -> {
                var draft = "minutes.opinion." + view.id();
                var who = new TextField(getTranslation("minutes.desk.opinion-who"));
                var words = MinutesParts.area(getTranslation("minutes.desk.opinion-words"), Opinions.MAX_WORDS, draft);
                form.removeAll();
                form.addClassName("ys-form");
                form.add(who, words, acts(new ActButton(getTranslation("minutes.desk.opinion-go"), () -> {
                    opinions.add(actor, view.id(), who.getValue(), words.getValue());
                    Draft.forget(draft);
                    show(view);
                })));
            }).quiet());
            section.add(form);
        }
        return section;
    }

    private Section amendment(Actor actor, MeetingView view) {
        var section = card("minutes.desk.amend");
        section.add(soft(getTranslation("minutes.desk.amend-text")));
        issuing.amendments(view.id()).forEach(it -> section.add(line(getTranslation("minutes.page.amendment", it.number(), it.was(), it.shouldBe(), it.why(), LocalDates.day(LocalDates.date(it.at()), getLocale()), it.record()))));
        var form = new Div();
        form.add(new ActButton(getTranslation("minutes.desk.amend-write"), () -> {
            var draft = "minutes.amend." + view.id();
            var was = MinutesParts.area(getTranslation("minutes.desk.was"), Issuing.MAX_WORDS, draft + ".was");
            var is = MinutesParts.area(getTranslation("minutes.desk.should-be"), Issuing.MAX_WORDS, draft + ".is");
            var why = MinutesParts.area(getTranslation("minutes.desk.why"), Proofreading.MAX_REASON, draft + ".why");
            form.removeAll();
            form.addClassName("ys-form");
            form.add(was, is, why, acts(new ActButton(getTranslation("minutes.desk.amend-go"), () -> {
                issuing.amend(actor, view.id(), was.getValue(), is.getValue(), why.getValue());
                Draft.forget(draft + ".was");
                Draft.forget(draft + ".is");
                Draft.forget(draft + ".why");
                show(view);
            })));
        }).quiet());
        section.add(form);
        return section;
    }

    private Section card(String title, Component... inside) {
        var section = new Section(new SectionHeader(getTranslation(title)));
        section.add(inside);
        section.addClassNames("ys-card", "ys-stack", "ys-mt5");
        return section;
    }
}
