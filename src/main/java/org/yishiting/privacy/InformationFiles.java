package org.yishiting.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;

/** Hands people what is kept of them, each only their own: the address names nobody, and nothing on the way keeps it. */
@Hidden
@RestController
class InformationFiles {

    private final OwnInformation information;
    private final CurrentActor current;
    private final I18NProvider words;

    InformationFiles(OwnInformation information, CurrentActor current, I18NProvider words) {
        this.information = information;
        this.current = current;
        this.words = words;
    }

    @GetMapping("/" + PrivacyPaths.JSON)
    ResponseEntity<byte[]> json(@RequestParam(defaultValue = "zh") String lang) {
        return file(information::json, MediaType.APPLICATION_JSON, "yishiting.json", locale(lang));
    }

    @GetMapping("/" + PrivacyPaths.PDF)
    ResponseEntity<byte[]> pdf(@RequestParam(defaultValue = "zh") String lang) {
        return file(information::pdf, MediaType.APPLICATION_PDF, "yishiting.pdf", locale(lang));
    }

    private ResponseEntity<byte[]> file(BiFunction<Actor, Locale, byte[]> make, MediaType type, String name, Locale locale) {
        var actor = current.find().orElse(null);
        if (actor == null) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/" + ResidentsPaths.signIn(PrivacyPaths.PRIVACY))).build();
        }
        try {
            return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore().cachePrivate())
                    .header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString()).body(make.apply(actor, locale));
        } catch (RuleViolation refused) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore()).body(words.getTranslation(refused.key(), locale, refused.args()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Locale locale(String lang) {
        return lang.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
