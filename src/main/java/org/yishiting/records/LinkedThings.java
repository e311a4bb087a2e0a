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

    /** How a thing is found by what stands behind the colon. */
    @FunctionalInterface
    interface Finder {

        /** May throw {@link IllegalArgumentException} where the id cannot be one of this kind. */
        Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id);
    }

    /** Things of a kind, each found by the same rule; an id that is none finds nothing. */
    static LinkedThings of(String kind, Finder finder) {
        return new LinkedThings() {

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
                try {
                    return finder.find(viewer, community, id);
                } catch (IllegalArgumentException _) {
                    return Optional.empty();
                }
            }
        };
    }
}
