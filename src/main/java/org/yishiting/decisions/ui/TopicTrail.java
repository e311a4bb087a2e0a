package org.yishiting.decisions.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.ui.Trail;

/** On the page of a topic: where it came from and what came of it. */
@org.springframework.stereotype.Component
@Order(95)
class TopicTrail implements TopicPart {

    private final RecordLinks links;

    TopicTrail(RecordLinks links) {
        this.links = links;
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        return Trail.card(links.of(topic.community(), "topic:" + topic.id(), actor));
    }
}
