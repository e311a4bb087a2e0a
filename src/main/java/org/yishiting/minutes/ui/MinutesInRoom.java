package org.yishiting.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.minutes.Proofreading;
import org.yishiting.sittings.RoomPart;

/** What was just written down, on the phones in the hall and before the presider; on the phone also one's own words, to say at once where they are not meant so. */
@org.springframework.stereotype.Component
@Order(10)
class MinutesInRoom implements RoomPart {

    private static final int LAST = 5;

    private final Proofreading checking;
    private final LiveMinutes live;
    private final Meetings meetings;

    MinutesInRoom(Proofreading checking, LiveMinutes live, Meetings meetings) {
        this.checking = checking;
        this.live = live;
        this.meetings = meetings;
    }

    @Override
    public List<Component> participant(MeetingId meeting, Actor actor) {
        if (!checking.takesPart(actor, meeting)) {
            return List.of();
        }
        var pieces = new LivePieces(live, checking, actor, meeting);
        var marking = marking(meeting, actor, pieces);
        pieces.section("minutes.room.title", true, MinutesInRoom::last, it -> Still.of(MinutesParts.script(it)));
        pieces.section("minutes.room.own", false, all -> all.stream().filter(marking::own).toList(), it -> with(it, marking.below(it)));
        pieces.renew();
        return List.of(pieces);
    }

    /** Also what somebody wants put right further up, until it is answered. */
    @Override
    public List<Component> presider(MeetingId meeting, Actor actor) {
        if (!checking.takesPart(actor, meeting)) {
            return List.of();
        }
        var pieces = new LivePieces(live, checking, actor, meeting);
        var marking = marking(meeting, actor, pieces);
        pieces.section("minutes.room.title", true, all -> Stream.concat(all.stream().limit(Math.max(0, all.size() - LAST)).filter(it -> it.open() > 0), last(all).stream()).toList(),
                it -> with(it, marking.marks(it)));
        pieces.renew();
        return List.of(pieces);
    }

    private Marking marking(MeetingId meeting, Actor actor, LivePieces pieces) {
        return new Marking(checking, meetings, actor, meetings.details(meeting), true, pieces::renew);
    }

    private static List<Entry> last(List<Entry> all) {
        return all.subList(Math.max(0, all.size() - LAST), all.size());
    }

    private static Component with(Entry entry, Div below) {
        var item = MinutesParts.script(entry);
        if (below.getChildren().findAny().isEmpty()) {
            return Still.of(item);
        }
        item.add(below);
        return item;
    }
}
