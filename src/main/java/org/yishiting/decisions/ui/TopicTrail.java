package org.yishiting.decisions.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.SeenLink;
import org.yishiting.records.ui.Trail;

/** On the page of a topic: where it came from and what came of it. */
@org.springframework.stereotype.Component
@Order(95)
class TopicTrail implements TopicPart {

    private final RecordLinks links;
    private final I18NProvider words;

    TopicTrail(RecordLinks links, I18NProvider words) {
        this.links = links;
        this.words = words;
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        return Trail.card(links.of(topic.community(), "topic:" + topic.id(), actor));
    }

    /** The same on paper: meetings, minutes and records, each once. What stands on the sheet itself is left out. */
    @Override
    public String printed(TopicDetails topic, Locale locale) {
        var lines = links.of(topic.community(), "topic:" + topic.id(), null).stream().map(SeenLink::other).distinct()
                .filter(it -> it.path() != null && !it.path().contains(HallPaths.topic(topic.id()))).map(TopicTrail::line).collect(Collectors.joining());
        return lines.isEmpty() ? "" : "<section><h2>" + htmlEscape(words.getTranslation("records.link.title", locale)) + "</h2><ul>" + lines + "</ul></section>";
    }

    private static String line(LinkedThing it) {
        return "<li><a href=\"/" + htmlEscape(String.valueOf(it.path()).replaceFirst("^/", "")) + "\">" + htmlEscape(it.title()) + "</a></li>";
    }
}
