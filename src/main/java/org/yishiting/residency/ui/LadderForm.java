package org.yishiting.residency.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import com.vaadin.flow.server.Command;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageParts;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.residency.ProofDraft;
import org.yishiting.residency.Proofs;
import org.yishiting.residency.Rung;

/** 您手边有什么: one choice, then only what that one needs. */
class LadderForm extends Div {

    private static final String DRAFT = "residency.visit";

    private final Own own;
    private final boolean leads;
    private final Div fields = new Div();

    /** @param leads whether its button is the main one of the page */
    LadderForm(Own own, @Nullable Rung given, boolean leads) {
        this.own = own;
        this.leads = leads;
        var choice = new ChoiceBox<>(getTranslation("residency.ladder.choose"), Rung.toClimb().toArray(Rung[]::new));
        choice.setItemLabelGenerator(it -> getTranslation("residency.rung." + it.key()));
        choice.addValueChangeListener(event -> show(event.getValue()));
        fields.addClassName("ys-form");
        addClassName("ys-form");
        add(choice, fields);
        if (given != null) {
            choice.setValue(given);
        }
    }

    private void show(@Nullable Rung rung) {
        fields.removeAll();
        if (rung == null) {
            return;
        }
        fields.add(PageParts.line(getTranslation("residency.bring." + rung.key())));
        if (rung == Rung.VISIT) {
            visit();
        } else if (rung == Rung.NEIGHBOURS) {
            send("residency.neighbours.ask", () -> own.work().proofs().askNeighbours(own.actor(), own.id()));
        } else {
            paper(rung);
        }
    }

    private void paper(Rung rung) {
        var photo = new PhotoField(own.work().photos(), own.actor(), 1);
        var ends = new DatePicker(getTranslation("residency.paper.ends"));
        ends.setHelperText(getTranslation("residency.paper.ends-help"));
        ends.setLocale(getLocale());
        ends.setWidthFull();
        ends.setVisible(rung == Rung.LEASE || rung == Rung.PERMIT);
        fields.add(photo, ends, PageParts.soft(getTranslation("residency.paper.deleted")));
        send("residency.paper.send", () -> own.work().proofs().show(own.actor(), own.id(), new ProofDraft(rung, photo.ids().isEmpty() ? null : photo.ids().getFirst(), ends.getValue())));
        fields.add(PageParts.soft(getTranslation("residency.paper.desk")));
    }

    private void visit() {
        var note = new TextArea(getTranslation("residency.visit.note"));
        note.setHelperText(getTranslation("residency.visit.note-help"));
        note.setMaxLength(Proofs.MAX_NOTE);
        note.setWidthFull();
        Draft.keep(note, DRAFT);
        fields.add(note);
        send("residency.visit.send", () -> {
            own.work().proofs().askVisit(own.actor(), own.id(), note.getValue());
            Draft.forget(DRAFT);
        });
    }

    private void send(String key, Runnable act) {
        Command all = () -> {
            act.run();
            own.again().run();
        };
        fields.add(leads ? PageParts.main(key, all) : PageParts.act(key, all));
    }
}
