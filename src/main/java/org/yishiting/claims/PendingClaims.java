package org.yishiting.claims;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.points.Upcoming;

/** One's own claims that are still on their way into the passbook. */
@Component
class PendingClaims implements Upcoming {

    private final Claims claims;

    PendingClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public List<Point> of(Actor actor, CommunityId community) {
        return claims.mine(actor, community).stream().filter(it -> it.state() != ClaimState.POSTED && it.state() != ClaimState.WITHDRAWN)
                .map(it -> new Point(it.rule().title(), it.points(), "claims.upcoming." + it.state().key(), ClaimsPaths.claim(it.id()))).toList();
    }
}
