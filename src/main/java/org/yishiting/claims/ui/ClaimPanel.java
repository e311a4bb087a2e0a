package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.say;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.function.Consumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.claims.ClaimReview;
import org.yishiting.claims.ClaimState;
import org.yishiting.claims.ClaimView;
import org.yishiting.community.Actor;
import org.yishiting.photos.PhotosPaths;

/** One claim to decide: what was done, what shows it, and the answers. Used at the desk and on the page of claims. */
class ClaimPanel extends Div {

    ClaimPanel(ClaimReview review, Actor actor, ClaimView claim, Consumer<String> done) {
        addClassName("ys-stack");
        add(line(say("claims.panel.who", claim.nickname(), claim.rule().code(), claim.rule().title())),
                line(say("claims.page.when", LocalDates.weekday(claim.doneOn(), getLocale()), ClaimParts.amount(claim.rule(), claim.units(), claim.points()))), line(claim.words()));
        if (claim.confirmedBy() != null) {
            add(soft(say("claims.page.confirmed", claim.confirmedBy())));
        }
        if (claim.state() == ClaimState.REVIEWED && claim.reviewedBy() != null) {
            add(soft(say("claims.panel.second", claim.reviewedBy())));
        }
        var pictures = new Div();
        pictures.addClassName("ys-acts");
        for (var it : claim.photos()) {
            pictures.add(new Image(PhotosPaths.small(it), say("claims.page.picture")));
        }
        add(pictures);
        if (claim.state() == ClaimState.APPEALED) {
            add(soft(say("claims.page.reason", claim.reason() == null ? "" : claim.reason())), line(say("claims.panel.appeal", claim.appeal() == null ? "" : claim.appeal())));
            add(acts(PageParts.act("claims.panel.grant", () -> ask("claims.panel.why-grant", claim, why -> {
                review.answer(actor, claim.id(), claim.rowVersion(), true, why);
                done.accept(say("claims.panel.granted", claim.nickname()));
            })), PageParts.quiet("claims.panel.uphold", () -> ask("claims.panel.why-uphold", claim, why -> {
                review.answer(actor, claim.id(), claim.rowVersion(), false, why);
                done.accept(say("claims.panel.upheld", claim.nickname()));
            })), recuse(review, actor, claim, done)));
            return;
        }
        add(acts(PageParts.main("claims.panel.accept", () -> {
            review.accept(actor, claim.id(), claim.rowVersion());
            done.accept(say("claims.panel.accepted", claim.nickname()));
        }), PageParts.quiet("claims.panel.return", () -> ask("claims.panel.why-return", claim, why -> {
            review.giveBack(actor, claim.id(), claim.rowVersion(), why);
            done.accept(say("claims.panel.returned", claim.nickname()));
        })), recuse(review, actor, claim, done)));
    }

    private static Button recuse(ClaimReview review, Actor actor, ClaimView claim, Consumer<String> done) {
        return PageParts.quiet("claims.panel.recuse", () -> {
            review.recuse(actor, claim.id());
            done.accept(say("claims.panel.recused"));
        });
    }

    private void ask(String label, ClaimView claim, Consumer<String> go) {
        var key = "claims.review." + claim.id();
        var why = PageParts.area(label, "claims.panel.why-help", ClaimReview.MAX_REASON, key);
        var form = new Div(why, acts(PageParts.main("claims.panel.go", () -> {
            go.accept(why.getValue());
            Draft.forget(key);
        })));
        form.addClassName("ys-form");
        getChildren().filter(it -> it.hasClassName("ys-form")).findFirst().ifPresent(this::remove);
        add(form);
        why.focus();
    }
}
