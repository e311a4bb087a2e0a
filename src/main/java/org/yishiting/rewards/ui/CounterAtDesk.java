package org.yishiting.rewards.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.community.SignedIn;
import org.yishiting.rewards.Counter;

/** What waits to be collected, one row for all of it: the code that somebody says is typed in there, and the thing handed over. For storekeepers. */
@Component
@Order(72)
class CounterAtDesk extends RowsForOffices {

    private final Counter counter;

    CounterAtDesk(Counter counter, Communities communities, Offices offices, SignedIn current) {
        super(communities, offices, current, Office.STOREKEEPER);
        this.counter = counter;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        return counter.waiting(actor, community).map(it -> new DeskRow("rewards.desk.kind", say("rewards.counter.title"),
                say("rewards.desk.row", it.count(), LocalDates.day(it.firstEnds(), UI.getCurrent().getLocale())), it.firstEnds().plusDays(1).atStartOfDay(Zone.PORTAL).toInstant(),
                () -> new CounterForm(counter, community, actor, "", done -> DeskDone.tell(say("rewards.counter.done", done.rewardName(), done.nickname())))))
                .stream().toList();
    }
}
