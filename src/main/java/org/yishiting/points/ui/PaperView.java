package org.yishiting.points.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Communities;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.points.PassbookPaper;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;

/** 打印存折: the passbook as a file to print, small or large. */
@Route(PointsPaths.PAPER)
@PermitAll
@StyleSheet("context://points/points.css")
class PaperView extends Div implements BeforeEnterObserver {

    private static final String PDF = "application/pdf";

    private final PassbookPaper paper;
    private final Memberships memberships;
    private final Communities communities;
    private final CurrentCommunity currentCommunity;
    private final CurrentActor currentActor;

    PaperView(PassbookPaper paper, Memberships memberships, Communities communities, CurrentCommunity currentCommunity, CurrentActor currentActor) {
        this.paper = paper;
        this.memberships = memberships;
        this.communities = communities;
        this.currentCommunity = currentCommunity;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.get();
        var known = memberships.of(actor).stream().map(MembershipSummary::community).toList();
        var place = currentCommunity.find().filter(it -> known.contains(it.id())).or(() -> known.stream().findFirst().flatMap(communities::find)).orElseThrow(NotFoundException::new);
        var request = ((VaadinServletRequest) Objects.requireNonNull(VaadinRequest.getCurrent())).getHttpServletRequest();
        var link = ServletUriComponentsBuilder.fromContextPath(request).path("/" + PointsPaths.PASSBOOK).toUriString();
        var locale = getLocale();
        removeAll();
        var acts = PageParts.acts(
                PageParts.download(getTranslation("points.paper.a6"), getTranslation("points.paper.file") + "-A6.pdf", PDF, out -> paper.pdf(actor, place.id(), false, link, locale, out)),
                PageParts.download(getTranslation("points.paper.a4"), getTranslation("points.paper.file") + "-A4.pdf", PDF, out -> paper.pdf(actor, place.id(), true, link, locale, out)));
        acts.addClassName("ys-mt5");
        add(new PageHeader(getTranslation("points.book.print")).crumb(PointsPaths.PASSBOOK, getTranslation("points.book.title"), place.name()).meta(getTranslation("points.paper.meta")).still(), acts);
    }
}
