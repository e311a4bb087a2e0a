package org.yishiting.hall;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.Actor;

/**
 * What another module has to say about a topic: on its page, on its printed sheet, in its story and in the open data. Beans stand in the order
 * of {@code @Order}. Parts that are only read are handed over as {@code Still}, so that an open page costs the server next to nothing.
 */
public interface TopicPart {

    /** The matter of the present step: stands right below now, next and what you can do. */
    default List<Component> first(TopicDetails topic, @Nullable Actor actor) {
        return List.of();
    }

    /** Sections further down. */
    default List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        return List.of();
    }

    /** At the side of a desk, at the end on a phone. */
    default List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        return List.of();
    }

    /** What this person can do now, in one sentence; the first part that knows something is heard. */
    default Optional<String> youCan(TopicDetails topic, @Nullable Actor actor) {
        return Optional.empty();
    }

    /** What comes next and when, where whoever leads the topic has not written it; the first part that knows something is heard. */
    default Optional<String> next(TopicDetails topic) {
        return Optional.empty();
    }

    /** What happened, in any order. */
    default List<StoryLine> story(TopicId topic) {
        return List.of();
    }

    /** Sections of the printed sheet, as HTML in which every text is escaped. */
    default String printed(TopicDetails topic, Locale locale) {
        return "";
    }

    /** Members that {@code /api/v1/topics/{id}} gains, by name. Only what is public, small cells suppressed. */
    default Map<String, Object> data(TopicDetails topic) {
        return Map.of();
    }
}
