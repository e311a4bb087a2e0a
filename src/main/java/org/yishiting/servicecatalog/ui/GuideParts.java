package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Seal;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.GuideState;
import org.yishiting.servicecatalog.GuideText;
import org.yishiting.servicecatalog.HukouNeed;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** What several pages show of a guide. */
final class GuideParts {

    private GuideParts() {}

    static boolean english() {
        return UI.getCurrent().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static String title(GuideText text) {
        return english() && !text.titleEn().isEmpty() ? text.titleEn() : text.title();
    }

    static String summary(GuideText text) {
        return english() && !text.summaryEn().isEmpty() ? text.summaryEn() : text.summary();
    }

    static ListRow row(Guide guide) {
        var marks = new ArrayList<Component>();
        marks.add(hukou(guide.text().hukou()));
        marks.addAll(state(guide));
        return new ListRow(ServicecatalogPaths.guide(guide.key()), new Seal(guide.text().title().substring(0, 1)), title(guide.text()))
                .text(summary(guide.text())).foot(marks.toArray(Component[]::new));
    }

    static Badge hukou(HukouNeed need) {
        var words = UI.getCurrent().getTranslation("servicecatalog.hukou." + need);
        return switch (need) {
            case NOT_NEEDED -> Badge.ok(words);
            case PERMIT -> Badge.info(Icon.PERSON, words);
            case LOCAL_RULES -> Badge.plain(Icon.HELP, words);
        };
    }

    /** Only what somebody should know before relying on it. */
    static List<Badge> state(Guide guide) {
        var ui = UI.getCurrent();
        var marks = new ArrayList<Badge>();
        if (guide.state() == GuideState.UNDER_REVIEW) {
            marks.add(Badge.soon(ui.getTranslation("servicecatalog.state.UNDER_REVIEW")));
        } else if (guide.state() == GuideState.RETIRED) {
            marks.add(Badge.refused(ui.getTranslation("servicecatalog.state.RETIRED")));
        } else if (guide.overdue()) {
            marks.add(Badge.late(ui.getTranslation("servicecatalog.check.overdue")));
        }
        return marks;
    }

    /** When it was looked up last. */
    static String checked(Guide guide) {
        var ui = UI.getCurrent();
        var on = guide.checked().checkedOn();
        return on == null ? ui.getTranslation("servicecatalog.check.never") : ui.getTranslation("servicecatalog.check.on", LocalDates.full(on, ui.getLocale()));
    }

    /** A reason as a sentence of its own, so that another can follow it. */
    static String why(Guide guide) {
        var why = guide.why() == null ? "" : guide.why().strip();
        return why.isEmpty() || "。.？?".indexOf(why.charAt(why.length() - 1)) >= 0 ? why : why + "。";
    }

    static UnorderedList dots(Collection<String> lines) {
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        lines.forEach(it -> list.add(new ListItem(new Phrase(it))));
        return list;
    }

    /** A part of a guide with its heading. */
    static Section card(String heading, Component... parts) {
        var card = new Section(new H2(UI.getCurrent().getTranslation(heading)));
        card.add(parts);
        card.addClassNames("ys-card", "ys-flow");
        return card;
    }

    /** A button that only the browser hears. */
    static HtmlContainer press(String label, String does, String... classes) {
        var press = new HtmlContainer("button");
        press.getElement().setAttribute("type", "button").setAttribute(does, "").setText(label);
        press.addClassName("ys-b");
        press.addClassNames(classes);
        return press;
    }
}
