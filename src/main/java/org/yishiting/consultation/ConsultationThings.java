package org.yishiting.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** Consultations as what records are linked with, and the public statistics that can be their evidence: a closed list of counts, never data of persons. */
@Configuration(proxyBeanMethods = false)
class ConsultationThings {

    static final String KIND = "consultation";
    static final String EQUAL_VOICE = "statistic:equal-voice";

    @Bean
    LinkedThings linkedConsultations(ConsultationStore store) {
        return LinkedThings.of(KIND, (_, community, id) -> store.find(ConsultationId.parse(id)).filter(it -> it.community().equals(community))
                .map(it -> new LinkedThing(it.title(), ConsultationPaths.consultation(it.id()))));
    }

    @Bean
    LinkedThings linkedStatistics(Communities communities, I18NProvider words) {
        return LinkedThings.of("statistic", (_, community, id) -> id.equals("equal-voice") ? communities.find(community).map(CommunitySummary::code)
                .map(it -> new LinkedThing(words.getTranslation("consultation.statistic.equal-voice", locale()), ServicecatalogPaths.equalVoice(it))) : Optional.empty());
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Locale.SIMPLIFIED_CHINESE : UI.getCurrent().getLocale();
    }
}
