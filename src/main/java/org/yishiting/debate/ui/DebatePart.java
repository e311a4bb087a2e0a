package org.yishiting.debate.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.debate.Argument;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.photos.Photos;
import org.yishiting.residents.VoterRoll;

/** Reasons for and against on the page of a topic, and in its open data. */
@org.springframework.stereotype.Component
@Order(50)
class DebatePart implements TopicPart {

    private static final int IN_THE_DATA = 20;

    private final Debate debate;
    private final Photos photos;
    private final VoterRoll roll;
    private final Clock clock;

    DebatePart(Debate debate, Photos photos, VoterRoll roll, Clock clock) {
        this.debate = debate;
        this.photos = photos;
        this.roll = roll;
        this.clock = clock;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var counts = debate.counts(topic.id());
        if (topic.stage() == TopicStage.ASK) {
            return List.of();
        }
        if (counts.all() == 0 && !debate.isOpen(topic)) {
            return actor == null ? List.of() : List.of(KeptWords.of(topic, actor));
        }
        var member = actor != null && roll.has(actor, topic.community());
        return List.of(new DebateSection(topic, debate, photos, actor, member, counts, clock));
    }

    /** {@code arguments}: how many on each side, and the newest ones without their authors. */
    @Override
    public Map<String, Object> data(TopicDetails topic) {
        var counts = debate.counts(topic.id());
        var all = new LinkedHashMap<String, Integer>();
        all.put("for", counts.pro());
        all.put("against", counts.contra());
        all.put("info", counts.info());
        var newest = debate.page(topic.id(), null, null, IN_THE_DATA).arguments().stream().filter(it -> !it.removed()).map(Item::of).toList();
        return Map.of("arguments", new Data(all, newest));
    }

    record Data(Map<String, Integer> total, List<Item> newest) {}

    record Item(Side side, @Nullable String title, String text, LocalDate on, int replies) {

        static Item of(Argument it) {
            return new Item(it.side(), it.title(), it.text(), LocalDates.date(it.at()), it.replies());
        }
    }
}
