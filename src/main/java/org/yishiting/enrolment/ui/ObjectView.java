package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.ObjectionKind;
import org.yishiting.enrolment.RollEntry;
import org.yishiting.enrolment.RollObjection;
import org.yishiting.enrolment.RollObjectionId;
import org.yishiting.enrolment.RollObjections;
import org.yishiting.enrolment.Rolls;
import org.yishiting.enrolment.Standing;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 对名单有意见: what is wrong, with which line, and why. Who is missing says here what an application would say. */
@Route(EnrolmentPaths.OBJECT)
@PermitAll
@StyleSheet("context://enrolment/enrolment.css")
class ObjectView extends Div implements BeforeEnterObserver {

    private static final int MAX_WORDS = 300;

    private final Elections elections;
    private final Rolls rolls;
    private final RollObjections objections;
    private final Enrolling enrolling;
    private final Memberships memberships;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    ObjectView(Elections elections, Rolls rolls, RollObjections objections, Enrolling enrolling, Memberships memberships, VoterRoll members, Communities communities,
            CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.rolls = rolls;
        this.objections = objections;
        this.enrolling = enrolling;
        this.memberships = memberships;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var election = Pages.election(event, elections);
        var actor = currentActor.get();
        var place = communities.find(election.community()).map(CommunitySummary::name).orElse("");
        var asked = event.getLocation().getQueryParameters().getSingleParameter("serial").filter(it -> it.matches("\\d{1,7}")).map(Integer::valueOf).orElse(null);
        removeAll();
        add(new PageHeader(getTranslation("enrolment.object.title")).crumb(EnrolmentPaths.roll(election.id()), getTranslation("enrolment.roll.title"), place)
                .meta(getTranslation("enrolment.object.meta", LocalDates.weekday(election.days().objections(), getLocale()))));
        if (!members.has(actor, election.community())) {
            add(Notice.info(getTranslation("enrolment.roll.inside", place))
                    .also(new LinkButton(ResidentsPaths.join(election.community(), EnrolmentPaths.object(election.id())), getTranslation("enrolment.apply.join")).main()));
        } else if (election.takesObjections(LocalDates.date(clock.instant()))) {
            add(form(election, actor, asked));
        } else {
            add(Notice.info(getTranslation("enrolment.object.not-now")).also(new LinkButton(EnrolmentPaths.election(election.id()), getTranslation("enrolment.apply.see"))));
        }
    }

    private Article form(Election election, Actor actor, @Nullable Integer asked) {
        var own = enrolling.own(actor, election.id()).filter(it -> it.standing() != Standing.WITHDRAWN).orElse(null);
        var key = Pages.draft("object", election.id(), actor);
        var kind = new ChoiceBox<>(getTranslation("enrolment.object.kind"), ObjectionKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("enrolment.objection.kind." + it.key()));
        var serial = new IntegerField(getTranslation("enrolment.object.serial"));
        serial.setHelperText(getTranslation("enrolment.object.serial-help"));
        serial.setMin(1);
        serial.setValueChangeMode(ValueChangeMode.ON_BLUR);
        var line = new Paragraph();
        line.getElement().setAttribute("aria-live", "polite");
        serial.addValueChangeListener(it -> line.setText(it.getValue() == null ? "" : said(actor, election, it.getValue())));
        var words = new TextArea(getTranslation("enrolment.object.words"));
        words.setHelperText(getTranslation("enrolment.object.words-help"));
        words.setMaxLength(MAX_WORDS);
        words.setMinRows(4);
        words.setWidthFull();
        Draft.keep(words, key);
        var about = new Div(serial, line);
        var missing = new Div();
        missing.addClassName("ys-form");
        var application = own == null ? new ApplicationFields(election, elections.rules(election.id()),
                memberships.of(actor).stream().filter(it -> it.community().equals(election.community())).findFirst().orElse(null), null,
                LocalDates.date(clock.instant()), key + ".name") : null;
        kind.addValueChangeListener(it -> {
            var forMyself = it.getValue() == ObjectionKind.MISSING;
            about.setVisible(!forMyself);
            missing.removeAll();
            if (forMyself) {
                missing.add(new Paragraph(new Phrase(getTranslation(own == null ? "enrolment.object.missing-new" : "enrolment.object.missing-own"))));
                if (application != null) {
                    missing.add(application);
                }
            }
        });
        if (asked != null) {
            serial.setValue(asked);
            kind.setValue(ObjectionKind.NOT_ENTITLED);
        } else if (own == null || !own.onRoll()) {
            kind.setValue(ObjectionKind.MISSING);
        }
        var why = new Paragraph(new Phrase(getTranslation("enrolment.object.why")));
        why.addClassName("ys-why");
        var form = new Article();
        form.addClassNames("ys-card", "ys-form");
        form.add(kind, about, missing, words, why, Pages.acts(Pages.main(getTranslation("enrolment.object.go"), () -> {
            RuleViolation.require(kind.getValue() != null, "enrolment.object.kind-missing");
            RollObjectionId id;
            if (kind.getValue() == ObjectionKind.MISSING) {
                id = objections.missing(actor, election.id(), words.getValue(), application == null ? null : application.said());
            } else {
                RuleViolation.require(serial.getValue() != null, "enrolment.object.serial-missing");
                id = objections.against(actor, election.id(), serial.getValue(), kind.getValue(), words.getValue());
            }
            Draft.forget(key);
            Draft.forget(key + ".name");
            form.removeAll();
            form.add(slip(actor, election, id), new LinkButton(EnrolmentPaths.election(election.id()), getTranslation("enrolment.apply.see")).main());
        })));
        return form;
    }

    private String said(Actor actor, Election election, int serial) {
        RollEntry entry = rolls.line(actor, election.id(), serial);
        return getTranslation("enrolment.object.line", String.valueOf(entry.serial()), entry.name());
    }

    private Slip slip(Actor actor, Election election, RollObjectionId id) {
        var due = enrolling.objections(actor, election.id()).stream().filter(it -> it.id().equals(id)).map(RollObjection::due).findFirst().orElse(election.days().decided());
        return new Slip(getTranslation("enrolment.object.receipt", LocalDates.weekday(due, getLocale())),
                getTranslation("enrolment.apply.receipt.mark", ReceiptCode.of(id.toString()), LocalDates.moment(clock.instant(), getLocale())));
    }
}
