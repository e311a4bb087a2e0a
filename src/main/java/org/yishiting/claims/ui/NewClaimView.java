package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.ClaimDraft;
import org.yishiting.claims.ClaimId;
import org.yishiting.claims.Claims;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.photos.Photos;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.points.Evidence;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 申报一件事: what one did, when, and what shows it. */
@Route(ClaimsPaths.NEW)
@PermitAll
class NewClaimView extends Div implements BeforeEnterObserver {

    private final Claims claims;
    private final Rules rules;
    private final Photos photos;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewClaimView(Claims claims, Rules rules, Photos photos, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.photos = photos;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var code = String.valueOf(place.code());
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("claims.new.title")).crumb(PointsPaths.PASSBOOK, getTranslation("points.book.title"), place.name()).meta(getTranslation("claims.new.meta")).still());
        if (!members.has(actor, place.id())) {
            add(Notice.info(getTranslation("claims.new.not-member", place.name()))
                    .also(new LinkButton(ResidentsPaths.join(place.id(), ClaimsPaths.claim(code)), getTranslation("claims.new.join")).main()));
            return;
        }
        add(form(place, actor));
    }

    private Article form(CommunitySummary place, Actor actor) {
        var key = "claims.new." + place.id() + "." + Integer.toHexString(actor.hashCode());
        var today = Zone.today(clock);
        var rule = new Select<RuleVersion>();
        rule.setLabel(getTranslation("claims.new.rule"));
        rule.setItems(rules.inForce(place.id(), today).stream().filter(it -> it.evidence() != Evidence.SYSTEM).toList());
        rule.setItemLabelGenerator(it -> getTranslation("claims.new.rule-item", it.code(), it.title(), it.points(), getTranslation("points.unit." + it.unit().key())));
        rule.setWidthFull();
        var units = new IntegerField(getTranslation("claims.new.units"));
        units.setMin(1);
        units.setValue(1);
        units.setStepButtonsVisible(true);
        var day = new DatePicker(getTranslation("claims.new.day"));
        day.setLocale(getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.UK);
        day.setMax(today);
        day.setValue(today);
        var words = PageParts.area("claims.new.words", "claims.new.words-help", Claims.MAX_WORDS, key);
        var proof = new Paragraph();
        proof.addClassName("ys-why");
        proof.setVisible(false);
        rule.addValueChangeListener(it -> {
            proof.setVisible(it.getValue() != null);
            proof.setText(it.getValue() == null ? "" : getTranslation("claims.new.proof." + it.getValue().evidence().key(), it.getValue().evidenceNote()));
        });
        var pictures = new PhotoField(photos, actor, Claims.MAX_PHOTOS);
        var named = new ChoiceBox<>(getTranslation("claims.new.named"), false, true);
        named.setItemLabelGenerator(it -> getTranslation(it ? "claims.new.named-yes" : "claims.new.named-no"));
        named.setValue(false);
        var form = new Article();
        form.addClassNames("ys-card", "ys-form");
        form.add(rule, proof, units, day, words, pictures, named, acts(PageParts.main("claims.new.go", () -> {
            RuleViolation.require(rule.getValue() != null && day.getValue() != null && units.getValue() != null, "claims.new.missing");
            var id = claims.submit(actor, place.id(), new ClaimDraft(rule.getValue().rule(), units.getValue(), day.getValue(), words.getValue(), pictures.ids(), named.getValue()));
            Draft.forget(key);
            pictures.clear();
            done(form, actor, id);
        })));
        return form;
    }

    private void done(Article form, Actor actor, ClaimId id) {
        var filed = claims.find(actor, id).orElseThrow();
        form.removeAll();
        form.add(new Slip(getTranslation("claims.new.receipt", LocalDates.weekday(LocalDates.date(filed.dueAt()), getLocale())),
                getTranslation("claims.new.receipt-mark", ReceiptCode.of(id.toString()), LocalDates.moment(clock.instant(), getLocale()))));
        var code = filed.code();
        if (code != null) {
            form.add(new Paragraph(new Phrase(getTranslation("claims.new.ask", code))));
        }
        form.add(new LinkButton(ClaimsPaths.claim(id), getTranslation("claims.new.see")).main());
    }
}
