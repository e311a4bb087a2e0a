package org.yishiting.claims.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageParts;
import org.yishiting.claims.ClaimObjection;
import org.yishiting.claims.ClaimReview;
import org.yishiting.claims.Publicity;
import org.yishiting.community.Actor;

/** An objection to answer. */
class ObjectionPanel extends Div {

    ObjectionPanel(Publicity publicity, Actor actor, ClaimObjection objection, Consumer<String> done) {
        addClassNames("ys-stack", "ys-form");
        var key = "claims.objection." + objection.id();
        var why = PageParts.area("claims.objection.answer", "claims.objection.help", ClaimReview.MAX_REASON, key);
        add(line(objection.title()), line(objection.words()), why, acts(PageParts.act("claims.objection.stand", () -> {
            publicity.answer(actor, objection.id(), false, why.getValue());
            Draft.forget(key);
            done.accept(say("claims.objection.stood"));
        }), PageParts.act("claims.objection.uphold", () -> {
            publicity.answer(actor, objection.id(), true, why.getValue());
            Draft.forget(key);
            done.accept(say("claims.objection.upheld"));
        })));
    }
}
