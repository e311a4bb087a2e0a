package org.yishiting.records.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.RecordsPaths;
import org.yishiting.records.Register;

/** All records of a community, the newest first. */
@Route(RecordsPaths.REGISTER)
@AnonymousAllowed
class RecordsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Register register;
    private final Communities communities;

    RecordsView(Register register, Communities communities) {
        this.register = register;
        this.communities = communities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        var code = String.valueOf(community.code());
        var found = register.list(community.id(), page, PER_PAGE);
        removeAll();
        add(new PageHeader(getTranslation("records.list.title")).meta(getTranslation("records.list.meta", community.name(), found.total())));
        if (found.items().isEmpty()) {
            add(new EmptyState(getTranslation("records.list.empty.title"), getTranslation("records.list.empty.text")));
        } else {
            add(Still.of(new RowList(found.items().stream().map(it -> row(code, it)).toList())));
            add(new Pager(page, (int) Math.ceilDiv(found.total(), PER_PAGE), it -> RecordsPaths.register(code) + (it == 0 ? "" : "?page=" + it)));
        }
    }

    private ListRow row(String code, CommunityRecord it) {
        return new ListRow(RecordsPaths.record(code, it.number()), new Seal(getTranslation("records.seal")).done(), it.title())
                .text(getTranslation("records.list.row", it.number(), LocalDates.full(LocalDates.date(it.at()), getLocale())));
    }
}
