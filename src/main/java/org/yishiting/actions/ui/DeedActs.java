package org.yishiting.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.function.Supplier;
import org.yishiting.actions.DeedDraft;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedSteps;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.StepDraft;
import org.yishiting.actions.StepView;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicDetails;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.policy.PolicyKey;

/** What those who lead and those who do it act with. Each form is made when its button is pressed; {@code done} hears what was done, in words. */
@StyleSheet("context://actions/actions.css")
class DeedActs extends Div {

    private final DeedWork work;
    private final Actor actor;
    private final SerializableConsumer<String> done;
    private final Div buttons = new Div();
    private final Div form = new Div();

    private DeedActs(DeedWork work, Actor actor, SerializableConsumer<String> done) {
        this.work = work;
        this.actor = actor;
        this.done = done;
        addClassName("ys-deed-acts");
        buttons.addClassName("ys-acts");
        add(buttons, form);
    }

    /** For one deed that has not ended. {@code ticked} runs when its steps have changed, which one goes on working on. */
    static DeedActs on(DeedView deed, DeedWork work, Actor actor, SerializableConsumer<String> done, SerializableRunnable ticked) {
        var acts = new DeedActs(work, actor, done);
        var leads = work.deeds().leads(actor, deed.community());
        if (deed.status() == DeedStatus.AWAITED) {
            if (leads) {
                acts.form.add(acts.give(deed));
            }
            return acts;
        }
        acts.offer("actions.act.steps", () -> new StepWork(deed, work, actor, ticked));
        acts.offer("actions.act.note", () -> acts.note(deed));
        acts.offer("actions.act.finish", () -> acts.finish(deed));
        if (deed.status() == DeedStatus.PAUSED) {
            acts.offer("actions.act.resume", () -> acts.resume(deed));
        } else if (!deed.late()) {
            acts.offer("actions.act.pause", () -> acts.pause(deed));
        }
        if (leads) {
            var own = deed.owner() != null && actor.resident().equals(deed.owner().person());
            if (!own && deed.status() == DeedStatus.RUNNING) {
                acts.offer("actions.act.extend", () -> acts.extend(deed));
            }
            acts.offer("actions.act.give", () -> acts.give(deed));
            acts.offer("actions.act.give-up", () -> acts.giveUp(deed));
        }
        return acts;
    }

    /** To promise something more. */
    static Component promising(TopicDetails topic, DeedWork work, Actor actor, SerializableConsumer<String> done) {
        var acts = new DeedActs(work, actor, done);
        acts.form.add(acts.promise(topic));
        return acts;
    }

    private void offer(String key, Supplier<Component> making) {
        var button = new NativeButton(getTranslation(key));
        button.addClassNames("ys-b", "ys-b-quiet");
        button.getElement().setAttribute("type", "button").setAttribute("aria-expanded", "false");
        button.addClickListener(_ -> {
            var opening = !"true".equals(button.getElement().getAttribute("aria-expanded"));
            buttons.getChildren().forEach(it -> it.getElement().setAttribute("aria-expanded", "false"));
            form.removeAll();
            if (opening) {
                button.getElement().setAttribute("aria-expanded", "true");
                form.add(making.get());
            }
        });
        buttons.add(button);
    }

    private Div promise(TopicDetails topic) {
        var promise = area("actions.form.promise", "actions.form.promise-help", Deeds.MAX_PROMISE, "promise." + topic.id());
        var owner = new OwnerField(work, topic.community(), null);
        var helpers = line("actions.form.helpers", "actions.form.helpers-help");
        var due = due("actions.form.due", topic.community());
        var next = line("actions.form.next", "actions.form.next-help");
        var steps = area("actions.form.steps", "actions.form.steps-help", DeedSteps.MAX_STEPS * DeedSteps.MAX_WHAT, "steps." + topic.id());
        return form(button("actions.form.promise-go", () -> {
            var lines = steps.getValue().lines().filter(it -> !it.isBlank()).map(it -> new StepDraft(it, null, null)).toList();
            work.deeds().promise(actor, topic.id(), new DeedDraft(promise.getValue(), owner.owner(), helpers.getValue(), due.getValue(), next.getValue(), lines));
            Draft.forget("actions.promise." + topic.id());
            Draft.forget("actions.steps." + topic.id());
        }, "actions.did.promise"), promise, owner, helpers, due, steps, next);
    }

    private Div give(DeedView deed) {
        var owner = new OwnerField(work, deed.community(), deed.owner());
        var helpers = line("actions.form.helpers", "actions.form.helpers-help");
        helpers.setValue(deed.helpers() == null ? "" : deed.helpers());
        if (deed.status() != DeedStatus.AWAITED && deed.due() != null) {
            var day = deed.due();
            return form(button("actions.form.give-go", () -> work.deeds().give(actor, deed.id(), owner.required(), helpers.getValue(),
                    day.isBefore(LocalDates.date(work.clock().instant())) ? LocalDates.date(work.clock().instant()) : day), "actions.did.give"), owner, helpers);
        }
        var due = due("actions.form.due", deed.community());
        due.setValue(deed.due());
        return form(button("actions.form.give-go", () -> work.deeds().give(actor, deed.id(), owner.required(), helpers.getValue(), due.getValue()), "actions.did.give"),
                owner, helpers, due);
    }

