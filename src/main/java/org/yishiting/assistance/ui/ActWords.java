package org.yishiting.assistance.ui;

import com.vaadin.flow.component.UI;
import org.yishiting.assistance.DoneAct;

/** What was done, as people say it. */
final class ActWords {

    private ActWords() {}

    /** 表态 · 小区停车 */
    static String of(DoneAct done) {
        var act = act(done.act());
        return done.title().isBlank() ? act : act + " · " + done.title();
    }

    static String act(String key) {
        var ui = UI.getCurrent();
        var words = ui.getTranslation("assistance.act." + key);
        return words.startsWith("!") ? ui.getTranslation("assistance.other-act") : words;
    }
}
