package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that has to be in sight over every page for a while, as who is helped at the desk. The frame asks at each page. */
public interface FrameBar {

    Optional<? extends Component> bar();
}
