package org.yishiting.debate.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.i18n.I18NProvider;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.debate.ArgumentId;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Reply;
import org.yishiting.moderation.ModerationPaths;

/** The replies to an argument as a piece of HTML, for a browser that opens them. */
@Hidden
@RestController
class RepliesPage {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Debate debate;
    private final I18NProvider words;

    RepliesPage(Debate debate, I18NProvider words) {
        this.debate = debate;
        this.words = words;
    }

    @GetMapping(value = "/open/arguments/{id}/replies", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> replies(@PathVariable String id, @RequestParam(defaultValue = "zh") String language) {
        var locale = language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var items = debate.replies(parsed(id)).stream().map(it -> item(it, locale)).collect(Collectors.joining());
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH)).body("<ol class=\"ys-replies-list\">" + items + "</ol>");
    }

    private String item(Reply it, Locale locale) {
        var day = LocalDates.day(LocalDates.date(it.at()), locale);
        if (it.clause() != null) {
            return "<li><p class=\"ys-soft\">%s</p></li>".formatted(htmlEscape(words.getTranslation("moderation.placeholder", locale, it.clause(), it.clauseText())));
        }
        return "<li><p class=\"ys-meta\">%s · %s</p><p class=\"ys-arg-text\">%s</p><a class=\"ys-link ys-arg-report\" href=\"/%s\">%s</a></li>".formatted(
                htmlEscape(it.author()), it.typedByStaff() ? day + " · " + words.getTranslation("debate.typed-by-staff", locale) : day, htmlEscape(it.text()), ModerationPaths.report(Debate.REPLY, it.id()), words.getTranslation("debate.report", locale));
    }

    private static ArgumentId parsed(String id) {
        try {
            return ArgumentId.parse(id);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
