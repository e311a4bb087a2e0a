package org.yishiting.base.ui;

import com.vaadin.flow.component.HasElement;

/** Enter in a field goes on, where a page says so by a shortcut. */
public final class EnterKey {

    private EnterKey() {}

    /** On another button or link in this part of the page it presses that one and nothing else. */
    public static void pressesOnlyWhatIsReached(HasElement part) {
        part.getElement().executeJs("this.addEventListener('keydown', pressed => { if (pressed.key === 'Enter' && pressed.target.closest('vaadin-button, button, a')) { pressed.stopPropagation(); } })");
    }
}
