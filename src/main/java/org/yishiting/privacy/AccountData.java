package org.yishiting.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.AccountClosing;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.Minors;
import org.yishiting.residents.Passkeys;
import org.yishiting.residents.Residents;

/** The account itself, where its person belongs, and the offices. The lower modules cannot know this one, so it speaks for them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountData implements PersonalData {

    private final Residents residents;
    private final Memberships memberships;
    private final Minors minors;
    private final Passkeys passkeys;
    private final Communities communities;
    private final Offices offices;
    private final AccountClosing closing;
    private final I18NProvider words;

    AccountData(Residents residents, Memberships memberships, Minors minors, Passkeys passkeys, Communities communities, Offices offices, AccountClosing closing,
            I18NProvider words) {
        this.residents = residents;
        this.memberships = memberships;
        this.minors = minors;
        this.passkeys = passkeys;
        this.communities = communities;
        this.offices = offices;
        this.closing = closing;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var actor = new Actor(resident);
        var held = new ArrayList<Held>();
        var own = residents.ownData(actor);
        held.add(new Held("name", own.nickname(), own.since()));
        if (!own.phoneHint().isEmpty()) {
            held.add(new Held("phone", own.phoneHint(), null));
            held.add(new Held("password", say("privacy.held.password"), null));
        }
        passkeys.of(actor).forEach(it -> held.add(new Held("passkey", it.label(), it.created())));
        if (minors.of(resident) != AgeGroup.ADULT) {
            held.add(new Held("age", say("privacy.held.age." + key(minors.of(resident))), null));
        }
        memberships.of(actor).forEach(it -> {
            held.add(new Held("membership", communities.find(it.community()).map(CommunitySummary::name).orElse(""), it.joinedAt()));
            if (it.since() != null) {
                held.add(new Held("since", Objects.toString(it.since()), null));
            }
            if (it.hukou() != HukouStatus.UNDISCLOSED) {
                held.add(new Held("hukou", say("privacy.held.hukou." + key(it.hukou())), null));
            }
        });
        offices.of(actor).forEach(it -> held.add(new Held("office", say("privacy.held.office", it.placeName(), office(it.office()),
                LocalDates.full(it.until(), LocaleContextHolder.getLocale())), null)));
        return held;
    }

    @Override
    public void erase(ResidentId resident) {
        closing.close(new Actor(resident));
    }

    private String office(Office office) {
        return say("residents.office." + key(office));
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LocaleContextHolder.getLocale(), args);
    }
}
