package org.yishiting.honours;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** 荣誉: what the committee opens and what everybody may read. Nobody is counted, compared or put in an order of merit. */
@Service
@Transactional
public class Honours {

    private static final int OPENED_SHOWN = 20;
    private static final int LONGEST_DAYS = 180;

    private final HonourStore store;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Honours(HonourStore store, Offices offices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Honour> find(HonourId id) {
        return store.honour(id);
    }

    /** What was opened lately, the last to close first. */
    @Transactional(readOnly = true)
    public List<Honour> opened(CommunityId community) {
        return store.newest(community, OPENED_SHOWN);
    }

    /** Who was honoured and agrees to being named today. {@code page} is counted from 0. */
    @Transactional(readOnly = true)
    public HonouredPage honoured(CommunityId community, int page, int size) {
        var found = store.shown(community, page, size);
        return new HonouredPage(found, found.size() == size && !store.shown(community, page + 1, size).isEmpty());
    }

    /**
     * Opens an honour. For committee staff. Refuses grounds that are none ({@code honours.criteria.forbidden}), a missing title or criteria, and days
     * that do not follow each other within half a year ({@code honours.days}).
     */
    public HonourId open(Actor actor, CommunityId community, HonourDraft draft) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var title = HonourWords.title(draft.title());
        var criteria = HonourWords.criteria(draft.criteria(), title);
        var today = Zone.today(clock);
        require(!draft.opens().isBefore(today) && draft.closes().isAfter(draft.opens()) && draft.decideBy().isAfter(draft.closes())
                && draft.decideBy().isBefore(draft.opens().plusDays(LONGEST_DAYS)), "honours.days");
        var id = HonourId.next();
        jdbc.sql("insert into honours_honour (honour_id, community_id, title, kind, criteria, opens_on, closes_on, vote_until, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.toString(), community.toString(), title, draft.kind().name(), criteria, draft.opens(), draft.closes(), draft.decideBy(), actor.resident().toString(),
                        store.now()).update();
        return id;
    }

    /** Calls an honour off before a meeting has voted, with the reason everybody reads. For committee staff. */
    public void callOff(Actor actor, HonourId id, String reason) {
        var honour = store.hold(id);
        offices.require(actor, honour.community(), Office.COMMITTEE_STAFF);
        require(honour.calledOff() == null && honour.decidedOn() == null, "honours.over");
        jdbc.sql("update honours_honour set called_off_why = ? where honour_id = ?").params(HonourWords.words(reason, "honours.reason.missing"), id.toString()).update();
    }
}
