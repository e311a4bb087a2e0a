package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.Activities;
import org.yishiting.claims.ActivityView;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.points.Evidence;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.residents.CurrentActor;

/** 签到名单: activities of the community, the QR code for the door, names from the list on paper, and closing the list. */
@Route(ClaimsPaths.ACTIVITIES)
@Menu(title = "claims.activities.menu", icon = "PEOPLE", order = 69)
@RolesAllowed("COMMITTEE_STAFF")
@StyleSheet("context://claims/claims.css")
class ActivitiesDeskView extends Div implements BeforeEnterObserver {

    private static final int ROWS = 20;

    private final Activities activities;
    private final Rules rules;
    private final Offices offices;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;
    private final Clock clock;

    ActivitiesDeskView(Activities activities, Rules rules, Offices offices, CurrentCommunity currentCommunity, CurrentActor currentActor, Clock clock) {
        this.activities = activities;
        this.rules = rules;
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
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("claims.activities.title")).meta(getTranslation("claims.activities.meta")).still());
        var place = currentCommunity.find().orElse(null);
        if (place == null || !offices.holds(actor, place.id(), Office.COMMITTEE_STAFF)) {
            add(new EmptyState(getTranslation("points.admin.nowhere"), getTranslation("points.admin.nowhere-text"), new LinkButton(CurrentCommunity.CHOOSE, getTranslation("points.admin.choose"))));
            return;
        }
        if (done != null) {
            add(new Slip(done, LocalDates.moment(clock.instant(), getLocale())));
        }
        var begin = new Div();
        begin.add(acts(PageParts.act("claims.activities.new", () -> form(begin, actor, place.id()))));
        add(begin);
        activities.list(actor, place.id(), ROWS).forEach(it -> add(card(actor, it)));
    }

    private void form(Div begin, Actor actor, CommunityId place) {
        var today = Zone.today(clock);
        var rule = new Select<RuleVersion>();
        rule.setLabel(getTranslation("claims.activities.rule"));
        rule.setItems(rules.inForce(place, today).stream().filter(it -> it.evidence() == Evidence.SIGN_IN).toList());
        rule.setItemLabelGenerator(it -> it.code() + " " + it.title());
        rule.setWidthFull();
        var title = new TextField(getTranslation("claims.activities.name"));
        title.setMaxLength(60);
        title.setWidthFull();
        var day = new DatePicker(getTranslation("claims.activities.day"));
        day.setValue(today);
        begin.removeAll();
        begin.addClassNames("ys-form", "ys-card");
        begin.add(rule, title, day, acts(PageParts.main("claims.activities.open", () -> {
            RuleViolation.require(rule.getValue() != null && day.getValue() != null, "claims.activity.rule");
            activities.open(actor, place, rule.getValue().rule(), title.getValue(), day.getValue());
            show(getTranslation("claims.activities.opened"));
        })));
    }

    private Article card(Actor actor, ActivityView activity) {
        var card = new Article(new H2(activity.title()), line(getTranslation("claims.activities.row", LocalDates.weekday(activity.heldOn(), getLocale()), activity.rule().title(), activity.people())));
        card.addClassNames("ys-card", "ys-stack", "ys-mt3");
        if (activity.closed()) {
            card.add(soft(getTranslation("claims.activities.closed")));
            return card;
        }
        var more = new Div();
        card.add(acts(PageParts.quiet("claims.activities.code", () -> {
            more.removeAll();
            more.add(new DoorCode(activities, actor, activity));
        }), PageParts.quiet("claims.activities.paper", () -> {
            more.removeAll();
            var phone = new TextField(getTranslation("claims.activities.phone"));
            phone.setHelperText(getTranslation("claims.activities.phone-help"));
            more.addClassName("ys-form");
            more.add(phone, acts(PageParts.act("claims.activities.write", () -> {
                activities.write(actor, activity.id(), phone.getValue());
                phone.clear();
                phone.focus();
                more.getChildren().filter(Slip.class::isInstance).findFirst().ifPresent(more::remove);
                more.add(new Slip(getTranslation("claims.activities.written"), LocalDates.moment(clock.instant(), getLocale())));
            })));
            phone.focus();
        }), PageParts.act("claims.activities.close", () -> {
            var people = activities.close(actor, activity.id());
            show(getTranslation("claims.activities.done", people));
        })), more);
        return card;
    }
}
