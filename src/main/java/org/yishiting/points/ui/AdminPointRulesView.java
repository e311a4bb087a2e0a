package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.main;
import static org.yishiting.base.ui.PageParts.quiet;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.points.Consultation;
import org.yishiting.points.PointsPaths;
import org.yishiting.points.RuleRemark;
import org.yishiting.points.RuleState;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.residents.CurrentActor;

/** Where the committee proposes rules, asks people, answers them, and writes down what the assembly adopted. */
@Route(PointsPaths.ADMIN_RULES)
@Menu(title = "points.admin.rules.menu", icon = "SCALES", order = 66)
@RolesAllowed({"COMMITTEE_STAFF", "CONVENOR"})
@StyleSheet("context://points/points.css")
class AdminPointRulesView extends Div implements BeforeEnterObserver {

    private final Rules rules;
    private final Consultation consultation;
    private final Offices offices;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;

    AdminPointRulesView(Rules rules, Consultation consultation, Offices offices, CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.rules = rules;
        this.consultation = consultation;
        this.offices = offices;
        this.currentCommunity = currentCommunity;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(null);
    }

    private void show(@Nullable String done) {
        removeAll();
        add(new PageHeader(getTranslation("points.admin.rules.title")).meta(getTranslation("points.admin.rules.meta")).still());
        var actor = currentActor.get();
        var place = currentCommunity.find().orElse(null);
        if (place == null || !offices.holds(actor, place.id(), Office.COMMITTEE_STAFF, Office.CONVENOR)) {
            add(new EmptyState(getTranslation("points.admin.nowhere"), getTranslation("points.admin.nowhere-text"), new LinkButton(CurrentCommunity.CHOOSE, getTranslation("points.admin.choose"))));
            return;
        }
        if (done != null) {
            add(new Slip(getTranslation(done), LocalDates.moment(clock.instant(), getLocale())));
        }
        var begin = new Div();
        begin.add(acts(PageParts.act("points.admin.rules.new", () -> {
            begin.removeAll();
            begin.add(new RuleForm(null, draft -> {
                rules.propose(actor, place.id(), draft);
                show("points.admin.rules.proposed");
            }));
        }), new LinkButton(PointsPaths.rules(String.valueOf(place.code())), getTranslation("points.admin.rules.public")).quiet()));
        add(begin, coming(actor, place.id()), active(actor, place.id()));
    }

    private Section coming(Actor actor, CommunityId place) {
        var section = new Section(new SectionHeader(getTranslation("points.admin.rules.coming")));
        var some = rules.coming(place);
        if (some.isEmpty()) {
            section.add(soft(getTranslation("points.admin.rules.none")));
        }
        some.forEach(it -> section.add(open(actor, it)));
        return section;
    }

    private Article open(Actor actor, RuleVersion rule) {
        var today = Zone.today(clock);
        var card = new Article(new H3(rule.code() + " " + rule.title()), new Div(PointsParts.state(rule.state(today))), line(PointsParts.worth(rule)));
        card.addClassNames("ys-card", "ys-stack", "ys-mt3");
        if (rule.stored() == RuleState.PROPOSED) {
            card.add(soft(getTranslation("points.admin.rules.ask-why")), acts(PageParts.act("points.admin.rules.ask", () -> {
                rules.consult(actor, rule.rule(), rule.version());
                show("points.admin.rules.asked");
            })));
        } else if (rule.stored() == RuleState.CONSULTED) {
            var until = Objects.requireNonNull(rule.consultUntil());
            card.add(line(getTranslation("points.admin.rules.until", LocalDates.weekday(until, getLocale()))));
            consultation.remarks(rule.rule(), rule.version()).forEach(it -> card.add(remark(actor, rule, it)));
            if (!rule.consulting(today)) {
                card.add(adopt(actor, rule));
            }
        }
        return card;
    }

    private Component remark(Actor actor, RuleVersion rule, RuleRemark remark) {
        var box = new Div(line(remark.words()));
        var answer = remark.answer();
        if (answer != null) {
            box.add(soft(getTranslation("points.ask.answer", answer)));
            return box;
        }
        var form = new Div();
        form.add(acts(quiet("points.admin.rules.answer", () -> {
            var key = "points.answer." + remark.id();
            var words = PageParts.area("points.admin.rules.answer-words", "points.admin.rules.answer-help", Consultation.MAX_WORDS, key);
            form.removeAll();
            form.addClassName("ys-form");
            form.add(words, acts(main("points.admin.rules.answer-go", () -> {
                consultation.answer(actor, rule.rule(), remark.id(), words.getValue());
                Draft.forget(key);
                show("points.admin.rules.answered");
            })));
            words.focus();
        })));
        box.add(form);
        return box;
    }

    private Component adopt(Actor actor, RuleVersion rule) {
        var form = new Div();
        form.add(acts(quiet("points.admin.rules.adopt", () -> {
            var record = new TextField(getTranslation("points.admin.rules.record"));
            record.setHelperText(getTranslation("points.admin.rules.record-help"));
            var from = new DatePicker(getTranslation("points.admin.rules.from"));
            from.setValue(Zone.today(clock).plusDays(1));
            form.removeAll();
            form.addClassName("ys-form");
            form.add(record, from, acts(main("points.admin.rules.adopt-go", () -> {
                RuleViolation.require(from.getValue() != null, "points.rule.past");
                rules.adopt(actor, rule.rule(), rule.version(), record.getValue(), from.getValue());
                show("points.admin.rules.adopted");
            })));
        })));
        return form;
    }

    private Section active(Actor actor, CommunityId place) {
        var section = new Section(new SectionHeader(getTranslation("points.rules.active")));
        rules.inForce(place, Zone.today(clock)).forEach(rule -> {
            var card = new Article(new H3(rule.code() + " " + rule.title()), line(PointsParts.worth(rule)));
            card.addClassNames("ys-card", "ys-stack", "ys-mt3");
            var form = new Div();
            form.add(acts(quiet("points.admin.rules.change", () -> {
                form.removeAll();
                form.add(new RuleForm(rule, draft -> {
                    rules.change(actor, rule.rule(), draft);
                    show("points.admin.rules.proposed");
                }));
            }), quiet("points.admin.rules.retire", () -> {
                form.removeAll();
                form.add(line(getTranslation("points.admin.rules.retire-why")), acts(PageParts.act("points.admin.rules.retire-go", () -> {
                    rules.retire(actor, rule.rule(), Zone.today(clock).plusDays(1));
                    show("points.admin.rules.retired");
                })));
            })));
            card.add(form);
            section.add(card);
        });
        return section;
    }
}
