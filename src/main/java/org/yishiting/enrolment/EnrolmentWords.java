package org.yishiting.enrolment;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.LocalDates;

/** What is kept in the register, so in the language of the community. */
@Component
class EnrolmentWords {

    private final I18NProvider words;

    EnrolmentWords(I18NProvider words) {
        this.words = words;
    }

    String recordTitle(Election election) {
        return say("enrolment.record.title", election.title());
    }

    /** Figures only. */
    String recordBody(Election election, int size, Optional<RollShares.Shares> shares) {
        var body = new StringBuilder(say("enrolment.record.size", size, LocalDates.full(election.days().polling(), Locale.SIMPLIFIED_CHINESE)));
        shares.ifPresent(it -> body.append('\n').append(share("enrolment.record.applied", it.applied())).append('\n').append(share("enrolment.record.listed", it.listed())));
        return body.toString();
    }

    private String share(String key, RollShare share) {
        var counted = say(key, share.all());
        var groups = share.groups();
        return counted + (groups == null ? say("enrolment.record.small") : say("enrolment.record.share", groups.local(), groups.newcomers(), groups.unsaid()));
    }

    String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
