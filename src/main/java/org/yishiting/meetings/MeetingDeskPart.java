package org.yishiting.meetings;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.yishiting.community.Actor;

/** What another module adds to the page on which staff prepare a meeting. Beans stand in the order of {@code @Order}; forms are made when they are opened. */
public interface MeetingDeskPart {

    /** @param actor of the staff of the community */
    List<Component> panels(MeetingView meeting, Actor actor);
}
