package org.yishiting.base.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Something at the desk was done. The desk takes its row away, opens the next and notes what was done. */
public final class DeskDone extends ComponentEvent<UI> {

    private final String what;

    private DeskDone(UI ui, String what) {
        super(ui, false);
        this.what = what;
    }

    /** Tells the desk, wherever in it one is. @param what in a few words what was done */
    public static void tell(String what) {
        ComponentUtil.fireEvent(UI.getCurrent(), new DeskDone(UI.getCurrent(), what));
    }

    public String what() {
        return what;
    }
}
