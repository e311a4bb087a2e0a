package org.yishiting.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;

/** Records as ends of links: everybody may see those of a community that is open. */
@Component
class RecordThings implements LinkedThings {

    static final String RECORD = "record";

    private final RecordRows rows;
    private final Communities communities;

    RecordThings(RecordRows rows, Communities communities) {
        this.rows = rows;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return RECORD;
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        var code = communities.find(community).map(it -> it.code()).orElse("");
        return RecordNumber.parse(id).flatMap(it -> rows.find(community, it)).map(it -> new LinkedThing(it.title(), RecordsPaths.record(code, it.number())));
    }
}
