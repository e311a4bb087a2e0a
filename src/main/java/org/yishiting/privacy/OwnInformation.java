package org.yishiting.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.yishiting.base.Pdf;
import org.yishiting.base.Throttle;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a person, put together for that person alone: to read, and to take away. */
@Service
@ByOneself
@Transactional
public class OwnInformation {

    private static final int EXPORTS = 6;

    private final ObjectProvider<PersonalData> modules;
    private final DataRegister register;
    private final AuditLog audit;
    private final I18NProvider words;
    private final Clock clock;
    private final Throttle throttle;

    OwnInformation(ObjectProvider<PersonalData> modules, DataRegister register, AuditLog audit, I18NProvider words, Clock clock) {
        this.modules = modules;
        this.register = register;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.throttle = new Throttle(EXPORTS, Duration.ofHours(1), clock);
    }

    /** All of it, by kind. */
    @Transactional(readOnly = true)
    public List<Kept> of(Actor actor, Locale locale) {
        return in(locale, () -> modules.orderedStream().flatMap(it -> it.of(actor.resident()).stream())
                .collect(Collectors.groupingBy(Held::data, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(it -> new Kept(register.about(it.getKey()).orElseThrow(() -> new IllegalStateException("not registered: " + it.getKey())), it.getValue())).toList());
    }

    /** All of it as a file that programs read. Refuses more than six an hour with {@code privacy.export.wait} (minutes). */
    public byte[] json(Actor actor, Locale locale) {
        var kinds = take(actor, locale).stream().map(kept -> {
            var kind = new LinkedHashMap<String, Object>();
            kind.put("what", say(kept.line().dataKey(), locale));
            kind.put("purpose", say(kept.line().purposeKey(), locale));
            kind.put("basis", say(kept.line().basisKey(), locale));
            kind.put("kept", say(kept.line().keptKey(), locale));
            kind.put("items", kept.items().stream().map(OwnInformation::item).toList());
            return kind;
        }).toList();
        var file = new LinkedHashMap<String, Object>();
        file.put("title", say("privacy.export.title", locale));
        file.put("made", clock.instant().toString());
        file.put("data", kinds);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /** All of it as paper. Refuses as {@link #json} does. */
    public byte[] pdf(Actor actor, Locale locale) {
        var page = new StringBuilder("<html><head><title>").append(text("privacy.export.title", locale)).append("</title></head><body><h1>")
                .append(text("privacy.export.title", locale)).append("</h1><p>").append(escaped(LocalDates.moment(clock.instant(), locale))).append("</p>");
        for (var kept : take(actor, locale)) {
            page.append("<h2>").append(text(kept.line().dataKey(), locale)).append("</h2><p>")
                    .append(text("privacy.stored.for", locale)).append(text(kept.line().purposeKey(), locale)).append("<br/>")
                    .append(text("privacy.stored.basis", locale)).append(text(kept.line().basisKey(), locale)).append("<br/>")
                    .append(text("privacy.stored.until", locale)).append(text(kept.line().keptKey(), locale)).append("</p><table>");
            kept.items().forEach(it -> page.append("<tr><td>").append(escaped(it.value())).append("</td><td>")
                    .append(it.at() == null ? "" : escaped(LocalDates.full(LocalDates.date(it.at()), locale))).append("</td></tr>"));
            page.append("</table>");
        }
        var out = new ByteArrayOutputStream();
        Pdf.write(page.append("</body></html>").toString(), out);
        return out.toByteArray();
    }

    private List<Kept> take(Actor actor, Locale locale) {
        throttle.require(actor.resident().toString(), "privacy.export.wait");
        var all = of(actor, locale);
        audit.add(AuditAct.EXPORTED, null, null, actor.resident(), "privacy.export.title", "", all.stream().mapToInt(it -> it.items().size()).sum());
        return all;
    }

    private static Map<String, Object> item(Held held) {
        var item = new LinkedHashMap<String, Object>();
        item.put("value", held.value());
        if (held.at() != null) {
            item.put("since", held.at().toString());
        }
        return item;
    }

    private static <T> T in(Locale locale, Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private String text(String key, Locale locale) {
        return escaped(say(key, locale));
    }

    private String say(String key, Locale locale) {
        return words.getTranslation(key, locale);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8");
    }
}
