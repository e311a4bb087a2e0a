package org.yishiting.hall.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.yishiting.base.ui.Still;
import org.yishiting.hall.Dot;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;

/**
 * What all sides share, what sets them apart and the map, with the reader's own place marked for that reader only. The browser fetches it as
 * plain HTML, so that a session holds none of it.
 */
class Ground extends Div {

    Ground() {
        addClassNames("ys-ground");
        var loading = new Paragraph(getTranslation("hall.ground.loading"));
        loading.addClassName("ys-card");
        add(Still.of(loading));
    }

    void show(TopicId topic, TopicMap map, Optional<Dot> own) {
        getElement().executeJs("window.yishitingTopic.load(this, $0, $1)", address(topic, map), getTranslation("hall.ground.failed"));
        mark(own);
    }

    /** Changes the figures where they stand; a new order of the statements is offered, not forced. */
    void renew(TopicId topic, TopicMap map, Optional<Dot> own) {
        getElement().executeJs("window.yishitingTopic.renew(this, $0, $1)", address(topic, map), getTranslation("hall.ground.newer"));
        mark(own);
    }

    /** Tells one state from another, so that a browser may keep what it fetched. */
    private String address(TopicId topic, TopicMap map) {
        var language = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh";
        return HallPaths.ground(topic) + "?language=" + language + "&state=" + map.at().toEpochMilli();
    }

    private void mark(Optional<Dot> own) {
        own.ifPresent(it -> getElement().executeJs("window.yishitingTopic.mark(this, $0, $1, $2)",
                GroundHtml.percentX(it), GroundHtml.percentY(it), getTranslation("hall.map.you")));
    }
}
