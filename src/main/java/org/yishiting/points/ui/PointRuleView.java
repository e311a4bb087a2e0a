package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.points.Consultation;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.RuleId;
import org.yishiting.points.RuleRemark;
import org.yishiting.points.RuleState;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.RecordsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoterRoll;

/** One rule: what it says, where it was adopted, its earlier versions, and while people are asked, what they say and what is answered. */
@Route(PointsPaths.RULE)
@AnonymousAllowed
@StyleSheet("context://points/points.css")
class PointRuleView extends Div implements BeforeEnterObserver {

    private final Rules rules;
    private final Consultation consultation;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    PointRuleView(Rules rules, Consultation consultation, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.rules = rules;
        this.consultation = consultation;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("rule").filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(RuleId::parse).orElseThrow(NotFoundException::new);
        show(id);
    }

    private void show(RuleId id) {
        var today = Zone.today(clock);
        var versions = rules.versions(id).stream().filter(it -> it.stored() != RuleState.PROPOSED).toList();
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        var last = versions.getFirst();
        var place = communities.find(last.community()).orElseThrow(NotFoundException::new);
        removeAll();
        add(new PageHeader(last.title()).crumb(PointsPaths.rules(String.valueOf(place.code())), getTranslation("points.rules.title"), last.code())
                .meta(PointsParts.state(last.state(today))).still());
        versions.forEach(it -> add(Still.of(version(it, place))));
        if (last.stored() == RuleState.CONSULTED) {
            add(asked(last));
        }
    }

    private Section version(RuleVersion it, CommunitySummary place) {
        var today = Zone.today(clock);
        var card = new Section(new SectionHeader(getTranslation("points.rule.version", it.version())).count(getTranslation("points.rule.state." + it.state(today).key())));
        var inside = new ArrayList<Component>(List.of(line(PointsParts.worth(it)), line(getTranslation("points.rule.evidence." + it.evidence().key(), it.evidenceNote())),
                soft(getTranslation("points.about." + it.about().key()))));
        var record = it.record();
        var from = it.activeFrom();
        if (from != null) {
            inside.add(line(getTranslation("points.rule.from", LocalDates.full(from, getLocale()))));
        }
        var retired = it.retiredOn();
        if (retired != null) {
            inside.add(line(getTranslation("points.rule.until", LocalDates.full(retired, getLocale()))));
        }
        if (record != null) {
            RecordNumber.parse(record).ifPresent(number -> inside.add(acts(new LinkButton(RecordsPaths.record(String.valueOf(place.code()), number),
                    getTranslation("points.rule.adopted", record)).quiet())));
        }
        var box = new Div(inside.toArray(Component[]::new));
        box.addClassNames("ys-card", "ys-stack");
        card.add(box);
        return card;
    }

    private Section asked(RuleVersion rule) {
        var today = Zone.today(clock);
        var until = rule.consultUntil() == null ? today : rule.consultUntil();
        var section = new Section(Still.of(new NowCard().now(getTranslation("points.ask.now")).next(getTranslation("points.ask.next", LocalDates.weekday(until, getLocale())))
                .youCan(getTranslation(rule.consulting(today) ? "points.ask.you-can" : "points.ask.over"))));
        var remarks = consultation.remarks(rule.rule(), rule.version());
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows", "ys-pt-rules");
        remarks.forEach(it -> list.add(remark(it)));
        var head = new SectionHeader(getTranslation("points.ask.remarks")).count(getTranslation("points.ask.count", remarks.size()));
        section.add(Still.of(remarks.isEmpty() ? new Div(head, soft(getTranslation("points.ask.none"))) : new Div(head, list)));
        currentActor.find().filter(it -> rule.consulting(today) && members.has(it, rule.community())).ifPresent(actor -> {
            var key = "points.say." + rule.rule() + "." + Integer.toHexString(actor.hashCode());
            var words = PageParts.area("points.ask.words", "points.ask.words-help", Consultation.MAX_WORDS, key);
            var form = new Section(new H3(getTranslation("points.ask.say")));
            form.addClassNames("ys-card", "ys-form", "ys-mt5");
            form.add(words, acts(PageParts.main("points.ask.go", () -> {
                consultation.say(actor, rule.rule(), rule.version(), words.getValue());
                Draft.forget(key);
                show(rule.rule());
                addComponentAtIndex(1, new Slip(getTranslation("points.ask.receipt"), LocalDates.moment(clock.instant(), getLocale())));
            })));
            section.add(form);
        });
        return section;
    }

    private ListItem remark(RuleRemark it) {
        var answer = it.answer();
        return new ListItem(line(it.words()), answer == null ? soft(getTranslation("points.ask.unanswered")) : soft(getTranslation("points.ask.answer", answer)));
    }
}
