package org.yishiting.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** Knows the things of one kind that records and links are about. Modules above contribute beans; what nobody knows is not shown. */
public interface LinkedThings {

    /** The word before the colon, as in {@code topic:…}. */
    String kind();

    /**
     * What this person may see of it, empty where they may not.
     *
     * @param viewer null where nobody is signed in
     * @param id what stands behind the colon; anything can stand there
     */
    Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id);
}
