package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Pager;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.claims.PublicClaim;
import org.yishiting.claims.Publicity;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 公示: what is about to be posted, for the members of the community, and a way to say that something is wrong. */
@Route(ClaimsPaths.PUBLICITY)
@PermitAll
class PublicityView extends Div implements BeforeEnterObserver {

    private static final int ROWS = 20;

    private final Publicity publicity;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    PublicityView(Publicity publicity, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.publicity = publicity;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = event.getRouteParameters().get("community").flatMap(communities::byCode).filter(CommunitySummary::open).orElseThrow(NotFoundException::new);
        var page = event.getLocation().getQueryParameters().getSingleParameter("page").filter(it -> it.matches("[1-9]\\d{0,3}")).map(it -> Integer.parseInt(it) - 1).orElse(0);
        var code = String.valueOf(place.code());
        var actor = currentActor.get();
        removeAll();
        add(new PageHeader(getTranslation("claims.public.title")).crumb(PointsPaths.rules(code), getTranslation("points.rules.title"), place.name())
                .meta(getTranslation("claims.public.meta")).still());
        if (!members.has(actor, place.id())) {
            add(Notice.info(getTranslation("claims.public.inside", place.name()))
                    .also(new LinkButton(ResidentsPaths.join(place.id(), ClaimsPaths.publicity(code)), getTranslation("claims.new.join")).main()));
            return;
        }
        var total = publicity.count(actor, place.id());
        if (total == 0) {
            add(new EmptyState(getTranslation("claims.public.none"), getTranslation("claims.public.none-text"), new LinkButton(ClaimsPaths.claim(code), getTranslation("claims.door.new"))));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        publicity.list(actor, place.id(), page, ROWS).forEach(it -> list.add(row(actor, it)));
        add(list, new Pager(page, (total + ROWS - 1) / ROWS, it -> ClaimsPaths.publicity(code) + "?page=" + (it + 1)));
    }

    private ListItem row(Actor actor, PublicClaim claim) {
        var title = new Paragraph(new Phrase(getTranslation("claims.public.row", claim.name(), claim.rule().title())));
        title.addClassName("ys-row-t");
        var item = new ListItem(title, line(getTranslation("claims.page.when", LocalDates.weekday(claim.doneOn(), getLocale()),
                ClaimParts.amount(claim.rule(), claim.units(), claim.points()))), new Paragraph(DueChip.until(Zone.today(clock), claim.until())));
        item.addClassName("ys-swrow");
        if (claim.objections() > 0) {
            item.add(line(getTranslation("claims.public.objections", claim.objections())));
        }
        var form = new Div();
        form.add(acts(PageParts.quiet("claims.public.object", () -> {
            var key = "claims.object." + claim.id();
            var words = PageParts.area("claims.public.words", "claims.public.words-help", Publicity.MAX_WORDS, key);
            form.removeAll();
            form.addClassName("ys-form");
            form.add(words, acts(PageParts.main("claims.public.go", () -> {
                publicity.object(actor, claim.id(), words.getValue());
                Draft.forget(key);
                form.removeAll();
                form.add(new Slip(getTranslation("claims.public.receipt"), LocalDates.moment(clock.instant(), getLocale())));
            })));
            words.focus();
        })));
        item.add(form);
        return item;
    }
}
