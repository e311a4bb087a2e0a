package org.yishiting.meetings;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What meetings of a kind usually look like, to begin with: the customary agenda. Kept with the meeting, so in the language of the community. */
@Component
public class Templates {

    private static final Pattern TIMED = Pattern.compile("(.*?)[\\s|｜]+(\\d{1,3})(?:分钟)?");

    private final I18NProvider words;

    Templates(I18NProvider words) {
        this.words = words;
    }

    /** The points in order, as {@link #lines} reads them. */
    public String agenda(MeetingKind kind) {
        return words.getTranslation("meetings.template." + kind.key(), Locale.SIMPLIFIED_CHINESE).replace('/', '\n');
    }

    /** One point a line; a hyphen before it puts it below the point above; minutes stand at the end: {@code -住得近的 20}. */
    public static List<AgendaLine> lines(String text) {
        return text.lines().filter(it -> !it.isBlank()).map(Templates::line).toList();
    }

    private static AgendaLine line(String text) {
        var bare = text.strip().replaceFirst("^[-－—]+", "");
        var below = text.strip().length() - bare.length();
        var timed = TIMED.matcher(bare.strip());
        return timed.matches() ? new AgendaLine(below, timed.group(1).strip(), Integer.parseInt(timed.group(2))) : new AgendaLine(below, bare.strip(), 0);
    }

    /** The same the other way round. */
    public static String text(List<AgendaItem> items) {
        return String.join("\n", items.stream().map(it -> "-".repeat((int) Stream.of(it.number().split("")).filter("."::equals).count()) + it.title()
                + (it.minutes() > 0 && items.stream().noneMatch(other -> it.id().equals(other.parent())) ? " " + it.minutes() : "")).toList());
    }
}
