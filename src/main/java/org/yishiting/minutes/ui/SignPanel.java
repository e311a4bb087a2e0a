package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.base.ui.Switch;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Issuing;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.PublicCopy;
import org.yishiting.minutes.Signed;
import org.yishiting.minutes.Signing;
import org.yishiting.transcripts.PaperHtml;
import org.yishiting.transcripts.Signature.State;

/** 签名: the text as it is signed, one's own signature, and who is still missing. */
class SignPanel extends Div {

    private final Signing signing;
    private final Actor actor;
    private final MeetingView meeting;
    private final Minutes minutes;
    private final Runnable again;

    SignPanel(Signing signing, Issuing issuing, PublicCopy copies, Meetings meetings, Actor actor, MeetingView meeting, Minutes minutes, Runnable again) {
        this.signing = signing;
        this.actor = actor;
        this.meeting = meeting;
        this.minutes = minutes;
        this.again = again;
        var all = signing.signers(actor, meeting.id());
        var waiting = (int) all.stream().filter(Signed::waits).count();
        var own = signing.own(actor, meeting.id());
        var card = new NowCard().now(getTranslation("minutes.now.signing", minutes.version(), all.size(), all.size() - waiting)).next(getTranslation(waiting == 0 ? "minutes.next.issue" : "minutes.next.all-signed"));
        add(card);
        own.filter(Signed::waits).ifPresentOrElse(_ -> card.youCan(getTranslation("minutes.can.sign")), () -> card.youCan(getTranslation("minutes.can.read")));
        own.filter(it -> !it.waits()).ifPresent(it -> add(new Slip(getTranslation("minutes.sign.done." + MinutesParts.key(it.state())), getTranslation("minutes.sign.version-mark", minutes.version()))));
        var presides = meetings.has(actor, meeting, Duty.PRESIDER);
        if (presides && waiting == 0) {
            add(acts(new ActButton(getTranslation("minutes.issue.go"), () -> {
                issuing.issue(actor, meeting.id(), minutes.version());
                again.run();
            }).main()));
        }
        var sheet = new Div();
        sheet.addClassNames("ys-sheet", "ys-mt5");
        sheet.getElement().setProperty("innerHTML", PaperHtml.article(copies.full(actor, meeting.id())));
        add(Still.of(sheet));
        own.filter(Signed::waits).ifPresent(_ -> add(form()));
        add(signers(all));
        if (meetings.has(actor, meeting, Duty.values())) {
            add(acts(new LinkButton(MinutesPaths.after(meeting.id()), getTranslation("minutes.page.at-desk"))));
        }
        if (presides) {
            add(reopen());
        }
    }

    private Section form() {
        var draft = "minutes.sign." + meeting.id() + "." + minutes.version();
        var choice = new RadioButtonGroup<State>(getTranslation("minutes.sign.choice"));
        choice.setItems(State.SIGNED, State.SIGNED_WITH_CORRECTION, State.REFUSED);
        choice.setItemLabelGenerator(it -> getTranslation("minutes.sign." + MinutesParts.key(it)));
        choice.setValue(State.SIGNED);
        var words = MinutesParts.area(getTranslation("minutes.sign.words-label"), Signing.MAX_WORDS, draft);
        words.setHelperText(getTranslation("minutes.sign.words-help"));
        words.setVisible(false);
        choice.addValueChangeListener(event -> words.setVisible(event.getValue() != State.SIGNED));
        var name = new Switch(getTranslation("minutes.sign.name"), getTranslation("minutes.sign.name-help"));
        var section = new Section(new SectionHeader(getTranslation("minutes.sign.title")), choice, words, name, acts(new ActButton(getTranslation("minutes.sign.go"), () -> {
            signing.sign(actor, meeting.id(), minutes.version(), choice.getValue(), choice.getValue() == State.SIGNED ? "" : words.getValue(), name.getValue());
            Draft.forget(draft);
            again.run();
        }).main()));
        section.addClassNames("ys-card", "ys-form", "ys-mt5");
        return section;
    }

    private Still signers(List<Signed> all) {
        var list = new UnorderedList();
        list.addClassName("ys-signers");
        for (var it : all) {
            var item = new ListItem(new PersonLine(it.name(), it.seat()), switch (it.state()) {
                case WAITING -> Badge.soon(getTranslation("minutes.state-of.waiting"));
                case SIGNED -> Badge.ok(getTranslation("minutes.state-of.signed"));
                case SIGNED_WITH_CORRECTION -> Badge.info(Icon.WRITE, getTranslation("minutes.state-of.signed-with-correction"));
                case REFUSED -> Badge.info(Icon.SPEAK, getTranslation("minutes.state-of.refused"));
            });
            if (it.words() != null) {
                item.add(soft(it.words()));
            }
            list.add(item);
        }
        var section = new Section(new SectionHeader(getTranslation("minutes.sign.who")), list);
        section.addClassNames("ys-card", "ys-mt5");
        return Still.of(section);
    }

    private Section reopen() {
        var section = new Section();
        section.addClassNames("ys-mt5");
        section.add(new ActButton(getTranslation("minutes.sign.reopen"), () -> {
            var draft = "minutes.reopen." + meeting.id();
            var why = MinutesParts.area(getTranslation("minutes.sign.why-label"), Proofreading.MAX_REASON, draft);
            section.removeAll();
            section.addClassNames("ys-card", "ys-form");
            section.add(line(getTranslation("minutes.sign.reopen-warning")), why, acts(new ActButton(getTranslation("minutes.sign.reopen-go"), () -> {
                signing.reopen(actor, meeting.id(), why.getValue());
                Draft.forget(draft);
                again.run();
            })));
        }).quiet());
        return section;
    }
}
