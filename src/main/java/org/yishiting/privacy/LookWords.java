package org.yishiting.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words who looked at what and why. */
@Component
public class LookWords {

    private final I18NProvider words;

    LookWords(I18NProvider words) {
        this.words = words;
    }

    /** 陆一舟（居委会工作人员）看了您的手机号 */
    public String who(DataRead look, Locale locale) {
        var offices = look.offices().stream().map(it -> words.getTranslation("residents.office." + it.toLowerCase(Locale.ROOT).replace('_', '-'), locale))
                .collect(Collectors.joining("、"));
        var what = words.getTranslation(look.what(), locale);
        return offices.isEmpty() ? words.getTranslation("privacy.look.by", locale, look.reader(), what)
                : words.getTranslation("privacy.look.by-office", locale, look.reader(), offices, what);
    }

    /** The occasion, where it is a message key in the language of the reader. */
    public String why(DataRead look, Locale locale) {
        return look.why().matches("[a-z]+(\\.[a-z0-9-]+)+") ? words.getTranslation(look.why(), locale) : words.getTranslation("privacy.look.why", locale, look.why());
    }

    String line(DataRead look) {
        var locale = LocaleContextHolder.getLocale();
        return who(look, locale) + " " + why(look, locale);
    }
}
