package org.yishiting.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.DeedSteps;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.StepDraft;
import org.yishiting.actions.StepView;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;

/** Ticks off the steps of a deed, one press each, and changes or adds some. */
class StepWork extends Div {

    private final DeedView deed;
    private final DeedWork work;
    private final Actor actor;
    private final SerializableRunnable changed;
    private final OrderedList list = new OrderedList();
    private final Div form = new Div();

    StepWork(DeedView deed, DeedWork work, Actor actor, SerializableRunnable changed) {
        this.deed = deed;
        this.work = work;
        this.actor = actor;
        this.changed = changed;
        list.addClassName("ys-step-work");
        addClassName("ys-form");
        add(list, form);
        show();
    }

    private void show() {
        list.removeAll();
        form.removeAll();
        var steps = work.steps().of(deed.id()).stream().filter(it -> !it.dropped()).toList();
        steps.forEach(it -> list.add(row(it)));
        list.setVisible(!steps.isEmpty());
        if (steps.isEmpty()) {
            adding();
        } else {
            form.add(quiet("actions.step.add", this::adding));
        }
    }

    private void done() {
        show();
        changed.run();
    }

    private ListItem row(StepView step) {
        var done = new Checkbox(step.what() + StepList.whoAndWhen(step), step.doneOn() != null);
        done.addValueChangeListener(change -> {
            try {
                if (change.getValue()) {
                    work.steps().tick(actor, step.id());
                } else {
                    work.steps().untick(actor, step.id());
                }
            } finally {
                done();
            }
        });
        var item = new ListItem(done);
        if (step.doneOn() != null) {
            var on = new Span(getTranslation("actions.step.done", LocalDates.day(step.doneOn(), getLocale())));
            on.addClassName("ys-meta");
            item.add(on);
        } else {
            var change = quiet("actions.step.change", () -> changing(item, step));
            change.getElement().setAttribute("aria-label", getTranslation("actions.step.change-which", step.what()));
            item.add(change);
        }
        return item;
    }

    private void adding() {
        form.removeAll();
        var draft = "actions.step." + deed.id();
        var fields = new Fields(null, draft);
        fields.add(go("actions.step.add-go", () -> {
            work.steps().add(actor, deed.id(), fields.draft());
            Draft.forget(draft);
        }));
        form.add(fields);
    }

    private void changing(ListItem item, StepView step) {
        item.removeAll();
        var fields = new Fields(step, "actions.step." + step.id());
        var why = new TextField(getTranslation("actions.step.drop-why"));
        why.setHelperText(getTranslation("actions.step.drop-help"));
        why.setMaxLength(Deeds.MAX_LINE);
        why.setVisible(false);
        var drop = go("actions.step.drop-go", () -> work.steps().drop(actor, step.id(), why.getValue()));
        drop.setVisible(false);
        var acts = new Div(go("actions.step.change-go", () -> {
            work.steps().change(actor, step.id(), fields.draft());
            Draft.forget("actions.step." + step.id());
        }), quiet("actions.step.forward", () -> {
            work.steps().forward(actor, step.id());
            done();
        }), quiet("actions.step.drop", () -> {
            why.setVisible(true);
            drop.setVisible(true);
            why.focus();
        }), quiet("actions.step.leave", this::show));
        acts.addClassName("ys-acts");
        item.add(fields);
        fields.add(acts, why, drop);
    }

    private Button go(String key, Runnable act) {
        var button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
            done();
        });
        return button;
    }

    private NativeButton quiet(String key, SerializableRunnable act) {
        SerializableConsumer<Object> pressed = _ -> act.run();
        var button = new NativeButton(getTranslation(key), pressed::accept);
        button.addClassNames("ys-b", "ys-b-quiet");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** What, who, by when. */
    private static class Fields extends Div {

        private final TextField what = new TextField();
        private final TextField who = new TextField();
        private final DatePicker due = new DatePicker();

        Fields(@Nullable StepView step, String draft) {
            addClassName("ys-form");
            what.setLabel(getTranslation("actions.step.what"));
            what.setHelperText(getTranslation("actions.step.what-help"));
            what.setMaxLength(DeedSteps.MAX_WHAT);
            who.setLabel(getTranslation("actions.step.by"));
            who.setHelperText(getTranslation("actions.step.by-help"));
            who.setMaxLength(DeedSteps.MAX_WHO);
            due.setLabel(getTranslation("actions.step.until"));
            if (step != null) {
                what.setValue(step.what());
                who.setValue(step.who() == null ? "" : step.who());
                due.setValue(step.due());
            }
            Draft.keep(what, draft);
            add(what, who, due);
        }

        StepDraft draft() {
            return new StepDraft(what.getValue(), who.getValue(), due.getValue());
        }
    }
}
