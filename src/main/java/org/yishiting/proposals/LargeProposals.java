package org.yishiting.proposals;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** A proposal for every fifth topic of the large data set, one of eight still waiting for an answer, and a remark for every second. */
@Component
@Order(95)
class LargeProposals implements LargeDemo {

    private final JdbcTemplate jdbc;

    LargeProposals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public void fill(LargeShare share) {
        jdbc.update(share.sql("""
                insert into proposals_proposal (proposal_id, community_id, number, title, problem, proposed_by, state, submitted_at, due_at, decided_at, topic_id, created_at, changed_at, version)
                select #proposal[t.seq], {community}, concat('P-', year(t.begun), '-', 100 + t.i), concat(1 + mod(t.i, 30), '号楼前面想加一处歇脚的地方'), '上下楼的老人走到一半想坐一坐。',
                    #resident[{resident} + mod(t.i * 13, {people})], if(t.waits, 'SUBMITTED', 'ACCEPTED'), t.begun, t.begun + interval 10 day, if(t.waits, null, t.begun + interval 5 day),
                    if(t.waits, null, #topic[t.seq]), t.begun, t.begun, 0
                from (select x.*, mod(x.i, 40) = 0 waits, now(6) - interval if(mod(x.i, 40) = 0, 1 + mod(x.i, 8), 20 + mod(x.i * 7, 1500)) day begun from {topics} x where mod(x.i, 5) = 0) t"""));
        jdbc.update(share.sql("""
                insert into proposals_number (community_id, year, last) select community_id, year(submitted_at), max(cast(substring(number, 8) as unsigned)) from proposals_proposal
                where community_id = {community} and number is not null group by year(submitted_at) on duplicate key update last = greatest(last, values(last))"""));
        jdbc.update(share.sql("""
                insert into proposals_step (proposal_id, line, happened_at, event, done_by, note)
                select #proposal[t.seq], 1, now(6) - interval 20 day, 'submitted', null, '' from {topics} t where mod(t.i, 5) = 0"""));
        jdbc.update(share.sql("""
                insert into proposals_raised (subject_id, raised_by, raised_at)
                select #proposal[t.seq], #resident[{resident} + mod(t.i * 13, {people})], now(6) - interval 20 day from {topics} t where mod(t.i, 5) = 0"""));
        jdbc.update(share.sql("""
                insert into proposals_remark (remark_id, community_id, kind, spot, happened_on, text, people, entered_by, entered_at, topic_id, version)
                select #remark[t.seq], {community}, elt(1 + mod(t.i, 4), 'WALK', 'VISIT', 'DUTY', 'SLIP'), '北门', current_date - interval mod(t.i, 900) day, '路灯不亮，夜里要用手机照着走。', 1 + mod(t.i, 4),
                    #resident[{resident}], now(6) - interval mod(t.i, 900) day, if(mod(t.i, 4) = 0, #topic[t.seq], null), 0 from {topics} t where mod(t.i, 2) = 0"""));
    }
}
