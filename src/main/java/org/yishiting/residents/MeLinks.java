package org.yishiting.residents;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.yishiting.community.Actor;

/** What other modules keep for a person and lead to from their own page. Empty where there is nothing. */
public interface MeLinks {

    List<Component> links(Actor actor);
}
