package org.yishiting.base.ui;

import com.github.benmanes.caffeine.cache.Interner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;
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

    private Still(Element element) {
        super(element);
    }

    public static Still of(Component drawn) {
        var from = drawn.getElement();
        var element = new Element(from.getTag());
        from.getAttributeNames().forEach(it -> element.setAttribute(it, from.getAttribute(it)));
        var html = new StringBuilder();
        inside(from, html);
        element.setProperty(HTML, SHARED.intern(html.toString()));
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
