package org.yishiting.meetings;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.Actor;

/**
 * What another module has to say about a meeting: on its page, on its printed notice and in the open data. Beans stand in the order of {@code @Order}.
 * The page has three faces, {@link MeetingView#phase()}; a part answers with nothing where it has no place. Parts that are only read are handed over
 * as {@code Still}.
 */
public interface MeetingPart {

    /** The one main button of the page; the first part that has one is heard. */
    default Optional<Component> act(MeetingView meeting, @Nullable Actor actor) {
        return Optional.empty();
    }

    /** What matters at this moment: right below now, next and what you can do. */
    default List<Component> first(MeetingView meeting, @Nullable Actor actor) {
        return List.of();
    }

    /** Sections further down. */
    default List<Component> main(MeetingView meeting, @Nullable Actor actor) {
        return List.of();
    }

    /** At the side of a desk, at the end on a phone. */
    default List<Component> aside(MeetingView meeting, @Nullable Actor actor) {
        return List.of();
    }

    /** Where it stands, in a few words; the first part that knows is heard, else the page says it by the state. */
    default Optional<String> now(MeetingView meeting) {
        return Optional.empty();
    }

    /** What comes next and by when. */
    default Optional<String> next(MeetingView meeting) {
        return Optional.empty();
    }

    /** What this person can do now. */
    default Optional<String> youCan(MeetingView meeting, @Nullable Actor actor) {
        return Optional.empty();
    }

    /** Lines of the printed notice, as a name and what it says. */
    default Map<String, String> printed(MeetingView meeting, Locale locale) {
        return Map.of();
    }

    /** Members that {@code /api/v1/meetings/{id}} gains, by name. Only what is public. */
    default Map<String, Object> data(MeetingView meeting) {
        return Map.of();
    }
}
