package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.minutes.LastTime;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Issuing;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.PublicCopy;
import org.yishiting.minutes.Signing;
import org.yishiting.minutes.Transcription;
import org.yishiting.residents.CurrentActor;
import org.yishiting.transcripts.PaperHtml;

/** The minutes: live while people speak, then to be checked and signed by those who were there, then for everybody as they were issued. */
@Route(MinutesPaths.MINUTES)
@AnonymousAllowed
@StyleSheet("context://minutes/minutes.css")
@JavaScript("context://minutes/minutes.js")
class MinutesView extends Div implements BeforeEnterObserver {

    private final Transcription transcription;
    private final Proofreading checking;
    private final Signing signing;
    private final Issuing issuing;
    private final PublicCopy copies;
    private final LastTime lastTime;
    private final LiveMinutes live;
    private final Meetings meetings;
    private final CurrentActor currentActor;

    private @Nullable MeetingId following;
    private @Nullable Script script;
    private @Nullable SerializableRunnable stopFollowing;

    MinutesView(Transcription transcription, Proofreading checking, Signing signing, Issuing issuing, PublicCopy copies, LastTime lastTime, LiveMinutes live, Meetings meetings, CurrentActor currentActor) {
        this.transcription = transcription;
        this.checking = checking;
        this.signing = signing;
        this.issuing = issuing;
        this.copies = copies;
        this.lastTime = lastTime;
        this.live = live;
        this.meetings = meetings;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = MinutesParts.meeting(event);
        var view = meetings.find(id).filter(it -> meetings.mayRead(currentActor.find().orElse(null), it)).orElseThrow(NotFoundException::new);
        show(view);
    }

    private void show(MeetingView view) {
        removeAll();
        following = null;
        script = null;
        var actor = currentActor.find().orElse(null);
        var minutes = transcription.find(view.id()).orElse(null);
        var header = new PageHeader(getTranslation("minutes.page.title." + (minutes == null ? "none" : minutes.state().key())))
                .crumb(MeetingsPaths.meeting(view.id()), view.matter(), getTranslation("minutes.page.here"));
        if (minutes != null && minutes.issued()) {
            header.meta(Badge.ok(getTranslation("minutes.page.issued", String.valueOf(minutes.number()))));
        }
        add(header.still());
        if (minutes != null && minutes.issued()) {
            issued(view, minutes, actor);
        } else if (actor == null || minutes == null || !checking.takesPart(actor, view.id())) {
            add(Still.of(new NowCard().now(getTranslation(minutes == null ? "minutes.now.none" : "minutes.now.not-public")).next(getTranslation("minutes.next.public"))));
        } else {
            switch (minutes.state()) {
                case DRAFT -> draft(view, actor);
                case CHECKING -> add(new CheckPanel(checking, signing, meetings, actor, view, minutes, () -> show(view)));
                case SIGNING, ISSUED -> add(new SignPanel(signing, issuing, copies, meetings, actor, view, minutes, () -> show(view)));
            }
        }
    }

    private void draft(MeetingView view, Actor actor) {
        var card = new NowCard().now(getTranslation("minutes.now.draft")).next(getTranslation("minutes.next.check"));
        if (meetings.has(actor, view, Duty.RECORDER)) {
            card.act(new LinkButton(MinutesPaths.recorder(view.id()), getTranslation("minutes.page.write")).main());
        }
        var marking = new Marking(checking, meetings, actor, view, true, () -> script().show(checking.read(actor, view.id())));
        var drawn = new Script(it -> {
            var item = MinutesParts.script(it);
            if (!marking.own(it) && it.open() == 0) {
                return Still.of(item);
            }
            item.add(marking.below(it));
            return item;
        });
        script = drawn;
        drawn.show(checking.read(actor, view.id()));
        following = view.id();
        var section = new Section(drawn);
        section.addClassNames("ys-card", "ys-mt5");
        add(Still.of(card), section);
    }

    private Script script() {
        return Objects.requireNonNull(script);
    }

