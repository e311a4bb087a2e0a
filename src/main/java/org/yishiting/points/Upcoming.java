package org.yishiting.points;

import java.util.List;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** Points that are on their way into a passbook, told by the module that knows. */
public interface Upcoming {

    List<Point> of(Actor actor, CommunityId community);

    /** @param state a message key; @param path where more can be read */
    record Point(String title, int points, String state, String path) {}
}
