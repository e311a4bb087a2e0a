package org.yishiting.proposals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.HallPaths;
import org.yishiting.photos.Photos;
import org.yishiting.photos.Voices;
import org.yishiting.photos.ui.Heard;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.photos.ui.VoiceField;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.proposals.RemarkView;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 说一件事: a sentence, a place, a photo; what one said before and what became of it. */
@Route(ProposalsPaths.SAY)
@PermitAll
class SayView extends Div implements BeforeEnterObserver {

    private final RemarkLog remarks;
    private final Photos photos;
    private final Voices voices;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final VoterRoll roll;
    private final Clock clock;

    SayView(RemarkLog remarks, Photos photos, Voices voices, Communities communities, CurrentActor currentActor, VoterRoll roll, Clock clock) {
        this.remarks = remarks;
        this.photos = photos;
        this.voices = voices;
        this.communities = communities;
        this.currentActor = currentActor;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open)
                .orElseThrow(NotFoundException::new);
        var code = String.valueOf(community.code());
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("proposals.say.title")).crumb(ProposalsPaths.list(code), getTranslation("proposals.list.crumb"), community.name())
                .meta(getTranslation("proposals.say.meta")));
        if (!roll.has(actor, community.id())) {
            add(Notice.info(getTranslation("proposals.new.not-member", community.name()))
                    .also(new LinkButton(ResidentsPaths.join(community.id(), ProposalsPaths.say(code)), getTranslation("proposals.new.join")).main()));
            return;
        }
        var before = new Div();
        add(form(actor, community, before), before);
        show(before, actor, community);
    }

    private Article form(Actor actor, CommunitySummary community, Div before) {
        var key = "proposals.say." + community.id() + "." + Integer.toHexString(actor.hashCode());
        var text = new TextArea(getTranslation("proposals.say.text"));
        text.setHelperText(getTranslation("proposals.say.text-help", RemarkLog.MAX_TEXT));
        text.setMaxLength(RemarkLog.MAX_TEXT);
        text.setMinRows(3);
        text.setWidthFull();
        var spot = new TextField(getTranslation("proposals.say.spot"));
        spot.setHelperText(getTranslation("proposals.say.spot-help"));
        spot.setMaxLength(RemarkLog.MAX_SPOT);
        spot.setWidthFull();
        Draft.keep(text, key);
        var pictures = new PhotoField(photos, actor, RemarkLog.MOST_PHOTOS);
        var voice = new VoiceField(voices, actor);
        var receipt = new Div();
        var send = new Button(getTranslation("proposals.say.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                remarks.say(actor, community.id(), spot.getValue(), text.getValue(), pictures.ids(), voice.id().orElse(null));
                Draft.forget(key);
                text.clear();
                spot.clear();
                pictures.clear();
                voice.clear();
                receipt.removeAll();
                receipt.add(new Slip(getTranslation("proposals.say.receipt"), LocalDates.moment(clock.instant(), getLocale())));
                show(before, actor, community);
            } finally {
                send.setEnabled(true);
            }
        });
        var form = new Article(text, voice, spot, pictures, new Div(send), receipt);
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private void show(Div before, Actor actor, CommunitySummary community) {
        before.removeAll();
        var mine = remarks.mine(actor, community.id());
        if (!mine.isEmpty()) {
            var section = new Section(new SectionHeader(getTranslation("proposals.say.mine")), new RowList(mine.stream().map(this::row).toList()));
            section.addClassName("ys-mt5");
            before.add(Still.of(section));
        }
    }

    private Component row(RemarkView remark) {
        var day = LocalDates.day(remark.on(), getLocale());
        if (remark.topic() != null) {
            return new ListRow(HallPaths.topic(remark.topic()), new Seal(getTranslation("proposals.say.seal")), remark.text())
                    .foot(Badge.ok(getTranslation("proposals.say.gathered")), new Phrase(day));
        }
        var words = new Paragraph(remark.text().isEmpty() ? getTranslation("proposals.say.spoken") : remark.text());
        words.addClassName("ys-row-t");
        var foot = new Div(Badge.plain(Icon.CHECK, getTranslation("proposals.say.kept")), new Phrase(day));
        foot.addClassName("ys-row-foot");
        var body = new Div(words, foot);
        if (remark.voice() != null) {
            body.add(new Heard(remark.voice()));
        }
        body.addClassName("ys-row-b");
        var row = new Div(new Seal(getTranslation("proposals.say.seal")), body);
        row.addClassName("ys-row");
        return new ListItem(row);
    }
}
