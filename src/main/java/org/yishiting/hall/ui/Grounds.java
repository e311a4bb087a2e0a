package org.yishiting.hall.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.i18n.I18NProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicMap;

/** The HTML of what all sides share, made once for each state of a topic and language and shared by all who look at it. */
@Component
class Grounds {

    private record Asked(TopicId topic, long version, Locale locale) {}

    private final Cache<Asked, byte[]> made = Caffeine.newBuilder().maximumSize(500).expireAfterAccess(Duration.ofMinutes(10)).build();
    private final I18NProvider words;

    Grounds(I18NProvider words) {
        this.words = words;
    }

    /** In UTF-8. */
    byte[] html(TopicId topic, TopicMap map, Locale locale) {
        return made.get(new Asked(topic, map.version(), locale), _ -> new GroundHtml(map, say(locale)).all().getBytes(StandardCharsets.UTF_8));
    }

    GroundHtml.Words say(Locale locale) {
        return (key, args) -> words.getTranslation(key, locale, args);
    }
}
