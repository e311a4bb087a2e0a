package org.yishiting.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.yishiting.base.ui.Notice;

/** Why something did not happen: above the page, in sight wherever one has scrolled to, until it is put away or something else is pressed. */
class Refusals extends Div {

    /** Before the press is heard: what it comes to may be a refusal again. */
    private static final String UNTIL_PRESSED = """
            const pressed = (event) => {
                if (event.target.closest('button, vaadin-button')) {
                    this.style.display = 'none';
                    document.removeEventListener('click', pressed, true);
                }
            };
            document.addEventListener('click', pressed, true);""";

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
        notice.getElement().executeJs(UNTIL_PRESSED);
        var away = new NativeButton(getTranslation("shell.refusal.seen"), _ -> remove(notice));
        away.addClassName("ys-b");
        removeAll();
        add(notice.also(away));
    }
}
