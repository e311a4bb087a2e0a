package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;

/** What stands in the place of statements that were removed: the clause they went by. */
@org.springframework.stereotype.Component
@Order(90)
class RemovedStatements implements TopicPart {

    private final Statements statements;

    RemovedStatements(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var removed = statements.removed(topic.id());
        if (removed.isEmpty()) {
            return List.of();
        }
        var ui = UI.getCurrent();
        var list = new OrderedList();
        list.addClassNames("ys-own", "ys-soft");
        removed.forEach(it -> list.add(new ListItem(ui.getTranslation("moderation.placeholder", it.clause(), it.clauseText()))));
        var section = new Section(new H2(ui.getTranslation("hall.removed.title")), list);
        section.addClassName("ys-card");
        return List.of(Still.of(section));
    }
}
