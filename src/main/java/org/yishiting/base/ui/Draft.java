package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what somebody types in their own browser until it is saved, and puts it back after a reload, a lost connection
 * or an expired session. Not for passwords, phone numbers and codes.
 */
public final class Draft {

    private static final String OWNER = Draft.class.getName();

    private Draft() {}

    /**
     * For whom this browser session types from now on, where it is not the one who signed in: drafts of one are never offered to another.
     *
     * @param owner null for whoever signed in
     */
    public static void owner(@Nullable String owner) {
        VaadinSession.getCurrent().setAttribute(OWNER, owner);
    }

    /** @param key names the thing written about and, where several people share a device, its writer */
    public static <C extends Component & HasValue<?, String>> void keep(C field, String key) {
        var owned = owned(key);
        field.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://base/drafts.js");
            event.getUI().getPage().executeJs("window.yishitingDrafts.keep($0, $1)", field.getElement(), owned);
        });
    }

    /**
     * Shows a box, hidden so far, while there is something typed under this key that was never sent. Its {@code textarea} is filled with it; a
     * button with {@code data-copy} copies it, one with {@code data-forget} throws it away.
     */
    public static void offer(Component box, String key) {
        var owned = owned(key);
        box.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://base/drafts.js");
            event.getUI().getPage().executeJs("window.yishitingDrafts.offer($0, $1)", box.getElement(), owned);
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
        UI.getCurrent().getPage().executeJs("window.yishitingDrafts && window.yishitingDrafts.forget($0)", owned(key));
    }

    private static String owned(String key) {
        return VaadinSession.getCurrent().getAttribute(OWNER) instanceof String owner ? owner + "/" + key : key;
    }
}
