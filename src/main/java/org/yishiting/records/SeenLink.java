package org.yishiting.records;

import java.time.Instant;

/**
 * A link as it is seen from one of its ends.
 *
 * @param forward whether it leads from here to the other; otherwise the other leads here
 */
public record SeenLink(LinkType type, boolean forward, LinkedThing other, Instant at) {

    /** Whether the other is where this came from; otherwise it is what came of this, or something beside it. */
    public boolean origin() {
        return type != LinkType.SIMILAR_TO && type.leadsBack() == forward;
    }
}
