package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
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
import org.yishiting.community.CurrentCommunity;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.Call;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.Nomination;
import org.yishiting.enrolment.NominationDraft;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 兼职委员: what they may do, who they are, and the call that runs, with the form to propose oneself or somebody else. */
@Route(EnrolmentPaths.ASSOCIATES)
@AnonymousAllowed
@StyleSheet("context://enrolment/enrolment.css")
class AssociatesView extends Div implements BeforeEnterObserver {

    private static final int MAX_WORDS = 300;

    private final Associates associates;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final VoterRoll members;
    private final Clock clock;

    AssociatesView(Associates associates, Communities communities, CurrentCommunity current, CurrentActor currentActor, VoterRoll members, Clock clock) {
        this.associates = associates;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        current.choose(community);
        var actor = currentActor.find().orElse(null);
        var today = LocalDates.date(clock.instant());
        var named = associates.named(community.id());
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("enrolment.associates.title")).crumb("", community.name(), getTranslation("enrolment.associates.title"))
                .meta(getTranslation("enrolment.associates.meta")));
        associates.calls(community.id()).stream().filter(it -> it.takesNominations(today)).findFirst()
                .ifPresent(it -> add(call(community, it, actor, today)));
        if (actor != null) {
            var mine = associates.mine(actor, community.id());
            if (!mine.isEmpty()) {
                add(Still.of(section("enrolment.associates.mine", mine)));
            }
        }
        var put = named.stream().filter(it -> it.standing() == NominationStanding.PUBLICITY).toList();
        if (!put.isEmpty()) {
            add(Still.of(section("enrolment.associates.publicity", put)));
        }
        var office = named.stream().filter(it -> it.standing() == NominationStanding.APPOINTED).toList();
        if (!office.isEmpty()) {
            add(Still.of(section("enrolment.associates.office", office)));
        }
        add(Still.of(rights()));
    }

    private Section call(CommunitySummary community, Call call, @Nullable Actor actor, LocalDate today) {
        var due = new Paragraph(DueChip.until(today, call.until()));
        var about = new Paragraph(call.about());
        about.addClassName("ys-en-words");
        var card = new Article(Still.of(new Div(about, new Paragraph(new Phrase(getTranslation("enrolment.associates.call", call.seats(), call.termMonths()))), due)));
        card.addClassNames("ys-card", "ys-stack");
        var path = EnrolmentPaths.associates(String.valueOf(community.code()));
        if (actor == null) {
            card.add(new LinkButton(ResidentsPaths.signIn(path), getTranslation("enrolment.associates.sign-in")).main());
        } else if (members.has(actor, community.id())) {
            var open = new Button(getTranslation("enrolment.associates.nominate"));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            open.addClickListener(_ -> card.replace(open, form(call, actor, card)));
            card.add(open);
        } else {
            card.add(new LinkButton(ResidentsPaths.join(community.id(), path), getTranslation("enrolment.apply.join")).main());
        }
        return new Section(new SectionHeader(call.title()), card);
    }

    private enum Who { SELF, OTHER }

    private Div form(Call call, Actor actor, Article card) {
        var draft = Pages.draft("nominate", call.id(), actor);
        var who = new ChoiceBox<>(getTranslation("enrolment.nominate.who"), Who.values());
        who.setItemLabelGenerator(it -> getTranslation("enrolment.nominate.who." + it.name()));
        var name = new TextField(getTranslation("enrolment.nominate.name"));
        name.setHelperText(getTranslation("enrolment.nominate.name-help"));
        name.setMaxLength(Enrolling.MAX_NAME);
        name.setWidthFull();
        var words = new TextArea(getTranslation("enrolment.nominate.words"));
        words.setHelperText(getTranslation("enrolment.nominate.words-help"));
        words.setMaxLength(MAX_WORDS);
        words.setMinRows(3);
        words.setWidthFull();
        Draft.keep(name, draft + ".name");
        Draft.keep(words, draft);
        var consent = new Paragraph();
        consent.addClassName("ys-why");
        who.addValueChangeListener(it -> consent.setText(getTranslation("enrolment.nominate.consent." + it.getValue().name())));
        who.setValue(Who.SELF);
        var form = new Div();
        form.addClassName("ys-form");
        form.add(who, name, words, consent, Pages.acts(Pages.main(getTranslation("enrolment.nominate.go"), () -> {
            RuleViolation.require(who.getValue() != null, "enrolment.nominate.who-missing");
            var self = who.getValue() == Who.SELF;
            var id = associates.nominate(actor, call.id(), new NominationDraft(self, name.getValue(), words.getValue()));
            Draft.forget(draft + ".name");
            Draft.forget(draft);
            card.replace(form, new Slip(getTranslation(self ? "enrolment.nominate.receipt-self" : "enrolment.nominate.receipt-other"),
                    getTranslation("enrolment.apply.receipt.mark", ReceiptCode.of(id.toString()), LocalDates.moment(clock.instant(), getLocale())))
                    .act(new LinkButton(EnrolmentPaths.nomination(id), getTranslation("enrolment.nominate.see"))));
        })));
        return form;
    }

    private Section section(String title, List<Nomination> people) {
        return new Section(new SectionHeader(getTranslation(title)), new RowList(people.stream().map(this::row).toList()));
    }

    private ListRow row(Nomination it) {
        var name = it.name().isEmpty() ? getTranslation("enrolment.associates.gone") : it.name();
        var row = new ListRow(EnrolmentPaths.nomination(it.id()), new Seal(name.substring(0, name.offsetByCodePoints(0, 1))), name).foot(Standings.badge(it.standing()));
        Optional.ofNullable(it.termUntil()).filter(_ -> it.standing() == NominationStanding.APPOINTED)
                .ifPresent(until -> row.text(getTranslation("enrolment.associates.until", LocalDates.full(until, getLocale()))));
        return row;
    }

    private Section rights() {
        var may = new Paragraph(new Phrase(getTranslation("enrolment.associates.may")));
        var mayNot = new Paragraph(new Phrase(getTranslation("enrolment.associates.may-not")));
        var course = new Paragraph(new Phrase(getTranslation("enrolment.associates.course")));
        var card = new Div(may, mayNot, course);
        card.addClassNames("ys-card", "ys-stack");
        return new Section(new SectionHeader(getTranslation("enrolment.associates.rights")), card);
    }
}
