package org.yishiting.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.records.Heads;
import org.yishiting.records.NightlyCheck;
import org.yishiting.records.RecordsPaths;

/** Where the register ended on each day, for anybody to copy: whoever rewrites all of it does not reach the copies. */
@Route(RecordsPaths.HEADS)
@AnonymousAllowed
@StyleSheet("context://records/records.css")
class HeadsView extends Div implements BeforeEnterObserver {

    private static final int PER_PAGE = 20;

    private final Heads heads;
    private final NightlyCheck nightly;
    private final Communities communities;

    HeadsView(Heads heads, NightlyCheck nightly, Communities communities) {
        this.heads = heads;
        this.nightly = nightly;
        this.communities = communities;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = event.getRouteParameters().get("code").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        var code = String.valueOf(community.code());
        removeAll();
        add(new PageHeader(getTranslation("records.heads.title")).crumb(RecordsPaths.register(code), getTranslation("records.list.title"), getTranslation("records.heads.title"))
                .meta(community.name()));
        var body = new Div(new Paragraph(new Phrase(getTranslation("records.heads.text"))));
        body.addClassName("ys-stack");
        nightly.last(community.id()).ifPresent(it -> body.add(it.differsAt() == null
                ? Notice.ok(getTranslation("records.heads.checked", LocalDates.moment(it.at(), getLocale()), it.records()))
                : Notice.late(getTranslation("records.list.differs", String.valueOf(it.differsAt())))));
        var list = new DescriptionList();
        list.addClassName("ys-proof");
        heads.of(community.id(), page, PER_PAGE).forEach(it -> list.add(
                new DescriptionList.Term(new Phrase(getTranslation("records.heads.row", LocalDates.full(it.day(), getLocale()), it.place()))), new DescriptionList.Description(it.fingerprint())));
        body.add(list.getChildren().findAny().isPresent() ? list : new EmptyState(getTranslation("records.heads.empty.title"), getTranslation("records.heads.empty.text")));
        add(Still.of(body), new Pager(page, (int) Math.ceilDiv(heads.count(community.id()), PER_PAGE), it -> RecordsPaths.heads(code) + (it == 0 ? "" : "?page=" + it)));
        var feed = new LinkButton(RecordsPaths.feed(code), getTranslation("records.heads.feed")).quiet();
        feed.setRouterIgnore(true);
        add(feed);
    }
}