    private Div note(DeedView deed) {
        var text = area("actions.form.note", "actions.form.note-help", Deeds.MAX_TEXT, "note." + deed.id());
        var next = line("actions.form.next", "actions.form.next-help");
        next.setValue(deed.next() == null ? "" : deed.next());
        next.setVisible(work.steps().of(deed.id()).stream().noneMatch(StepView::open));
        var photos = new PhotoField(work.photos(), actor, Deeds.MAX_PHOTOS);
        var shows = shows();
        return form(button("actions.form.note-go", () -> {
            work.deeds().note(actor, deed.id(), text.getValue(), next.getValue(), DeedCard.photos(photos.ids(), shows.getValue()));
            Draft.forget("actions.note." + deed.id());
        }, "actions.did.note"), text, next, photos, shows);
    }

    private Div finish(DeedView deed) {
        var text = area("actions.form.result", "actions.form.result-help", Deeds.MAX_TEXT, "result." + deed.id());
        var open = work.steps().of(deed.id()).stream().filter(StepView::open).count();
        text.setHelperText(open == 0 ? text.getHelperText() : getTranslation("actions.form.result-open", open));
        var photos = new PhotoField(work.photos(), actor, Deeds.MAX_PHOTOS);
        var shows = shows();
        return form(button("actions.form.finish-go", () -> {
            work.deeds().finish(actor, deed.id(), text.getValue(), DeedCard.photos(photos.ids(), shows.getValue()));
            Draft.forget("actions.result." + deed.id());
        }, "actions.did.finish"), text, photos, shows);
    }

    private Div pause(DeedView deed) {
        var most = work.policies().number(PolicyKey.ACT_PAUSE_WORKDAYS, deed.community(), LocalDates.date(work.clock().instant()));
        var why = line("actions.form.pause", "actions.form.pause-help");
        var days = new IntegerField(getTranslation("actions.form.pause-days"));
        days.setHelperText(getTranslation("actions.form.pause-days-help", most));
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(most);
        days.setValue(Math.min(3, most));
        return form(button("actions.form.pause-go", () -> work.deeds().pause(actor, deed.id(), why.getValue(), days.getValue() == null ? 0 : days.getValue()), "actions.did.pause"), why, days);
    }

    private Div resume(DeedView deed) {
        var why = line("actions.form.resume", "actions.form.resume-help");
        return form(button("actions.form.resume-go", () -> work.deeds().resume(actor, deed.id(), why.getValue()), "actions.did.resume"), why);
    }

    private Div extend(DeedView deed) {
        var until = due("actions.form.extend", deed.community());
        var why = line("actions.form.extend-why", "actions.form.extend-help");
        return form(button("actions.form.extend-go", () -> work.deeds().extend(actor, deed.id(), until.getValue(), why.getValue()), "actions.did.extend"), until, why);
    }

    private Div giveUp(DeedView deed) {
        var why = area("actions.form.give-up", "actions.form.give-up-help", Deeds.MAX_TEXT, "give-up." + deed.id());
        return form(button("actions.form.give-up-go", () -> {
            work.deeds().giveUp(actor, deed.id(), why.getValue());
            Draft.forget("actions.give-up." + deed.id());
        }, "actions.did.give-up"), why);
    }

    private Select<String> shows() {
        var shows = new Select<String>();
        shows.setLabel(getTranslation("actions.form.shows"));
        shows.setItems(getTranslation("actions.form.shows.before"), getTranslation("actions.form.shows.after"), getTranslation("actions.form.shows.place"));
        shows.setValue(getTranslation("actions.form.shows.after"));
        return shows;
    }

    /** Says while choosing how many working days it is, and when a free day becomes the next one that is worked. */
    private DatePicker due(String label, CommunityId community) {
        var today = LocalDates.date(work.clock().instant());
        var due = new DatePicker(getTranslation(label));
        due.setMin(today);
        due.setHelperText(getTranslation("actions.form.due-help"));
        due.addValueChangeListener(change -> {
            var day = change.getValue();
            if (day != null && !day.isBefore(today)) {
                var worked = work.calendar().plusWorkdays(day.minusDays(1), 1);
                due.setHelperText(getTranslation(worked.equals(day) ? "actions.form.due-days" : "actions.form.due-moved",
                        work.calendar().workdaysBetween(today, worked), LocalDates.weekday(worked, getLocale())));
            }
        });
        return due;
    }

    private TextArea area(String label, String help, int most, String draft) {
        var area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation(help));
        area.setMaxLength(most);
        area.setMinRows(2);
        Draft.keep(area, "actions." + draft);
        return area;
    }

    private TextField line(String label, String help) {
        var line = new TextField(getTranslation(label));
        line.setHelperText(getTranslation(help));
        line.setMaxLength(Deeds.MAX_LINE);
        return line;
    }

    private Button button(String label, Runnable act, String did) {
        var button = new Button(getTranslation(label));
        button.addClickListener(_ -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
            done.accept(getTranslation(did));
        });
        button.setDisableOnClick(true);
        return button;
    }

    private static Div form(Button go, Component... fields) {
        var form = new Div(fields);
        form.add(go);
        form.addClassName("ys-form");
        return form;
    }

    static Paragraph hint(String key, Object... args) {
        var hint = new Paragraph(new Phrase(UI.getCurrent().getTranslation(key, args)));
        hint.addClassName("ys-soft");
        return hint;
    }
}
