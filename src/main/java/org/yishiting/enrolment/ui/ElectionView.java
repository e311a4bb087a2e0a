package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.OwnApplication;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.RollObjection;
import org.yishiting.enrolment.RollShare;
import org.yishiting.enrolment.RollShares;
import org.yishiting.enrolment.Standing;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** An election that people enrol for: what is on now, one's own application, who may enrol by which law, all the days. */
@Route(EnrolmentPaths.ELECTION)
@AnonymousAllowed
@StyleSheet("context://enrolment/enrolment.css")
class ElectionView extends Div implements BeforeEnterObserver {

    private final Elections elections;
    private final Enrolling enrolling;
    private final RollShares shares;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final VoterRoll members;
    private final Named named;
    private final Clock clock;

    ElectionView(Elections elections, Enrolling enrolling, RollShares shares, Communities communities, CurrentCommunity current, CurrentActor currentActor, VoterRoll members,
            Named named, Clock clock) {
        this.elections = elections;
        this.enrolling = enrolling;
        this.shares = shares;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.members = members;
        this.named = named;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var election = Pages.election(event, elections);
        communities.find(election.community()).filter(CommunitySummary::open).ifPresent(current::choose);
        var actor = currentActor.find().orElse(null);
        var own = Optional.ofNullable(actor).flatMap(it -> enrolling.own(it, election.id())).filter(it -> it.standing() != Standing.WITHDRAWN).orElse(null);
        var today = LocalDates.date(clock.instant());
        var member = actor != null && members.has(actor, election.community());
        removeAll();
        var place = communities.find(election.community()).map(CommunitySummary::name).orElse("");
        add(new PageHeader(election.title()).crumb("", place, getTranslation("enrolment.crumb"))
                .meta(getTranslation("enrolment.meta", LocalDates.full(election.days().polling(), getLocale()))));
        var body = new Div();
        if (election.phase() == Phase.CALLED_OFF) {
            body.add(Notice.late(getTranslation("enrolment.called-off", String.valueOf(election.calledOffWhy()))));
        }
        if (actor != null && own != null) {
            body.add(mine(election, own, actor, today));
        }
        body.add(Still.of(RulesCard.of(election, elections.rules(election.id()))), Still.of(notHere(election)));
        shares.of(election.id()).ifPresent(it -> body.add(Still.of(shares(it))));
        var aside = new Section(new H2(getTranslation("enrolment.days.title")), Days.of(election.days(), today));
        aside.addClassNames("ys-card", "ys-aside");
        var two = new Div(now(election, own, actor, member, today), body, Still.of(aside));
        two.addClassNames("ys-two", "ys-mt5");
        add(two);
    }

    private NowCard now(Election election, @Nullable OwnApplication own, @Nullable Actor actor, boolean member, LocalDate today) {
        var acts = new ArrayList<Component>();
        var id = election.id();
        String can;
        if (election.takesApplications(today)) {
            can = getTranslation(own == null ? "enrolment.can.apply" : own.standing() == Standing.REFUSED ? "enrolment.can.again"
                    : own.standing() == Standing.APPLIED ? "enrolment.can.change" : "enrolment.can.wait");
            if (actor == null) {
                acts.add(new LinkButton(ResidentsPaths.signIn(EnrolmentPaths.apply(id)), getTranslation("enrolment.act.sign-in")).main());
            } else if (own == null || own.standing() == Standing.REFUSED) {
                acts.add(new LinkButton(EnrolmentPaths.apply(id), getTranslation(own == null ? "enrolment.act.apply" : "enrolment.act.again")).main());
            } else if (own.standing() == Standing.APPLIED) {
                acts.add(new LinkButton(EnrolmentPaths.apply(id), getTranslation("enrolment.act.change")));
            }
        } else if (election.listedAt() != null && !election.removed()) {
            can = getTranslation(election.takesObjections(today) ? "enrolment.can.object" : "enrolment.can.look");
            if (actor == null) {
                acts.add(new LinkButton(ResidentsPaths.signIn(EnrolmentPaths.roll(id)), getTranslation("enrolment.act.sign-in-roll")).main());
            } else if (member) {
                acts.add(new LinkButton(EnrolmentPaths.roll(id), getTranslation("enrolment.act.roll")).main());
                if (election.takesObjections(today)) {
                    acts.add(new LinkButton(EnrolmentPaths.object(id), getTranslation("enrolment.act.object")));
                }
            } else {
                acts.add(new LinkButton(ResidentsPaths.join(election.community(), EnrolmentPaths.roll(id)), getTranslation("enrolment.apply.join")).main());
            }
        } else {
            can = getTranslation(election.phase() == Phase.NOT_OPEN ? "enrolment.can.prepare" : "enrolment.can.ask",
                    String.join(getTranslation("enrolment.and"), named.staff(election.community())));
        }
        var card = new NowCard().now(Standings.now(election, today)).next(Standings.next(election, today)).youCan(can);
        if (!acts.isEmpty()) {
            card.act(Pages.acts(acts.toArray(Component[]::new)));
        }
        return card;
    }

