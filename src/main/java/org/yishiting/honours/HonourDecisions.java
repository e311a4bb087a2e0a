package org.yishiting.honours;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;

/**
 * 表决: a meeting votes on each nomination by itself, more than half of those present. What it decided is a record with figures only; names hang on
 * consent, and a record is for ever.
 */
@Service
@Transactional
public class HonourDecisions {

    private static final int MAX_MEETING = 60;
    private static final int MOST_PRESENT = 100_000;

    private final HonourStore store;
    private final Offices offices;
    private final Register register;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final Clock clock;

    HonourDecisions(HonourStore store, Offices offices, Register register, Notices notices, I18NProvider words, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.register = register;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be voted on, in the order it came. For committee staff, who see nothing that those named have not agreed to. */
    @Transactional(readOnly = true)
    public List<WaitingHonour> waiting(Actor actor, HonourId id) {
        var honour = store.honour(id).orElseThrow();
        offices.require(actor, honour.community(), Office.COMMITTEE_STAFF);
        return store.of(id, HonourStanding.AGREED).stream().map(it -> view(it, actor.resident())).toList();
    }

    /**
     * Leaves a nomination out of the vote because it does not meet the criteria, with the reason those named read; they may appeal. For committee staff
     * whom it does not concern ({@code honours.recused}).
     */
    public void refuse(Actor actor, HonourNominationId id, String reason) {
        var it = store.held(id);
        offices.require(actor, it.community(), Office.COMMITTEE_STAFF);
        require(!it.concerns(actor.resident()), "honours.recused");
        require(it.standing() == HonourStanding.AGREED, "honours.not-now");
        refuse(it, actor.resident(), HonourWords.words(reason, "honours.reason.missing"), "honours.notice.refused");
    }

    /**
     * Records how a meeting voted on all that waited. For committee staff. Refuses while people can still be proposed ({@code honours.decide.early}),
     * a meeting that was before that or is to come ({@code honours.decide.day}), more votes than people ({@code honours.decide.figures}), votes that leave
     * one out or name another ({@code honours.decide.all}), and staff whom one of them concerns ({@code honours.recused}).
     *
     * @return number of the record
     */
    public String decide(Actor actor, HonourId id, MeetingVote meeting, List<NominationVote> votes) {
        var honour = store.hold(id);
        offices.require(actor, honour.community(), Office.COMMITTEE_STAFF);
        var today = Zone.today(clock);
        require(honour.canBeDecided(today), "honours.decide.early");
        var name = PlainText.line(meeting.meeting());
        require(!name.isEmpty() && name.length() <= MAX_MEETING, "honours.decide.meeting", MAX_MEETING);
        require(meeting.heldOn().isAfter(honour.closes()) && !meeting.heldOn().isAfter(today), "honours.decide.day");
        require(meeting.present() > 0 && meeting.present() <= MOST_PRESENT && votes.stream().allMatch(it -> it.inFavour() >= 0 && it.inFavour() <= meeting.present()),
                "honours.decide.figures");
        var waiting = store.of(id, HonourStanding.AGREED);
        var inFavour = new HashMap<HonourNominationId, Integer>();
        votes.forEach(it -> inFavour.put(it.nomination(), it.inFavour()));
        require(!waiting.isEmpty() && inFavour.size() == waiting.size() && waiting.stream().allMatch(it -> inFavour.containsKey(it.id())), "honours.decide.all");
        require(waiting.stream().noneMatch(it -> it.concerns(actor.resident())), "honours.recused");
        var passed = waiting.stream().filter(it -> inFavour.getOrDefault(it.id(), 0) * 2 > meeting.present()).toList();
        var day = LocalDates.full(meeting.heldOn(), Locale.SIMPLIFIED_CHINESE);
        var record = register.enter(new RecordDraft(honour.community(), "honour:" + id, say("honours.record.title", honour.title()),
                say("honours.record.body", day, name, meeting.present(), waiting.size(), passed.size()) + '\n' + honour.criteria())).toString();
        var row = UUID.randomUUID().toString();
        jdbc.sql("insert into honours_meeting (meeting_id, honour_id, meeting, held_on, present, asked, passed, record, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(row, id.toString(), name, meeting.heldOn(), meeting.present(), waiting.size(), passed.size(), record, actor.resident().toString(), store.now()).update();
        jdbc.sql("update honours_honour set decided_on = ? where honour_id = ?").params(meeting.heldOn(), id.toString()).update();
        waiting.forEach(it -> {
            var forIt = inFavour.getOrDefault(it.id(), 0);
            jdbc.sql("update honours_nomination set meeting_id = ?, in_favour = ? where nomination_id = ?").params(row, forIt, it.id().toString()).update();
            if (passed.contains(it)) {
                award(it, meeting.heldOn());
            } else {
                refuse(it, null, say("honours.decide.reason", day, meeting.present(), forIt), "honours.notice.refused");
            }
        });
        return record;
    }

    /** Appeals that wait. For the supervisory committee. */
    @Transactional(readOnly = true)
    public List<WaitingHonour> appeals(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return store.appealed(community).stream().map(it -> view(it, actor.resident())).toList();
    }

    /** Answers an appeal in writing; granted, the next meeting votes on it. For the supervisory committee, but not whom it concerns ({@code honours.recused}). */
    public void answer(Actor actor, HonourNominationId id, boolean granted, String reason) {
        var it = store.held(id);
        offices.require(actor, it.community(), Office.SUPERVISORY_COMMITTEE);
        require(!it.concerns(actor.resident()), "honours.recused");
        require(it.standing() == HonourStanding.REFUSED && it.appeal() != null && it.answer() == null, "honours.not-now");
        jdbc.sql("update honours_nomination set answer = ?, answered_by = ? where nomination_id = ?")
                .params(HonourWords.words(reason, "honours.reason.missing"), actor.resident().toString(), id.toString()).update();
        if (granted) {
            store.move(id, it.allAgree() ? HonourStanding.AGREED : HonourStanding.PROPOSED);
        }
        tell(it, "honours.notice.answered");
    }

    private void award(HonourStore.Row it, LocalDate on) {
        jdbc.sql("update honours_nomination set standing = 'AWARDED', awarded_on = ?, reason = null, version = version + 1 where nomination_id = ?").params(on, it.id().toString()).update();
        tell(it, "honours.notice.awarded");
    }

    private void refuse(HonourStore.Row it, @Nullable ResidentId by, String reason, String notice) {
        jdbc.sql("update honours_nomination set standing = 'REFUSED', refused_by = ?, reason = ?, version = version + 1 where nomination_id = ?")
                .param(by == null ? null : by.toString()).param(reason).param(it.id().toString()).update();
        tell(it, notice);
    }

    private void tell(HonourStore.Row it, String key) {
        notices.tell(it.people().keySet(), HonoursPaths.nomination(it.id()), key, it.title());
    }

    private static WaitingHonour view(HonourStore.Row it, ResidentId reader) {
        var recused = it.concerns(reader);
        return new WaitingHonour(it.id(), it.honour(), it.title(), it.kind(), it.name(), it.words(), recused, it.reason(), recused ? null : it.appeal());
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