    private void issued(MeetingView view, Minutes minutes, @Nullable Actor actor) {
        var paper = copies.find(view.id()).orElseThrow();
        var buttons = acts(new LinkButton(MinutesPaths.file(view.id(), "pdf"), getTranslation("minutes.page.pdf")).main(), new LinkButton(MinutesPaths.file(view.id(), "docx"), getTranslation("minutes.page.docx")),
                new LinkButton(MinutesPaths.file(view.id(), "json"), "JSON").quiet(), new LinkButton(MinutesPaths.file(view.id(), "akn"), "Akoma Ntoso").quiet());
        buttons.getChildren().forEach(it -> it.getElement().setAttribute("router-ignore", true));
        var summary = new Section(new SectionHeader(getTranslation("minutes.page.summary")), line(minutes.summary()));
        summary.addClassNames("ys-card", "ys-stack", "ys-mt5");
        summary.getElement().setAttribute("data-read", minutes.summary());
        var listen = new ActButton(getTranslation("minutes.page.listen"), () -> getElement().executeJs("window.yishitingMinutes.read($0)", minutes.summary()));
        listen.setIcon(Icon.LISTEN.draw());
        add(acts(buttons, listen), Still.of(summary));
        var amendments = issuing.amendments(view.id());
        if (!amendments.isEmpty()) {
            var list = new Section(new SectionHeader(getTranslation("minutes.page.amendments")));
            list.addClassNames("ys-card", "ys-stack", "ys-mt5");
            amendments.forEach(it -> list.add(Notice.info(getTranslation("minutes.page.amendment", it.number(), it.was(), it.shouldBe(), it.why(), LocalDates.day(LocalDates.date(it.at()), getLocale()), it.record()))));
            add(Still.of(list));
        }
        var sheet = new Div();
        sheet.addClassNames("ys-sheet", "ys-mt5");
        sheet.getElement().setProperty("innerHTML", PaperHtml.article(paper));
        var proof = issuing.proof(paper, minutes);
        var verify = new Section(new SectionHeader(getTranslation("minutes.page.verify")), line(getTranslation("minutes.page.verify-how")), soft(getTranslation("minutes.page.fingerprint", proof.grouped())),
                soft(getTranslation("minutes.page.record", proof.record(), paper.version())), new LinkButton(proof.link(), getTranslation("minutes.page.verify-link")).quiet());
        verify.addClassNames("ys-card", "ys-stack", "ys-mt5");
        add(Still.of(sheet));
        came(view);
        add(Still.of(verify));
        if (actor != null && checking.takesPart(actor, view.id())) {
            var full = new Section();
            full.addClassName("ys-mt5");
            full.add(new ActButton(getTranslation("minutes.page.full"), () -> {
                var whole = new Div();
                whole.addClassName("ys-sheet");
                whole.getElement().setProperty("innerHTML", PaperHtml.article(copies.full(actor, view.id())));
                full.removeAll();
                full.add(Still.of(whole));
            }).quiet());
            if (meetings.has(actor, view, Duty.PRESIDER, Duty.STAFF)) {
                full.add(new LinkButton(MinutesPaths.after(view.id()), getTranslation("minutes.page.after")).quiet());
            }
            add(full);
        }
    }

    /** What was resolved, how it stands today, and where it is followed. */
    private void came(MeetingView view) {
        var points = lastTime.of(view.id());
        if (!points.isEmpty()) {
            var section = new HowItStands("minutes.page.came", points);
            section.addClassName("ys-mt5");
            view.topics().stream().findFirst().ifPresent(it -> section.add(new LinkButton(HallPaths.topic(it), getTranslation("minutes.page.came-link")).quiet()));
            add(Still.of(section));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var shown = script;
        if (following != null && shown != null) {
            var ui = event.getUI();
            stopFollowing = live.follow(following, entries -> ui.access(() -> shown.show(entries)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopFollowing != null) {
            stopFollowing.run();
            stopFollowing = null;
        }
    }
}
