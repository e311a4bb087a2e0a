package org.yishiting.hall.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.yishiting.hall.Dot;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;

/** What all sides share, what sets them apart and the map, with the reader's own place marked for that reader only. */
class Ground extends Div {

    private final Grounds grounds;

    Ground(Grounds grounds) {
        this.grounds = grounds;
        addClassNames("ys-stack", "ys-ground");
    }

    void show(TopicId topic, TopicMap map, Optional<Dot> own) {
        getElement().setProperty("innerHTML", grounds.html(topic, map, getLocale()));
        mark(own);
    }

    /** Changes the figures where they stand; a new order of the statements is offered, not forced. */
    void renew(TopicId topic, TopicMap map, Optional<Dot> own) {
        getElement().executeJs("window.yishitingTopic.renew(this, $0, $1)", grounds.html(topic, map, getLocale()), getTranslation("hall.ground.newer"));
        mark(own);
    }

    private void mark(Optional<Dot> own) {
        own.ifPresent(it -> getElement().executeJs("window.yishitingTopic.mark(this, $0, $1, $2)",
                GroundHtml.percentX(it), GroundHtml.percentY(it), getTranslation("hall.map.you")));
    }
}
