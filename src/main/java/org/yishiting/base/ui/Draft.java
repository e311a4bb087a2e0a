package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;

/**
 * Keeps what somebody types in their own browser until it is saved, and puts it back after a reload, a lost connection
 * or an expired session. Not for passwords, phone numbers and codes.
 */
public final class Draft {

    private Draft() {}

    /** @param key names the thing written about and, where several people share a device, its writer */
    public static <C extends Component & HasValue<?, String>> void keep(C field, String key) {
        field.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://base/drafts.js");
            event.getUI().getPage().executeJs("window.yishitingDrafts.keep($0, $1)", field.getElement(), key);
        });
    }

    /**
     * Shows a box, hidden so far, while there is something typed under this key that was never sent. Its {@code textarea} is filled with it; a
     * button with {@code data-copy} copies it, one with {@code data-forget} throws it away.
     */
    public static void offer(Component box, String key) {
        box.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://base/drafts.js");
            event.getUI().getPage().executeJs("window.yishitingDrafts.offer($0, $1)", box.getElement(), key);
        });
    }

    /** Whoever signs out leaves nothing behind for the next person on the same device. */
    public static void forgetAllOnPress(Component button) {
        button.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://base/drafts.js");
            button.getElement().executeJs("this.addEventListener('click', () => window.yishitingDrafts && window.yishitingDrafts.forgetAll())");
        });
    }

    /** Once what was typed is saved, or on purpose thrown away. */
    public static void forget(String key) {
        UI.getCurrent().getPage().executeJs("window.yishitingDrafts && window.yishitingDrafts.forget($0)", key);
    }
}
