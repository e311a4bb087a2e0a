package org.yishiting.base.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A state in two to five characters, with an icon. Brick is only for late and refused. */
public final class Badge extends Span {

    private Badge(@Nullable Icon icon, String text, String variant) {
        addClassNames("ys-badge", variant);
        if (icon != null) {
            add(icon.draw());
        }
        add(new Span(text));
    }

    public static Badge plain(Icon icon, String text) {
        return new Badge(icon, text, "ys-badge-plain");
    }

    public static Badge ok(String text) {
        return new Badge(Icon.CHECK, text, "ys-badge-ok");
    }

    public static Badge soon(String text) {
        return new Badge(Icon.CLOCK, text, "ys-badge-soon");
    }

    public static Badge late(String text) {
        return new Badge(Icon.WARNING, text, "ys-badge-late");
    }

    public static Badge refused(String text) {
        return new Badge(Icon.CROSS, text, "ys-badge-late");
    }

    public static Badge info(Icon icon, String text) {
        return new Badge(icon, text, "ys-badge-info");
    }

    /** 第2步 说事 */
    public static Badge step(StepName step) {
        var badge = new Badge(null, "", "ys-badge-step");
        badge.setText(badge.getTranslation("base.step.badge", step.number(), badge.getTranslation("base.step.short." + step.key())));
        badge.getElement().setAttribute("data-step", step.key());
        return badge;
    }
}
