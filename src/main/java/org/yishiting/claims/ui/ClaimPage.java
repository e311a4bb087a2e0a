package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.claims.ClaimId;
import org.yishiting.claims.ClaimState;
import org.yishiting.claims.ClaimView;
import org.yishiting.claims.Claims;
import org.yishiting.claims.ClaimsPaths;
import org.yishiting.community.Actor;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.points.PointsPaths;
import org.yishiting.residents.CurrentActor;

/** One's own claim: where it is, what comes next, and the way to have it looked at again. */
@Route(ClaimsPaths.CLAIM)
@PermitAll
class ClaimPage extends Div implements BeforeEnterObserver {

    private final Claims claims;
    private final CurrentActor currentActor;
    private final Clock clock;

    ClaimPage(Claims claims, CurrentActor currentActor, Clock clock) {
        this.claims = claims;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("claim").filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(ClaimId::parse).orElseThrow(NotFoundException::new));
    }

    private void show(ClaimId id) {
        var actor = currentActor.get();
        var claim = claims.find(actor, id).orElseThrow(NotFoundException::new);
        removeAll();
        add(new PageHeader(claim.rule().title()).crumb(PointsPaths.PASSBOOK, getTranslation("points.book.title"), getTranslation("claims.page.here"))
                .meta(ClaimParts.state(claim.state())).still(), Still.of(now(claim)), Still.of(what(claim)));
        if (claim.state() == ClaimState.RETURNED) {
            add(returned(actor, claim));
        }
        if (claim.state() != ClaimState.POSTED && claim.state() != ClaimState.WITHDRAWN) {
            var acts = acts(PageParts.asking("claims.page.withdraw", "claims.page.withdraw-means", () -> {
                claims.withdraw(actor, id);
                show(id);
            }));
            acts.addClassName("ys-mt5");
            add(acts);
        }
    }

    private NowCard now(ClaimView claim) {
        var until = claim.publicUntil();
        var card = new NowCard().now(getTranslation("claims.now." + claim.state().key()));
        switch (claim.state()) {
            case SUBMITTED -> card.next(getTranslation("claims.next.submitted", LocalDates.weekday(LocalDates.date(claim.dueAt()), getLocale())));
            case PUBLICITY -> card.next(getTranslation("claims.next.publicity", until == null ? "" : LocalDates.weekday(until, getLocale())));
            case POSTED -> card.next(getTranslation("claims.next.posted", claim.given() == null ? 0 : claim.given()));
            case REVIEWED, RETURNED, APPEALED, WITHDRAWN -> card.next(getTranslation("claims.next." + claim.state().key()));
        }
        return card;
    }

    private Section what(ClaimView claim) {
        var card = new Section(line(getTranslation("claims.page.when", LocalDates.weekday(claim.doneOn(), getLocale()), ClaimParts.amount(claim.rule(), claim.units(), claim.points()))),
                line(claim.words()), soft(getTranslation(claim.named() ? "claims.page.named" : "claims.page.masked")));
        card.addClassNames("ys-card", "ys-stack", "ys-mt5");
        var code = claim.code();
        if (code != null && claim.confirmedBy() == null && claim.state() == ClaimState.SUBMITTED) {
            card.add(Notice.soon(getTranslation("claims.new.ask", code)).also(new LinkButton(ClaimsPaths.confirm(code), getTranslation("claims.page.ask-link")).quiet()));
        } else if (claim.confirmedBy() != null) {
            card.add(line(getTranslation("claims.page.confirmed", claim.confirmedBy())));
        }
        if (claim.reviewedBy() != null) {
            card.add(soft(claim.secondBy() == null ? getTranslation("claims.page.reviewed", claim.reviewedBy()) : getTranslation("claims.page.reviewed-two", claim.reviewedBy(), claim.secondBy())));
        }
        var pictures = new Div();
        pictures.addClassName("ys-acts");
        for (var it : claim.photos()) {
            pictures.add(new Image(PhotosPaths.small(it), getTranslation("claims.page.picture")));
        }
        card.add(pictures);
        return card;
    }

    private Section returned(Actor actor, ClaimView claim) {
        var section = new Section();
        section.addClassNames("ys-card", "ys-stack", "ys-mt5");
        section.add(Notice.late(getTranslation("claims.page.reason", claim.reason() == null ? "" : claim.reason())));
        var until = claim.appealUntil();
        if (claim.answer() != null) {
            section.add(line(getTranslation("claims.page.answer", claim.answer())));
        } else if (claim.appeal() == null && until != null && !Zone.today(clock).isAfter(until)) {
            var form = new Div();
            form.add(soft(getTranslation("claims.page.appeal-why", LocalDates.weekday(until, getLocale()))), acts(PageParts.act("claims.page.appeal", () -> {
                var key = "claims.appeal." + claim.id();
                var words = PageParts.area("claims.page.appeal-words", "claims.page.appeal-help", Claims.MAX_APPEAL, key);
                form.removeAll();
                form.addClassName("ys-form");
                form.add(words, acts(PageParts.main("claims.page.appeal-go", () -> {
                    claims.appeal(actor, claim.id(), words.getValue());
                    Draft.forget(key);
                    show(claim.id());
                })));
                words.focus();
            })));
            section.add(form);
        }
        return section;
    }
}
