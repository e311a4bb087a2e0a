package org.yishiting.residency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Actor;
import org.yishiting.residency.ProofState;
import org.yishiting.residency.Reviewing;
import org.yishiting.residency.WaitingProof;

/** One proof, opened: what there is to see, and the answers one can give. */
class ReviewPanel extends Div {

    private static final int NOT_FOUND = 404;

    private final Reviewing reviewing;
    private final Actor actor;
    private final WaitingProof proof;
    private final SerializableConsumer<String> done;
    private final Div answer = new Div();

    /** @param done is told what was done, in words */
    ReviewPanel(Reviewing reviewing, Actor actor, WaitingProof listed, SerializableConsumer<String> done) {
        this.reviewing = reviewing;
        this.actor = actor;
        this.done = done;
        this.proof = reviewing.open(actor, listed.id()).orElse(listed);
        addClassName("ys-form");
        if (proof.kept() != null) {
            add(Notice.info(getTranslation(proof.kept())));
            return;
        }
        add(said());
        if (proof.picture()) {
            add(picture());
        } else {
            add(PageParts.line(getTranslation(proof.visitNote().isEmpty() ? "residency.review.at-desk" : "residency.review.visit", proof.visitNote())));
        }
        if (proof.state() == ProofState.APPEALED) {
            add(PageParts.line(getTranslation("residency.review.refused-because", proof.reason())), PageParts.line(getTranslation("residency.review.appeal", proof.appeal())));
            appealed();
        } else {
            acts();
        }
        answer.addClassName("ys-form");
        add(answer);
    }

    private Component said() {
        var since = proof.livesSince();
        var words = since == null ? getTranslation("residency.review.since-unsaid")
                : getTranslation("residency.review.since", String.valueOf(since.getYear()), since.getMonthValue());
        var grid = proof.grid().isEmpty() ? "" : getTranslation("residency.review.grid", proof.grid());
        var ends = proof.validUntil();
        var until = ends == null ? "" : getTranslation("residency.review.ends", LocalDates.full(ends, getLocale()));
        return PageParts.line(words + grid + until);
    }

    /** Shown only when pressed: each look is told to the person. */
    private Component picture() {
        var box = new Div();
        var show = new Button(getTranslation("residency.review.look"));
        show.addClickListener(_ -> {
            var image = new Image(DownloadHandler.fromInputStream(event -> {
                event.getResponse().setHeader("Cache-Control", "no-store");
                return reviewing.picture(actor, proof.id()).map(bytes -> new DownloadResponse(new ByteArrayInputStream(bytes), "proof.jpg", "image/jpeg", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(NOT_FOUND));
            }).inline(), getTranslation("residency.review.picture", proof.nickname()));
            image.addClassName("ys-rs-photo");
            box.removeAll();
            box.add(image);
        });
        box.add(show, PageParts.soft(getTranslation("residency.review.look-why")));
        return box;
    }

    private void acts() {
        var row = new Div(PageParts.act("residency.review.accept", () -> {
            reviewing.accept(actor, proof.id(), proof.version());
            done.accept(getTranslation("residency.review.accepted", proof.nickname()));
        }), PageParts.act("residency.review.more", this::more), PageParts.act("residency.review.refuse", this::refuse), PageParts.quiet("residency.review.recuse", () -> {
            reviewing.recuse(actor, proof.id());
            done.accept(getTranslation("residency.review.recused"));
        }));
        row.addClassName("ys-acts");
        add(row);
    }

    private void more() {
        var what = text("residency.review.wanted", "residency.review.wanted-help", "wanted");
        var where = new TextField(getTranslation("residency.review.where"));
        where.setHelperText(getTranslation("residency.review.where-help"));
        where.setValue(getTranslation("residency.review.where-usual"));
        where.setWidthFull();
        put(what, where, PageParts.act("residency.review.more-send", () -> {
            reviewing.askMore(actor, proof.id(), proof.version(), what.getValue(), where.getValue());
            Draft.forget(key("wanted"));
            done.accept(getTranslation("residency.review.asked", proof.nickname()));
        }));
    }

    private void refuse() {
        var why = text("residency.review.reason", "residency.review.reason-help", "reason");
        put(why, PageParts.act("residency.review.refuse-send", () -> {
            reviewing.refuse(actor, proof.id(), proof.version(), why.getValue());
            Draft.forget(key("reason"));
            done.accept(getTranslation("residency.review.refused", proof.nickname()));
        }));
    }

    private void appealed() {
        var why = text("residency.review.answer", "residency.review.reason-help", "answer");
        var row = new Div(PageParts.act("residency.review.grant", () -> answered(true, why)), PageParts.act("residency.review.uphold", () -> answered(false, why)));
        row.addClassName("ys-acts");
        put(why, row);
    }

    private void answered(boolean granted, TextArea why) {
        reviewing.answer(actor, proof.id(), proof.version(), granted, why.getValue());
        Draft.forget(key("answer"));
        done.accept(getTranslation("residency.review.answered", proof.nickname()));
    }

    private TextArea text(String label, String help, String what) {
        var field = new TextArea(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setMaxLength(Reviewing.MAX_REASON);
        field.setWidthFull();
        Draft.keep(field, key(what));
        return field;
    }

    private String key(String what) {
        return "residency." + what + "." + proof.id();
    }

    private void put(Component... fields) {
        answer.removeAll();
        answer.add(fields);
        answer.getElement().executeJs("const f = this.querySelector('vaadin-text-area'); if (f) f.focus()");
    }
}
