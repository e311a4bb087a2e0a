package org.yishiting.honours;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purposes;
import org.yishiting.privacy.SeparateConsent.Publication;
import org.yishiting.residency.Households;
import org.yishiting.residents.VoterRoll;

/**
 * 推荐与同意: anybody proposes themselves or a neighbour; nothing comes of it before those named agree, and nobody learns who said no. Whoever proposed a
 * neighbour reads the same words whether it waits or was declined.
 */
@Service
@Transactional
public class HonourNominations {

    static final String ITEM = "honour:";

    private final HonourStore store;
    private final VoterRoll roll;
    private final Households households;
    private final Consents consents;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final Clock clock;

    HonourNominations(HonourStore store, VoterRoll roll, Households households, Consents consents, Notices notices, I18NProvider words, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.roll = roll;
        this.households = households;
        this.consents = consents;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Proposes oneself, or one's household, which is agreeing for oneself; or a neighbour, who is asked by the address of the nomination. For members.
     * Refuses outside the days ({@code honours.nominate.over}), oneself twice ({@code honours.twice}), a household one is not in
     * ({@code honours.household.none}).
     */
    public HonourNominationId nominate(Actor actor, HonourId id, HonourNominationDraft draft) {
        var honour = store.hold(id);
        roll.voter(actor, honour.community());
        require(honour.takesNominations(Zone.today(clock)), "honours.nominate.over");
        var nomination = HonourNominationId.next();
        store.add(id, nomination, actor.resident(), HonourWords.name(draft.name()), HonourWords.words(draft.words(), "honours.words.missing"));
        if (draft.self()) {
            say(actor, store.held(nomination), draft.name());
        }
        return nomination;
    }

    /** A nomination as the reader may see it: those named and who proposed them; anybody who was sent its address while nobody is bound to it. */
    @Transactional(readOnly = true)
    public Optional<HonourNomination> find(Actor actor, HonourNominationId id) {
        return store.find(id).filter(it -> it.concerns(actor.resident()) || it.people().isEmpty() && it.standing() == HonourStanding.PROPOSED).map(it -> view(it, actor.resident()));
    }

    /** Those that name the reader and those the reader made, the newest first. */
    @Transactional(readOnly = true)
    public List<HonourNomination> mine(Actor actor, CommunityId community) {
        return store.concerning(actor.resident(), community).stream().map(it -> view(it, actor.resident())).toList();
    }

    /**
     * Agrees to standing and, once a meeting has voted for it, to being named so. The first of a household binds it: then each of the others is asked.
     * After an honour was hidden it shows it again. For members; refuses who proposed somebody else ({@code honours.agree-own}), another nomination for
     * the same honour ({@code honours.twice}), and who is not named ({@code honours.not-yours}).
     */
    public void agree(Actor actor, HonourNominationId id, String name) {
        var it = store.held(id);
        roll.voter(actor, it.community());
        require(it.standing() != HonourStanding.DECLINED && it.standing() != HonourStanding.REFUSED, "honours.not-now");
        require(it.names(actor.resident()) || it.people().isEmpty(), "honours.not-yours");
        require(it.names(actor.resident()) || !actor.resident().equals(it.by()), "honours.agree-own");
        say(actor, it, name);
    }

    /**
     * Says no. Nothing of who said so is kept; who proposed it does not learn it. For whoever may agree; refuses what was voted on
     * ({@code honours.not-now}): that is hidden instead.
     */
    public void decline(Actor actor, HonourNominationId id) {
        var it = store.held(id);
        require(it.concerns(actor.resident()) || it.people().isEmpty(), "honours.not-yours");
        require(it.standing() == HonourStanding.PROPOSED || it.standing() == HonourStanding.AGREED, "honours.not-now");
        store.forgetPeople(id);
        store.move(id, HonourStanding.DECLINED);
        it.people().keySet().forEach(person -> consents.withdraw(new Actor(person), Purposes.NAME, ITEM + id));
    }

    /** Agrees no longer: from this moment nobody else sees it. The vote stands, and it can be shown again. For those named. */
    public void hide(Actor actor, HonourNominationId id) {
        var it = store.held(id);
        require(it.names(actor.resident()), "honours.not-yours");
        consents.withdraw(actor, Purposes.NAME, ITEM + id);
        store.disagree(id, actor.resident());
    }

    /** Asks the supervisory committee to look again at a refusal. For those named, once ({@code honours.appealed}). */
    public void appeal(Actor actor, HonourNominationId id, String typed) {
        var it = store.held(id);
        require(it.names(actor.resident()), "honours.not-yours");
        require(it.standing() == HonourStanding.REFUSED && it.appeal() == null, "honours.appealed");
        jdbc.sql("update honours_nomination set appeal = ? where nomination_id = ?").params(HonourWords.words(typed, "honours.appeal.missing"), id.toString()).update();
    }

    private void say(Actor actor, HonourStore.Row it, String typed) {
        require(!store.namedElsewhere(it.honour(), it.id(), actor.resident()), "honours.twice");
        if (it.people().isEmpty()) {
            bind(actor, it);
        }
        var name = HonourWords.name(typed);
        var others = store.held(it.id()).people().keySet().stream().filter(person -> !person.equals(actor.resident())).toList();
        if (!name.equals(it.name()) && it.standing() != HonourStanding.AWARDED) {
            others.forEach(person -> ask(person, it));
            store.rename(it.id(), name);
        }
        var shown = it.standing() == HonourStanding.AWARDED ? it.name() : name;
        consents.give(actor, new Publication(Purposes.NAME, ITEM + it.id(), words.getTranslation("honours.consent.words", Locale.SIMPLIFIED_CHINESE, it.title(), shown, it.words())));
        store.agree(it.id(), actor.resident());
        var now = store.held(it.id());
        if (now.standing() == HonourStanding.PROPOSED && now.allAgree()) {
            store.move(it.id(), HonourStanding.AGREED);
        }
    }

    /** Another name than the one they agreed to is asked anew. */
    private void ask(ResidentId person, HonourStore.Row it) {
        consents.withdraw(new Actor(person), Purposes.NAME, ITEM + it.id());
        store.disagree(it.id(), person);
    }

    private void bind(Actor actor, HonourStore.Row it) {
        if (it.kind() == HonourKind.PERSON) {
            store.name(it.id(), actor.resident());
            return;
        }
        var household = households.of(actor.resident(), it.community()).orElseThrow(() -> new RuleViolation("honours.household.none"));
        var people = households.people(household);
        people.forEach(person -> {
            require(!store.namedElsewhere(it.honour(), it.id(), person), "honours.twice");
            store.name(it.id(), person);
        });
        store.bind(it.id(), household.toString());
        notices.tell(people.stream().filter(person -> !person.equals(actor.resident())).toList(), HonoursPaths.nomination(it.id()), "honours.notice.household", it.title());
    }

    private HonourNomination view(HonourStore.Row it, ResidentId reader) {
        var concerned = it.names(reader);
        var waits = (int) it.people().entrySet().stream().filter(person -> !person.getKey().equals(reader) && !person.getValue()).count();
        var visible = concerned || it.shown();
        var standing = visible || it.people().isEmpty() && !reader.equals(it.by()) ? it.standing() : HonourStanding.PROPOSED;
        return new HonourNomination(it.id(), it.honour(), it.title(), it.kind(), it.name(), it.words(), standing, concerned, Boolean.TRUE.equals(it.people().get(reader)), waits,
                it.shown(), reader.equals(it.by()), concerned ? it.reason() : null,
                concerned ? it.appeal() : null, concerned ? it.answer() : null, visible ? it.awardedOn() : null);
    }
}
