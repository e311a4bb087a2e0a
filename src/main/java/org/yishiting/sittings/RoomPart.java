package org.yishiting.sittings;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;

/**
 * What a module above shows while people sit together, as what was just said. Beans stand in the order of {@code @Order}. What is handed over keeps
 * itself up to date.
 */
public interface RoomPart {

    /** On the phone of a participant, below what is spoken and asked. */
    default List<Component> participant(MeetingId meeting, Actor actor) {
        return List.of();
    }

    /** On the presider's screen, below what is asked. */
    default List<Component> presider(MeetingId meeting, Actor actor) {
        return List.of();
    }
}
