package org.yishiting.points.ui;

import static org.yishiting.base.ui.PageParts.act;
import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.line;
import static org.yishiting.base.ui.PageParts.quiet;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.LongConsumer;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.points.PoolView;
import org.yishiting.points.Pools;

/** 家庭合用: only where everybody of the household said yes, and everybody takes their share back when they like. */
class PoolCard extends Section {

    PoolCard(Pools pools, Actor actor, CommunityId community, PoolView pool, Runnable again) {
        addClassNames("ys-card", "ys-stack");
        add(new H2(getTranslation("points.pool.title")), line(getTranslation("points.pool.agreed", pool.agreed(), pool.people())));
        if (!pool.mine()) {
            add(soft(getTranslation("points.pool.why")), acts(act("points.pool.agree", () -> {
                pools.agree(actor, community);
                again.run();
            })));
            return;
        }
        add(line(getTranslation("points.pool.balance", pool.balance(), pool.share())));
        var form = new Div();
        var buttons = acts();
        if (pool.open()) {
            buttons.add(quiet("points.pool.put", () -> ask(form, "points.pool.put-go", amount -> {
                pools.put(actor, community, amount);
                again.run();
            })));
        }
        if (pool.share() > 0) {
            buttons.add(quiet("points.pool.take", () -> ask(form, "points.pool.take-go", amount -> {
                pools.take(actor, community, amount);
                again.run();
            })));
        }
        buttons.add(quiet("points.pool.withdraw", () -> {
            pools.withdraw(actor, community);
            again.run();
        }));
        add(buttons, form);
    }

    private void ask(Div form, String go, LongConsumer act) {
        var amount = new IntegerField(getTranslation("points.pool.points"));
        amount.setMin(1);
        form.removeAll();
        form.addClassName("ys-form");
        form.add(amount, acts(act(go, () -> {
            var typed = amount.getValue();
            RuleViolation.require(typed != null && typed > 0, "points.pool.amount");
            act.accept(typed);
        })));
        amount.focus();
    }
}