    private Section mine(Election election, OwnApplication own, Actor actor, LocalDate today) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "enrolment.mine.name", own.name());
        if (own.onRoll()) {
            fact(facts, "enrolment.mine.serial", getTranslation("enrolment.mine.serial-value", String.valueOf(own.serial())));
        }
        fact(facts, "enrolment.mine.code", ReceiptCode.of(own.id().toString()));
        var standing = new Div(Standings.badge(own.standing()));
        var section = new Section(new H2(getTranslation("enrolment.mine.title")), Still.of(new Div(standing, facts)));
        section.addClassNames("ys-card", "ys-stack");
        if (own.standing() == Standing.REFUSED) {
            section.add(Notice.late(getTranslation("enrolment.mine.refused", String.valueOf(own.reason()))).also(new Paragraph(new Phrase(appeal(election, today)))));
        } else if (own.standing() == Standing.APPLIED) {
            section.add(new Paragraph(new Phrase(getTranslation("enrolment.mine.waits", LocalDates.weekday(election.days().checked(), getLocale())))));
        } else if (own.standing() == Standing.CHECKED && election.kind().asksAssembly()) {
            section.add(new Paragraph(new Phrase(getTranslation("enrolment.mine.assembly"))));
        }
        var about = enrolling.objections(actor, election.id());
        if (!about.isEmpty()) {
            section.add(Still.of(objections(about)));
        }
        if (election.phase() == Phase.OPEN || election.phase() == Phase.LISTED) {
            section.add(Pages.acts(withdraw(election, actor)));
        }
        return section;
    }

    private String appeal(Election election, LocalDate today) {
        return election.takesApplications(today) ? getTranslation("enrolment.mine.appeal-again", LocalDates.weekday(election.days().closes(), getLocale()))
                : election.takesObjections(today) ? getTranslation("enrolment.mine.appeal-object", LocalDates.weekday(election.days().objections(), getLocale()))
                : election.listedAt() == null ? getTranslation("enrolment.mine.appeal-later", LocalDates.weekday(election.days().published(), getLocale()))
                : getTranslation("enrolment.mine.appeal-over", String.join(getTranslation("enrolment.and"), named.staff(election.community())));
    }

    private Div objections(List<RollObjection> found) {
        var box = new Div(new H3(getTranslation("enrolment.mine.objections")));
        box.addClassName("ys-stack");
        for (var it : found) {
            var words = new Paragraph(new Phrase(getTranslation("enrolment.objection.line", getTranslation("enrolment.objection.kind." + it.kind().key()), it.words())));
            var state = new Paragraph(new Phrase(it.upheld() == null ? getTranslation("enrolment.objection.due", LocalDates.weekday(it.due(), getLocale()))
                    : getTranslation(it.upheld() ? "enrolment.objection.upheld" : "enrolment.objection.rejected", String.valueOf(it.reason()))));
            state.addClassName("ys-meta");
            box.add(new Div(words, state));
        }
        return box;
    }

    private Button withdraw(Election election, Actor actor) {
        var button = new Button(getTranslation("enrolment.mine.withdraw"), _ -> {
            var sure = new ConfirmDialog();
            sure.setHeader(getTranslation("enrolment.mine.withdraw.title"));
            sure.setText(getTranslation("enrolment.mine.withdraw.text"));
            sure.setConfirmText(getTranslation("enrolment.mine.withdraw.go"));
            sure.setConfirmButtonTheme("error primary");
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("enrolment.mine.withdraw.stay"));
            sure.addConfirmListener(_ -> {
                enrolling.withdraw(actor, election.id());
                UI.getCurrent().refreshCurrentRoute(false);
            });
            sure.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Section notHere(Election election) {
        var text = new Paragraph(new Phrase(getTranslation("enrolment.vote.text", LocalDates.weekday(election.days().polling(), getLocale()))));
        var data = new Paragraph(new Phrase(getTranslation("enrolment.vote.data", LocalDates.day(election.days().removed(), getLocale()))));
        var card = new Div(text, data);
        card.addClassNames("ys-card", "ys-stack");
        var section = new Section(new SectionHeader(getTranslation("enrolment.vote.title")), card);
        section.addClassName("ys-mt5");
        return section;
    }

    private Section shares(RollShares.Shares it) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        share(facts, "enrolment.share.applied", it.applied());
        share(facts, "enrolment.share.listed", it.listed());
        var card = new Div(facts, new Paragraph(new Phrase(getTranslation("enrolment.share.how"))));
        card.addClassNames("ys-card", "ys-stack");
        var section = new Section(new SectionHeader(getTranslation("enrolment.share.title")), card);
        section.addClassName("ys-mt5");
        return section;
    }

    private void share(DescriptionList facts, String key, RollShare share) {
        var groups = share.groups();
        fact(facts, key, groups == null ? getTranslation("enrolment.share.small", share.all())
                : getTranslation("enrolment.share.groups", share.all(), groups.newcomers(), groups.local(), groups.unsaid()));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Phrase(value)));
    }
}
