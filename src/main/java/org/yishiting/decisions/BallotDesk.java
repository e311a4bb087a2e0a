package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.Residents;

/** Voices on paper and by phone: one of the staff enters them, another compares them with the slip. Those not confirmed do not count. */
@Service
@Transactional
public class BallotDesk {

    private static final int MAX_SLIP = 20;

    private final Deliberation rules;
    private final Ballots ballots;
    private final Residents residents;
    private final JdbcClient jdbc;
    private final Clock clock;

    BallotDesk(Deliberation rules, Ballots ballots, Residents residents, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.ballots = ballots;
        this.residents = residents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters a voice, which waits to be confirmed. Refuses a slip number used before ({@code decisions.voice.slip-used}), a phone that no
     * member has ({@code decisions.voice.not-on-roll}) and whoever spoke already ({@code decisions.voice.twice}).
     */
    public VoiceId enter(Actor actor, TopicId topicId, BallotId id, VoiceDraft draft) {
        var topic = rules.led(actor, topicId);
        Deliberation.requireOpen(topic);
        var box = ballots.box(topicId, id);
        box.requireTakes(Zone.today(clock));
        require(draft.channel() != Channel.PORTAL, "decisions.voice.channel");
        var slip = Deliberation.text(draft.slip(), MAX_SLIP, "decisions.voice.slip-missing");
        var choice = ballots.choice(id, draft.choice());
        var member = member(actor, box, draft.phone());
        var home = home(box, slip, member, draft.dwelling());
        var key = home.key();
        require(!taken(id, "slip", slip), "decisions.voice.slip-used", slip);
        require(!taken(id, "voter_key", key) && (member == null || !taken(id, "resident_id", member.toString())), "decisions.voice.twice");
        require(ballots.alone(id, home, member), "decisions.voice.twice");
        var voice = VoiceId.next();
        try {
            jdbc.sql("""
                    insert into decisions_voice (voice_id, ballot_id, voter_key, dwelling_key, resident_id, choice, channel, slip, entered_by, counts, cast_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)""")
                    .param(voice.toString()).param(id.toString()).param(key).param(home.door()).param(member == null ? null : member.toString())
                    .param(choice.number()).param(draft.channel().name()).param(slip).param(actor.resident().toString())
                    .param(Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("decisions.voice.twice");
        }
        return voice;
    }

    /** Counts a voice after comparing it with the slip. Refuses who entered it ({@code decisions.voice.own}) and what is gone or confirmed. */
    public void confirm(Actor actor, TopicId topic, VoiceId voice) {
        rules.led(actor, topic);
        var entered = entered(topic, voice);
        ballots.box(topic, entered.ballot()).requireTakes(Zone.today(clock));
        require(!entered.by().equals(actor.resident()), "decisions.voice.own");
        require(jdbc.sql("update decisions_voice set counts = true, confirmed_by = ? where voice_id = ? and not counts")
                .params(actor.resident().toString(), voice.toString()).update() == 1, "decisions.voice.gone");
    }

    /** Takes back a voice that was entered wrongly, before it counts. */
    public void strike(Actor actor, TopicId topic, VoiceId voice) {
        rules.led(actor, topic);
        entered(topic, voice);
        jdbc.sql("delete from decisions_voice where voice_id = ? and not counts").param(voice.toString()).update();
    }

    /** What waits for a second person, the oldest first, up to a hundred. */
    @Transactional(readOnly = true)
    public List<EnteredVoice> toConfirm(Actor actor, TopicId topic) {
        rules.led(actor, topic);
        return jdbc.sql("""
                select v.voice_id, v.slip, v.channel, c.text, v.resident_id is not null, v.entered_by = :actor from decisions_voice v
                join decisions_ballot b on b.ballot_id = v.ballot_id join decisions_choice c on c.ballot_id = v.ballot_id and c.number = v.choice
                where b.topic_id = :topic and b.closed_at is null and not v.counts order by v.cast_at, v.voice_id limit 100""")
                .param("actor", actor.resident().toString()).param("topic", topic.toString())
                .query((row, _) -> new EnteredVoice(VoiceId.parse(row.getString(1)), row.getString(2), Channel.valueOf(row.getString(3)), row.getString(4),
                        row.getBoolean(5), row.getBoolean(6))).list();
    }

    private record Entered(BallotId ballot, ResidentId by) {}

    private Entered entered(TopicId topic, VoiceId voice) {
        return jdbc.sql("""
                select v.ballot_id, v.entered_by from decisions_voice v join decisions_ballot b on b.ballot_id = v.ballot_id
                where v.voice_id = ? and b.topic_id = ? and not v.counts and v.entered_by is not null""").params(voice.toString(), topic.toString())
                .query((row, _) -> new Entered(BallotId.parse(row.getString(1)), ResidentId.parse(row.getString(2)))).optional()
                .orElseThrow(() -> new RuleViolation("decisions.voice.gone"));
    }

    private @Nullable ResidentId member(Actor actor, Ballots.Box box, @Nullable String phone) {
        return phone == null || phone.isBlank() ? null
                : residents.memberByPhone(actor, box.community(), phone).orElseThrow(() -> new RuleViolation("decisions.voice.not-on-roll"));
    }

    private Ballots.Home home(Ballots.Box box, String slip, @Nullable ResidentId member, @Nullable String dwelling) {
        if (box.basis() == BallotBasis.HOUSEHOLD) {
            return ballots.home(box, member, dwelling);
        }
        return new Ballots.Home(member == null ? "slip:" + slip : box.member(member), null);
    }

    private boolean taken(BallotId id, String column, String value) {
        return jdbc.sql("select count(*) from decisions_voice where ballot_id = ? and " + column + " = ?").params(id.toString(), value).query(Integer.class).single() > 0;
    }
}
