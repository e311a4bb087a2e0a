package org.yishiting.moderation;

import java.util.List;
import java.util.Optional;
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
}
