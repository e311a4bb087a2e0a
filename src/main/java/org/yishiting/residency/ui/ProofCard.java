package org.yishiting.residency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageParts;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.residency.ProofView;
import org.yishiting.residency.Proofs;
import org.yishiting.residency.ResidencyPaths;
import org.yishiting.residency.Rung;

/** What is on the way, or how it ended: what is missing and where to bring it, why not, and who looks again. */
class ProofCard extends Section {

    private final Own own;
    private final ProofView proof;

    ProofCard(Own own, ProofView proof) {
        this.own = own;
        this.proof = proof;
        addClassNames("ys-card", "ys-stack", "ys-mt5");
        add(new H2(getTranslation("residency.rung." + proof.rung().key())));
        switch (proof.state()) {
            case WAITING -> waiting();
            case MORE -> add(Notice.soon(getTranslation("residency.proof.more", proof.wanted())).also(PageParts.line(getTranslation("residency.proof.bring-to", proof.bringTo()))));
            case REFUSED -> refused();
            case APPEALED -> {
                add(PageParts.line(getTranslation("residency.proof.appealed")));
                due(proof.dueAt());
            }
            case UPHELD -> add(Notice.late(getTranslation("residency.proof.upheld", proof.answer())).also(PageParts.line(getTranslation("residency.proof.another"))));
            case ACCEPTED, WITHDRAWN -> { }
        }
        if (proof.state().open()) {
            add(PageParts.asking("residency.proof.withdraw", "residency.proof.withdraw-means", () -> {
                own.work().proofs().withdraw(own.actor(), proof.id());
                own.again().run();
            }));
        }
    }

    private void waiting() {
        if (proof.rung() == Rung.NEIGHBOURS) {
            neighbours();
            return;
        }
        if (proof.rung() == Rung.VISIT) {
            add(PageParts.line(getTranslation("residency.proof.visit", proof.visitNote())));
        } else if (proof.photo() == null) {
            add(PageParts.line(getTranslation(proof.looked() ? "residency.proof.looked" : "residency.proof.to-desk")));
        } else {
            var picture = new Image(PhotosPaths.small(proof.photo()), getTranslation("residency.proof.own-picture"));
            picture.addClassNames("ys-rs-photo", "ys-rs-photo-small");
            add(picture, PageParts.line(getTranslation(proof.looked() ? "residency.proof.looked" : "residency.proof.waits")));
        }
        due(proof.dueAt());
    }

    private void neighbours() {
        var code = proof.code();
        var until = proof.codeUntil();
        var today = Zone.today(own.work().clock());
        add(PageParts.line(getTranslation("residency.neighbours.how")), PageParts.line(getTranslation("residency.neighbours.so-far", proof.vouched(), Proofs.NEIGHBOURS - proof.vouched())));
        if (code == null || until == null || today.isAfter(until)) {
            add(PageParts.act("residency.neighbours.renew", () -> {
                own.work().proofs().askNeighbours(own.actor(), own.id());
                own.again().run();
            }));
            return;
        }
        add(Parts.code(code, ResidencyPaths.vouch(code)), new Paragraph(DueChip.until(today, until)));
    }

    private void refused() {
        var inside = new Div();
        add(Notice.late(getTranslation("residency.proof.refused", proof.reason())).also(PageParts.line(getTranslation("residency.proof.another"))), inside);
        if (proof.appealable()) {
            inside.add(PageParts.act("residency.appeal.open", () -> {
                inside.removeAll();
                inside.add(appeal());
            }));
        }
    }

    private Div appeal() {
        var key = "residency.appeal." + proof.id();
        var why = new TextArea(getTranslation("residency.appeal.why"));
        why.setHelperText(getTranslation("residency.appeal.help"));
        why.setMaxLength(Proofs.MAX_REASON);
        why.setWidthFull();
        Draft.keep(why, key);
        var photo = new PhotoField(own.work().photos(), own.actor(), 1);
        return Parts.form(why, photo, PageParts.act("residency.appeal.send", () -> {
            own.work().proofs().appeal(own.actor(), proof.id(), why.getValue(), photo.ids().isEmpty() ? null : photo.ids().getFirst());
            Draft.forget(key);
            own.again().run();
        }));
    }

    private void due(@Nullable Instant at) {
        if (at != null) {
            add(new Paragraph(DueChip.until(Zone.today(own.work().clock()), LocalDates.date(at.minusSeconds(1)))));
        }
    }
}
