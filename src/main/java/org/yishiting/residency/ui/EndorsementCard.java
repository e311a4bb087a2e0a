package org.yishiting.residency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.MonthField;
import org.yishiting.base.ui.PageParts;
import org.yishiting.residency.ResidenceStatus;
import org.yishiting.residents.HukouStatus;

/** A reminder before the yearly endorsement of the residence permit: off until asked for, off again with one press. */
class EndorsementCard extends Div {

    EndorsementCard(Own own, ResidenceStatus status) {
        var endorsements = own.work().endorsements();
        var due = endorsements.of(own.actor());
        setVisible(due.isPresent() || status.hukou() != HukouStatus.LOCAL);
        if (due.isPresent()) {
            add(Parts.card("residency.endorse.title", PageParts.line(getTranslation("residency.endorse.runs", String.valueOf(due.get().getYear()), due.get().getMonthValue())),
                    PageParts.act("residency.endorse.off", () -> {
                        endorsements.stop(own.actor());
                        own.again().run();
                    })));
            return;
        }
        var inside = new Div();
        var open = new Button(getTranslation("residency.endorse.on"));
        open.addClickListener(_ -> {
            var month = new MonthField(getTranslation("residents.since.year"), getTranslation("residents.since.month"));
            month.setLabel(getTranslation("residency.endorse.month"));
            month.setHelperText(getTranslation("residency.endorse.help"));
            inside.removeAll();
            inside.add(Parts.form(month, PageParts.act("residency.endorse.on", () -> {
                var issued = month.getValue();
                if (issued == null) {
                    throw new RuleViolation("residency.endorse.missing");
                }
                endorsements.remind(own.actor(), issued);
                own.again().run();
            })));
        });
        inside.add(open);
        add(Parts.card("residency.endorse.title", PageParts.soft(getTranslation("residency.endorse.why")), inside));
    }
}
