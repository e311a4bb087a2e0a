package org.yishiting.oversight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.claims.Publicity;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.oversight.Burst;
import org.yishiting.oversight.GiversReport;
import org.yishiting.oversight.GiversWatch;
import org.yishiting.oversight.OversightPaths;
import org.yishiting.oversight.Quarter;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoiceCount;

/** 看发分的: who signed for points, under which rules, when and where; nobody who received any. */
@Route(OversightPaths.WATCH)
@RolesAllowed("SUPERVISORY_COMMITTEE")
@Menu(title = "oversight.watch.menu", icon = "SCALES", order = 71)
class PointsWatchView extends Div implements BeforeEnterObserver {

    private static final int MOST_OBJECTIONS = 50;

    private final GiversWatch watch;
    private final Publicity publicity;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final Clock clock;

    PointsWatchView(GiversWatch watch, Publicity publicity, CurrentCommunity current, CurrentActor currentActor, Clock clock) {
        this.watch = watch;
        this.publicity = publicity;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var now = Quarter.of(LocalDates.date(clock.instant()));
        var quarter = event.getLocation().getQueryParameters().getSingleParameter("quarter").flatMap(Quarter::parse).filter(it -> !it.from().isAfter(now.from())).orElse(now);
        var it = watch.report(currentActor.get(), community.get().id(), quarter);
        removeAll();
        add(new PageHeader(getTranslation("oversight.watch.title", Tables.name(quarter))).meta(getTranslation("oversight.watch.meta", community.get().name())).still());
        if (it.bursts().isEmpty()) {
            add(Still.of(Notice.ok(getTranslation("oversight.bursts.none"))));
        } else {
            add(Still.of(section("oversight.bursts", "oversight.bursts.hint", List.of("oversight.giver", "oversight.when", "oversight.entries", "oversight.points"),
                    it.bursts().stream().map(this::burst).toList())));
        }
        add(Still.of(objections(community.get().id())));
        add(Still.of(givers(it)));
        add(Still.of(section("oversight.rules", "oversight.rules.hint", List.of("oversight.rule", "oversight.people", "oversight.points"),
                it.rules().stream().map(rule -> List.of(rule.rule() + " " + rule.title(), Tables.number(rule.people()), Tables.number(rule.points()))).toList())));
        add(Still.of(section("oversight.hours", "oversight.hours.hint", List.of("oversight.hour", "oversight.points"),
                it.hours().stream().map(cell -> List.of(getTranslation("oversight.hour." + cell.name()), Tables.number(cell.points()))).toList())));
        add(Still.of(section("oversight.areas", "oversight.areas.hint", List.of("oversight.area", "oversight.people", "oversight.points"),
                it.areas().stream().map(cell -> List.of(cell.name(), Tables.number(cell.people()), Tables.number(cell.points()))).toList())));
        add(Still.of(groups(it)), Still.of(Tables.steps(quarter, now, OversightPaths::watch)));
    }

    /** What somebody said against a claim in its publicity and nobody has answered yet. */
    private Notice objections(CommunityId community) {
        var open = publicity.waiting(currentActor.get(), community, MOST_OBJECTIONS);
        if (open.isEmpty()) {
            return Notice.ok(getTranslation("oversight.objections.none"));
        }
        var many = open.size() < MOST_OBJECTIONS ? String.valueOf(open.size()) : MOST_OBJECTIONS + "+";
        return Notice.soon(getTranslation("oversight.objections", many, LocalDates.weekday(LocalDates.date(open.getFirst().saidAt()), getLocale())))
                .also(new LinkButton(ClaimsPaths.REVIEW, getTranslation("oversight.objections.go")));
    }

    private List<String> burst(Burst it) {
        var when = LocalDates.moment(it.hour(), getLocale());
        return List.of(it.giver(), it.night() ? getTranslation("oversight.night", when) : when, String.valueOf(it.entries()), String.valueOf(it.points()));
    }

    private Section givers(GiversReport it) {
        var section = section("oversight.givers.title", "oversight.givers.hint", List.of("oversight.giver", "oversight.entries", "oversight.people", "oversight.points"),
                it.givers().stream().map(giver -> List.of(giver.name(), String.valueOf(giver.entries()), String.valueOf(giver.people()), String.valueOf(giver.points()))).toList());
        section.add(Notice.info(getTranslation("oversight.by-itself", String.valueOf(it.byItself()))));
        return section;
    }

    private Section groups(GiversReport it) {
        var members = it.members();
        var thanked = it.thanked();
        return section("oversight.groups", "oversight.groups.hint", List.of("oversight.group", "oversight.members", "oversight.thanked"), List.of(
                List.of(getTranslation("oversight.group.new"), Tables.number(members == null ? null : members.newcomers()), Tables.number(thanked == null ? null : thanked.newcomers())),
                List.of(getTranslation("oversight.group.long"), Tables.number(members == null ? null : members.longTime()), Tables.number(thanked == null ? null : thanked.longTime())),
                List.of(getTranslation("oversight.group.unsaid"), Tables.number(members == null ? null : members.undeclared()), Tables.number(thanked == null ? null : thanked.undeclared())),
                List.of(getTranslation("oversight.group.all"), Tables.number(all(members)), Tables.number(all(thanked)))));
    }

    private static @Nullable Integer all(@Nullable VoiceCount count) {
        return count == null ? null : count.all();
    }

    private Section section(String title, String hint, List<String> columns, List<List<String>> rows) {
        var section = new Section(new SectionHeader(getTranslation(title)).hint(getTranslation(hint)));
        section.add(rows.isEmpty() ? Notice.info(getTranslation("oversight.nothing")) : Tables.of(columns, rows));
        return section;
    }
}
