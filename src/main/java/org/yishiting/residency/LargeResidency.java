package org.yishiting.residency;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** The residences of the large data set: nine of ten are confirmed, one of fifty waits with a lease, and two of three people are a household. */
@Component
@Order(35)
class LargeResidency implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeResidency(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "residency";
    }

    @Override
    public void fill(LargeShare share) {
        jdbc.update(share.sql("""
                insert into residency_residence (resident_id, community_id, state, method, confirmed_on, confirmed_until, declared_at, version)
                select #resident[seq], {community}, if(mod(seq, 10) = 9, 'DECLARED', 'CONFIRMED'), if(mod(seq, 10) = 9, null, 'LEASE'), if(mod(seq, 10) = 9, null, current_date - interval 90 day),
                    if(mod(seq, 10) = 9, null, current_date + interval 30 + mod(seq, 270) day), now(6) - interval 100 day, 0 from {residents}"""));
        jdbc.update(share.sql("""
                insert into residency_proof (proof_id, resident_id, community_id, method, state, lane, waiting_since, due_at, version)
                select #proof[seq], #resident[seq], {community}, 'LEASE', 'WAITING', 'PAPERS', now(6) - interval mod(seq, 6) day - interval mod(seq, 3000) second,
                    now(6) + interval mod(seq, 9) day, 0 from {residents} where mod(seq, 50) = 9"""));
        jdbc.update(share.sql("""
                insert into residency_household (household_id, community_id, dwelling, founded_at) select #household[seq], {community}, 'HOME', now(6) - interval 300 day
                from {residents} where mod(seq, 3) = 0"""));
        jdbc.update(share.sql("""
                insert into residency_household_member (community_id, resident_id, household_id, joined_at)
                select {community}, #resident[seq], #household[seq - mod(seq, 3)], now(6) - interval 300 day from {residents} where mod(seq, 3) < 2 and seq - mod(seq, 3) >= {resident}"""));
    }
}
