package org.yishiting.honours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Communities;
import org.yishiting.honours.Honours;
import org.yishiting.honours.HonoursPaths;

/** On the home page: honours one can propose somebody for now, or the way to those who were honoured. */
@org.springframework.stereotype.Component
@Order(60)
class HonoursHome implements HomeCard {

    private final Honours honours;
    private final Communities communities;
    private final Clock clock;

    HonoursHome(Honours honours, Communities communities, Clock clock) {
        this.honours = honours;
        this.communities = communities;
        this.clock = clock;
    }

    @Override
    public List<Component> sections(String code) {
        var community = communities.byCode(code).orElseThrow().id();
        var today = LocalDates.date(clock.instant());
        var opened = honours.opened(community);
        if (opened.isEmpty()) {
            return List.of();
        }
        var open = opened.stream().filter(it -> it.takesNominations(today)).limit(2)
                .map(it -> new ListRow(HonoursPaths.honours(code), new Seal(PageParts.say("honours.seal")), it.title()).text(PageParts.say("honours.home.open"))
                        .foot(DueChip.until(today, it.closes()))).toList();
        var rows = open.isEmpty() ? List.of(new ListRow(HonoursPaths.honours(code), new Seal(PageParts.say("honours.seal")), PageParts.say("honours.title")).text(PageParts.say("honours.home.text"))) : open;
        return List.of(new Section(new SectionHeader(PageParts.say("honours.title")), new RowList(rows)));
    }
}
