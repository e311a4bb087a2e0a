package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.community.AboveCommunities;
import org.yishiting.community.Actor;
import org.yishiting.community.Offices;
import org.yishiting.residents.CurrentActor;

/** On a phone: the pages for people who hold an office, those whose address begins with {@code admin}. */
@Route(WorkView.PATH)
@PermitAll
class WorkView extends Div implements BeforeEnterObserver {

    static final String PATH = "work";

    private final Offices offices;
    private final CurrentActor currentActor;

    WorkView(Offices offices, CurrentActor currentActor) {
        this.offices = offices;
        this.currentActor = currentActor;
    }

    static boolean isWork(MenuEntry entry) {
        var path = path(entry);
        return path.equals("admin") || path.startsWith("admin/");
    }

    /** Pages above communities stand in the menu of those alone who hold an office there. */
    static boolean isFor(MenuEntry entry, Offices offices, Optional<Actor> actor) {
        return entry.menuClass() == null || !entry.menuClass().isAnnotationPresent(AboveCommunities.class) || actor.filter(it -> !offices.above(it).isEmpty()).isPresent();
    }

    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var held = offices.of(currentActor.get());
        add(new PageHeader(getTranslation("shell.menu.work")));
        if (held.isEmpty()) {
            add(new EmptyState(getTranslation("shell.denied.why"), getTranslation("shell.denied.text")));
            return;
        }
        var rows = new RowList();
        for (var entry : MenuConfiguration.getMenuEntries().stream().filter(WorkView::isWork).filter(it -> isFor(it, offices, currentActor.find())).toList()) {
            var title = getTranslation(entry.title());
            rows.add(new ListRow(path(entry), new Seal(title.substring(0, 1)), title));
        }
        add(rows);
    }
}
