package org.yishiting.residency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residency.Lane;
import org.yishiting.residency.ProofId;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residency.Reviewing;
import org.yishiting.residency.WaitingProof;
import org.yishiting.residents.CurrentActor;

/** 看凭证: what waits, the longest first, twenty at a time; each is answered in its place. */
@Route(ResidencyPaths.REVIEW)
@Menu(title = "residency.review.menu", icon = "PERSON", order = 65)
@RolesAllowed({"GRID_CONTACT", "COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@StyleSheet("context://residency/residency.css")
class ReviewView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 20;

    private final Reviewing reviewing;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReviewView(Reviewing reviewing, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        this.reviewing = reviewing;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        show(community.get(), asked.getSingleParameter("lane").flatMap(ReviewView::lane).orElse(null), asked.getSingleParameter("after").flatMap(ReviewView::after).orElse(null), "");
    }

    private void show(CommunitySummary community, @Nullable Lane wanted, Reviewing.@Nullable After after, String said) {
        var actor = currentActor.get();
        var counts = reviewing.counts(actor, community.id());
        var lane = wanted != null && counts.containsKey(wanted) ? wanted
                : counts.entrySet().stream().filter(it -> it.getValue() > 0).findFirst().or(() -> counts.entrySet().stream().findFirst()).map(Map.Entry::getKey).orElse(null);
        removeAll();
        add(new PageHeader(getTranslation("residency.review.title")).meta(getTranslation("residency.review.meta", community.name())).still());
        if (!said.isEmpty()) {
            add(new Slip(said, LocalDates.moment(clock.instant(), getLocale())));
        }
        if (counts.size() > 1) {
            var lanes = new Nav();
            lanes.addClassName("ys-filters");
            counts.forEach((it, count) -> lanes.add(filter(it, count, it == lane)));
            add(Still.of(lanes));
        }
        if (lane != null) {
            rows(community, actor, lane, after);
        }
    }

    private Anchor filter(Lane lane, int count, boolean here) {
        var link = new Anchor(ResidencyPaths.REVIEW + "?lane=" + lane.key(), getTranslation("residency.lane." + lane.key()) + " "
                + (count >= Reviewing.MOST_COUNTED ? Reviewing.MOST_COUNTED + "+" : String.valueOf(count)));
        link.addClassName("ys-filter");
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void rows(CommunitySummary community, Actor actor, Lane lane, Reviewing.@Nullable After after) {
        var found = reviewing.queue(actor, community.id(), lane, after, SHOWN + 1);
        if (found.isEmpty()) {
            add(new EmptyState(getTranslation("residency.review.empty"), getTranslation("residency.review.empty-text"),
                    new LinkButton(ResidencyPaths.levels(String.valueOf(community.code())), getTranslation("residency.mine.table"))));
            return;
        }
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows", "ys-mt5");
        shown.forEach(it -> list.add(row(community, actor, lane, it)));
        add(list);
        var steps = new Div();
        steps.addClassNames("ys-acts", "ys-mt5");
        if (after != null) {
            steps.add(new LinkButton(ResidencyPaths.REVIEW + "?lane=" + lane.key(), getTranslation("residency.review.first")));
        }
        if (found.size() > SHOWN) {
            var last = shown.getLast();
            steps.add(new LinkButton(ResidencyPaths.REVIEW + "?lane=" + lane.key() + "&after=" + ChronoUnit.MICROS.between(Instant.EPOCH, last.since()) + "." + last.id(),
                    getTranslation("residency.review.next")));
        }
        add(Still.of(steps));
    }

    private ListItem row(CommunitySummary community, Actor actor, Lane lane, WaitingProof proof) {
        var title = new Paragraph(new Phrase(getTranslation("residency.review.row", proof.nickname(), getTranslation("residency.rung." + proof.rung().key()))));
        title.addClassName("ys-row-t");
        var foot = new Div(waited(proof), due(proof));
        foot.addClassName("ys-row-foot");
        if (proof.kept() != null) {
            foot.add(Badge.plain(Icon.LOCK, getTranslation("residency.review.kept")));
        }
        var item = new ListItem(Still.of(new Div(title, foot)));
        item.addClassName("ys-rs-row");
        var open = new Button(getTranslation("residency.review.open"));
        open.setAriaLabel(getTranslation("residency.review.open-spoken", proof.nickname()));
        open.addClickListener(_ -> {
            open.setVisible(false);
            item.add(new ReviewPanel(reviewing, actor, proof, said -> show(community, lane, null, said)));
        });
        item.add(open);
        return item;
    }

    private Phrase waited(WaitingProof proof) {
        var days = ChronoUnit.DAYS.between(LocalDates.date(proof.since()), Zone.today(clock));
        return new Phrase(days == 0 ? getTranslation("residency.review.today") : getTranslation("residency.review.waited", days));
    }

    private DueChip due(WaitingProof proof) {
        var last = LocalDates.date(proof.dueAt().minusSeconds(1));
        return proof.dueAt().isBefore(clock.instant()) ? DueChip.late(getTranslation("residency.review.late"), LocalDates.day(last, getLocale()))
                : DueChip.until(Zone.today(clock), last);
    }

    private static Optional<Lane> lane(String key) {
        return Arrays.stream(Lane.values()).filter(it -> it.key().equals(key)).findFirst();
    }

    private static Optional<Reviewing.After> after(String text) {
        var parts = List.of(text.split("\\.", 2));
        if (parts.size() < 2 || !parts.getFirst().matches("\\d{1,17}") || !parts.getLast().matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        return Optional.of(new Reviewing.After(Instant.EPOCH.plus(Long.parseLong(parts.getFirst()), ChronoUnit.MICROS), ProofId.parse(parts.getLast())));
    }
}
