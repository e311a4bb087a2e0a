package org.yishiting.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;

/** Where several communities use the portal: which one is yours. */
@Route(CurrentCommunity.CHOOSE)
@AnonymousAllowed
class CommunitiesView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 50;

    private final Communities communities;
    private final CurrentCommunity current;
    private final TextField wanted = new TextField();
    private final Div found = new Div();
    private List<CommunitySummary> open = List.of();

    CommunitiesView(Communities communities, CurrentCommunity current) {
        this.communities = communities;
        this.current = current;
        wanted.setLabel(getTranslation("shell.communities.search"));
        wanted.setValueChangeMode(ValueChangeMode.LAZY);
        wanted.addValueChangeListener(_ -> show());
        wanted.setWidthFull();
        add(new PageHeader(getTranslation("shell.communities.title")).meta(getTranslation("shell.communities.hint")), wanted, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = event.getLocation().getQueryParameters().getSingleParameter("chosen").flatMap(communities::byCode)
                .filter(CommunitySummary::open);
        if (chosen.isPresent()) {
            current.choose(chosen.get());
            event.forwardTo(HomeView.class);
            return;
        }
        open = communities.open();
        show();
    }

    private void show() {
        found.removeAll();
        var name = wanted.getValue().strip();
        var rows = open.stream().filter(it -> it.name().contains(name)).limit(SHOWN)
                .map(it -> new ListRow("communities?chosen=" + it.code(), new Seal(it.name().substring(0, 1)), it.name())).toList();
        found.add(rows.isEmpty()
                ? new EmptyState(getTranslation("shell.communities.none.title"), getTranslation("shell.communities.none.text"))
                : new RowList(rows));
    }
}
