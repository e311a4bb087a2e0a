package org.yishiting.community;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;

/** Sets the scene for tests that need the demo community and somebody to run it. For tests that roll back. */
@TestComponent
public class CommunityFixtures {

    private final DemoCommunity demo;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommunityFixtures(DemoCommunity demo, Communities communities, JdbcClient jdbc, Clock clock) {
        this.demo = demo;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public CommunityId songyue() {
        if (communities.byCode("990101001001").isEmpty()) {
            demo.load();
        }
        return communities.byCode("990101001001").orElseThrow().id();
    }

    /** An administrator of the whole portal, whoever else is one. */
    public Actor administrator() {
        var resident = ResidentId.next();
        var today = Zone.today(clock);
        jdbc.sql("""
                insert into community_office (holding_id, resident_id, office, place_id, from_date, until_date, version)
                values (uuid(), ?, 'ADMINISTRATOR', ?, ?, ?, 0)""")
                .params(resident.toString(), CommunityId.NATION.toString(), today, today.plusYears(1)).update();
        return new Actor(resident);
    }

    public void nobodyHoldsAnOffice() {
        jdbc.sql("delete from community_office").update();
    }
}
