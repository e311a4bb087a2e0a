package org.yishiting.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.yishiting.base.ui.Notice;

/** Why something did not happen: above the page, in sight wherever one has scrolled to, until it is put away. */
class Refusals extends Div {

    Refusals() {
        addClassName("ys-refusals");
    }

    /** Those of the frame; pages without one get their own. */
    static Refusals of(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(MainLayout.class::isInstance).map(MainLayout.class::cast).map(MainLayout::refusals).findFirst()
                .or(() -> ui.getChildren().filter(Refusals.class::isInstance).map(Refusals.class::cast).findFirst())
                .orElseGet(() -> {
                    var own = new Refusals();
                    own.addClassName("ys-refusals-frameless");
                    ui.add(own);
                    return own;
                });
    }

    void say(String words) {
        var notice = Notice.late(words);
        notice.getElement().setAttribute("role", "alert");
        var away = new NativeButton(getTranslation("shell.refusal.seen"), _ -> remove(notice));
        away.addClassName("ys-b");
        removeAll();
        add(notice.also(away));
    }
}
