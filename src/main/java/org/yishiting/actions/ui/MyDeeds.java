package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.Deeds;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.StepName;
import org.yishiting.community.Actor;
import org.yishiting.hall.Following;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.MineSection;
import org.yishiting.residents.MineSection.Place;
import org.yishiting.residents.MineSections;

/** What somebody has to do, and what was promised on the topics they raised or take part in. */
@Component
@Order(20)
class MyDeeds implements MineSections {

    private static final int MOST = 50;
    private static final int DAYS_AFTER = 30;

    private final Deeds deeds;
    private final Following following;
    private final Memberships memberships;

    MyDeeds(Deeds deeds, Following following, Memberships memberships) {
        this.deeds = deeds;
        this.following = following;
        this.memberships = memberships;
    }

    @Override
    public List<MineSection> sections(Actor actor) {
        var titles = following.titles(actor);
        var own = memberships.of(actor).stream().flatMap(it -> deeds.own(actor, it.community(), MOST).stream()).toList();
        var shown = own.stream().map(DeedView::id).collect(Collectors.toSet());
        var promised = deeds.promised(titles.keySet(), DAYS_AFTER, MOST).stream().filter(it -> !shown.contains(it.id()))
                .sorted(Comparator.comparing((DeedView it) -> !it.late())).toList();
        return Stream.of(MineSection.of(Place.WAITING, new SectionHeader(say("actions.mine.own")), rows(own, titles)),
                MineSection.of(Place.KEPT, new SectionHeader(say("actions.mine.promised")), rows(promised, titles))).flatMap(List::stream).toList();
    }

    private static List<ListRow> rows(List<DeedView> deeds, Map<TopicId, String> titles) {
        return deeds.stream().map(it -> row(it, titles.getOrDefault(it.topic(), ""))).toList();
    }

    private static ListRow row(DeedView deed, String topic) {
        var owner = deed.owner();
        var who = owner == null ? say("actions.deed.nobody") : say("actions.mine.by", owner.name());
        var row = new ListRow(HallPaths.topic(deed.topic()), new Seal(StepName.ACT), deed.promise()).text(topic.isEmpty() ? who : topic + " · " + who);
        if (deed.endedOn() != null) {
            return row.foot(DeedCard.badge(deed), new Phrase(LocalDates.day(deed.endedOn(), UI.getCurrent().getLocale())));
        }
        return deed.due() == null || deed.status() == DeedStatus.PAUSED ? row.foot(DeedCard.badge(deed)) : row.foot(DeedCard.badge(deed), DeedCard.chip(deed, deed.due()));
    }
}
