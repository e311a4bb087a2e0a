package org.yishiting.servicecatalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.servicecatalog.Guide;
import org.yishiting.servicecatalog.Guides;
import org.yishiting.servicecatalog.ServicecatalogPaths;

/** The guides as those see them who keep them true: what was written here, when it was checked, what is still to be written. */
@Route(ServicecatalogPaths.ADMIN)
@Menu(title = "servicecatalog.admin.menu", icon = "HELP", order = 64)
@RolesAllowed({"COMMITTEE_STAFF", "ADMINISTRATOR"})
class AdminServicesView extends Div implements BeforeEnterObserver {

    private final Guides guides;
    private final CurrentCommunity current;

    AdminServicesView(Guides guides, CurrentCommunity current) {
        this.guides = guides;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        removeAll();
        var place = community.get().id();
        var list = guides.list(place);
        var open = list.stream().filter(it -> it.overdue() || it.here() == null).count();
        add(new PageHeader(getTranslation("servicecatalog.admin.title")).meta(getTranslation("servicecatalog.admin.meta", community.get().name())));
        if (open > 0) {
            add(Notice.soon(getTranslation("servicecatalog.admin.open", open)));
        }
        var section = new Section(new SectionHeader(getTranslation("servicecatalog.list")).count(getTranslation("servicecatalog.count", list.size())),
                new RowList(list.stream().map(it -> row(it, place)).toList()));
        add(Still.of(section));
    }

    private ListRow row(Guide guide, CommunityId place) {
        var marks = new ArrayList<Component>();
        if (guide.here() == null) {
            marks.add(Badge.plain(Icon.WRITE, getTranslation("servicecatalog.admin.unwritten")));
        } else {
            marks.add(guide.here().place().equals(place) ? Badge.ok(getTranslation("servicecatalog.state.PUBLISHED"))
                    : Badge.info(Icon.PLACES, getTranslation("servicecatalog.admin.from-above", guide.here().placeName())));
            if (guide.here().hasDraft()) {
                marks.add(Badge.plain(Icon.WRITE, getTranslation("servicecatalog.state.DRAFT")));
            }
        }
        marks.addAll(GuideParts.state(guide));
        return new ListRow(ServicecatalogPaths.edit(guide.key()), new Seal(guide.text().title().substring(0, 1)), GuideParts.title(guide.text()))
                .text(GuideParts.checked(guide)).foot(marks.toArray(Component[]::new));
    }
}
