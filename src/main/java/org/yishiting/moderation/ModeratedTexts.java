package org.yishiting.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds who owns a text. */
@Component
class ModeratedTexts {

    private final List<Moderated> owners;

    ModeratedTexts(@Lazy List<Moderated> owners) {
        this.owners = owners;
    }

    Moderated of(ReviewedText text) {
        return owners.stream().filter(it -> it.kind().equals(text.subject().kind())).findFirst().orElseThrow();
    }

    Optional<Origin> origin(String kind, String subject) {
        return owners.stream().filter(it -> it.kind().equals(kind)).findFirst().flatMap(it -> it.origin(subject));
    }

    String words(ReviewedText text) {
        return of(text).text(text.subject().id()).orElse("");
    }

    /** The same of many, asking each owner once. */
    Map<TextId, String> words(List<ReviewedText> texts) {
        var words = new HashMap<TextId, String>();
        texts.stream().collect(Collectors.groupingBy(it -> it.subject().kind())).values().forEach(same -> {
            var found = of(same.getFirst()).texts(same.stream().map(it -> it.subject().id()).collect(Collectors.toSet()));
            same.forEach(it -> words.put(it.id(), found.getOrDefault(it.subject().id(), "")));
        });
        return words;
    }
}
