package org.yishiting.base.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Components that are only read, as one piece of HTML: the browser shows the same, and an open page keeps one node on the server instead of
 * fifty. Nothing in it may listen, be changed or be a component of Vaadin's own; links and native details work, and so do buttons that carry
 * {@link #PRESS}.
 */
public final class Still extends Component {

    /** The attribute of a button whose value {@link #pressed} hears. */
    public static final String PRESS = "data-press";

    private static final String HTML = "innerHTML";
    private static final String WHAT = "event.target.closest('[data-press]')?.dataset.press ?? ''";
    private static final String ANYTHING = "event.target.closest('[data-press]') !== null";
    private static final Set<String> WITHOUT_END = Set.of("br", "hr", "img", "input", "wbr");

    /** Sessions that show the same words hold them once. */
    private static final Interner<String> SHARED = Interner.newWeakInterner();

    /** What was drawn of what, in which language. The class is that of the lambda that draws: one of its own for each place in the code. */
    private static final Cache<Origin, Drawn> DRAWN = Caffeine.newBuilder().maximumSize(2_000).expireAfterAccess(Duration.ofHours(1))
            .executor(Runnable::run).build();

    private record Origin(Class<?> drawing, @Nullable Locale locale, List<?> from) {}

    private record Drawn(String tag, Map<String, String> attributes, String html) {

        static Drawn of(Component component) {
            var from = component.getElement();
            var attributes = from.getAttributeNames().collect(Collectors.toMap(it -> it, from::getAttribute, (one, _) -> one, LinkedHashMap::new));
            var html = new StringBuilder();
            inside(from, html);
            return new Drawn(from.getTag(), attributes, SHARED.intern(html.toString()));
        }
    }

    private Still(Element element) {
        super(element);
    }

    public static Still of(Component component) {
        return still(Drawn.of(component));
    }

    /** The same, drawn once for all who look: {@code from} holds all that is drawn, and all that is asked while drawing, but the language. */
    public static Still of(Supplier<? extends Component> drawing, Object... from) {
        var locale = UI.getCurrent() == null ? null : UI.getCurrent().getLocale();
        return still(DRAWN.get(new Origin(drawing.getClass(), locale, List.of(from)), _ -> Drawn.of(drawing.get())));
    }

    private static Still still(Drawn drawn) {
        var element = new Element(drawn.tag());
        drawn.attributes().forEach(element::setAttribute);
        element.setProperty(HTML, drawn.html());
        return new Still(element);
    }

    /** Hears which of the buttons was pressed. What arrives was said by a browser: it may be anything. */
    public Still pressed(SerializableConsumer<String> listener) {
        getElement().addEventListener("click", event -> listener.accept(event.getEventData().get(WHAT).asString()))
                .setFilter(ANYTHING).addEventData(WHAT);
        return this;
    }

    /** What {@link Element#getOuterHTML()} answers, without a parser: that was a fifth of the time of opening a topic. */
    private static void write(Element element, StringBuilder html) {
        if (element.isTextNode()) {
            html.append(HtmlUtils.htmlEscape(element.getText(), "UTF-8"));
            return;
        }
        html.append('<').append(element.getTag());
        element.getAttributeNames().forEach(it -> html.append(' ').append(it).append("=\"")
                .append(HtmlUtils.htmlEscape(element.getAttribute(it), "UTF-8")).append('"'));
        html.append('>');
        if (!WITHOUT_END.contains(element.getTag())) {
            inside(element, html);
            html.append("</").append(element.getTag()).append('>');
        }
    }

    private static void inside(Element element, StringBuilder html) {
        if (element.hasProperty(HTML)) {
            html.append(element.getProperty(HTML));
        } else {
            element.getChildren().forEach(it -> write(it, html));
        }
    }
}
