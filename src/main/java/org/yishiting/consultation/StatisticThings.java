package org.yishiting.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** Public statistics that can be named as evidence. A closed list of counts: data of persons is no evidence here. */
@Component
class StatisticThings implements LinkedThings {

    static final String EQUAL_VOICE = "statistic:equal-voice";

    private final Communities communities;
    private final I18NProvider words;

    StatisticThings(Communities communities, I18NProvider words) {
        this.communities = communities;
        this.words = words;
    }

    @Override
    public String kind() {
        return "statistic";
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        return id.equals("equal-voice") ? communities.find(community).map(it -> it.code())
                .map(it -> new LinkedThing(words.getTranslation("consultation.statistic.equal-voice", locale()), ServicecatalogPaths.equalVoice(it))) : Optional.empty();
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Locale.SIMPLIFIED_CHINESE : UI.getCurrent().getLocale();
    }
}
