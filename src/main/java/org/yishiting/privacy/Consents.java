package org.yishiting.privacy;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.SeparateConsent.Referral;

/**
 * 同意与撤回: what people agreed to. One purpose at a time, off until they say so, with the text that they read; taking back works at once and stops
 * nothing else. Refuses purposes that no module has declared ({@code privacy.consent.unknown}).
 */
@Service
@Transactional
public class Consents {

    private static final String WHOLE = "";
    private static final int MAX_ITEM = 120;
    private static final int MAX_WORDS = 600;

    private final ObjectProvider<Purpose> purposes;
    private final AccessLog reads;
    private final Offices offices;
    private final I18NProvider words;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(ObjectProvider<Purpose> purposes, AccessLog reads, Offices offices, I18NProvider words, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.purposes = purposes;
        this.reads = reads;
        this.offices = offices;
        this.words = words;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that one can agree to. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Purpose> purposes() {
        return purposes.orderedStream().toList();
    }

    /** Whether the person agrees, to the text as it is today. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(ResidentId resident, Purpose purpose) {
        return stands(resident, purpose, WHOLE);
    }

    /** Whether the person agrees to this one item: its name, photo, quote or honour may be shown. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(ResidentId resident, Purpose purpose, String item) {
        return stands(resident, purpose, item);
    }

    /** Agrees to one purpose; agreeing twice is agreeing once. */
    public void give(Actor actor, Purpose purpose) {
        enter(actor, purpose, WHOLE, words.getTranslation(purpose.key(), Locale.SIMPLIFIED_CHINESE) + " " + words.getTranslation(purpose.key() + ".text", Locale.SIMPLIFIED_CHINESE));
    }

    /** Agrees to one item, in exactly these words. */
    public void give(Actor actor, SeparateConsent asked) {
        enter(actor, asked.purpose(), asked.item(), asked.words());
    }

    /** Agrees no longer, at once; with a purpose, each item of it is taken back too. */
    public void withdraw(Actor actor, Purpose purpose) {
        jdbc.sql("select item from privacy_consent where resident_id = ? and purpose = ? and stands = 1 for update")
                .params(actor.resident().toString(), purpose.key()).query(String.class).list().forEach(it -> end(actor.resident(), purpose.key(), it));
    }

    /** Takes one item back, at once. */
    public void withdraw(Actor actor, Purpose purpose, String item) {
        end(actor.resident(), purpose.key(), item);
    }

    /** What the person agrees to now, purposes as a whole and single items. */
    @Transactional(readOnly = true)
    public List<StandingConsent> of(Actor actor) {
        return jdbc.sql("select purpose, text_version, item, words, given_at from privacy_consent where resident_id = ? and stands = 1 order by given_at desc")
                .param(actor.resident().toString())
                .query((row, _) -> new StandingConsent(new Purpose(row.getString(1), row.getInt(2)), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant())).list();
    }

    /** Refuses with {@code privacy.referral.consent-missing} to hand on what the person did not agree to: this receiver, this purpose, these fields. */
    @Transactional(readOnly = true)
    public void requireReferral(ResidentId subject, Referral referral) {
        var agreed = jdbc.sql("select words from privacy_consent where resident_id = ? and purpose = ? and item = ? and stands = 1 and text_version = ?")
                .params(subject.toString(), Purposes.REFERRAL.key(), referral.item(), Purposes.REFERRAL.textVersion()).query(String.class).optional();
        require(agreed.filter(referral.words()::equals).isPresent(), "privacy.referral.consent-missing");
    }

    /**
     * Hands on without consent because a life is in danger: the person is told afterwards, and reads who did it, what went where and why. Refuses
     * without a reason ({@code privacy.referral.reason-missing}). For convenors, committee staff and grid contacts of the community.
     */
    public void emergency(Actor staff, CommunityId community, ResidentId subject, Referral referral, String reason) {
        offices.require(staff, community, Office.COMMITTEE_STAFF, Office.CONVENOR, Office.GRID_CONTACT);
        require(!reason.isBlank(), "privacy.referral.reason-missing");
        reads.read(staff, subject, "privacy.read.emergency", referral.words() + "｜" + reason.strip());
        events.publishEvent(new ReferredInEmergency(subject, referral.receiver(), clock.instant()));
    }

    private void enter(Actor actor, Purpose purpose, String item, String said) {
        require(purposes.stream().anyMatch(purpose::equals), "privacy.consent.unknown");
        if (item.length() > MAX_ITEM || said.length() > MAX_WORDS) {
            throw new IllegalArgumentException("What is agreed to is told in " + MAX_WORDS + " characters");
        }
        if (stands(actor.resident(), purpose, item) && item.equals(WHOLE)) {
            return;
        }
        end(actor.resident(), purpose.key(), item);
        jdbc.sql("insert into privacy_consent (consent_id, resident_id, purpose, item, words, text_version, given_at, stands) values (?, ?, ?, ?, ?, ?, ?, 1)"
                        + " on duplicate key update given_at = given_at")
                .params(UUID.randomUUID().toString(), actor.resident().toString(), purpose.key(), item, said, purpose.textVersion(), Timestamp.from(clock.instant())).update();
    }

    private void end(ResidentId resident, String purpose, String item) {
        var now = clock.instant();
        if (jdbc.sql("update privacy_consent set stands = null, withdrawn_at = ? where resident_id = ? and purpose = ? and item = ? and stands = 1")
                .params(Timestamp.from(now), resident.toString(), purpose, item).update() > 0) {
            events.publishEvent(new ConsentWithdrawn(resident, purpose, item, now));
        }
    }

    private boolean stands(ResidentId resident, Purpose purpose, String item) {
        return jdbc.sql("select count(*) from privacy_consent where resident_id = ? and purpose = ? and item = ? and stands = 1 and text_version = ?")
                .params(resident.toString(), purpose.key(), item, purpose.textVersion()).query(Integer.class).single() > 0;
    }
}
