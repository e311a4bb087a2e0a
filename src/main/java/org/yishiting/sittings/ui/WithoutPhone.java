package org.yishiting.sittings.ui;

import static org.yishiting.base.ui.PageParts.acts;
import static org.yishiting.base.ui.PageParts.soft;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.ActButton;
import org.yishiting.community.Actor;
import org.yishiting.sittings.Attendance;
import org.yishiting.sittings.Choice;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;

/** 没用手机的: a hand is written down, slips of paper are counted; made when pressed. */
final class WithoutPhone extends Div {

    private final transient Motions motions;
    private final transient Actor actor;
    private final transient MotionView motion;
    private final transient Runnable done;

    WithoutPhone(Motions motions, Actor actor, MotionView motion, Runnable done) {
        this.motions = motions;
        this.actor = actor;
        this.motion = motion;
        this.done = done;
        add(acts(new ActButton(getTranslation("sittings.without-phone"), this::open).quiet()));
    }

    private void open() {
        removeAll();
        addClassNames("ys-card", "ys-stack", "ys-form");
        var open = motions.open(actor, motion.id());
        add(new H3(getTranslation("sittings.without-phone")));
        if (open.isEmpty()) {
            add(soft(getTranslation("sittings.without-phone.none")));
        } else if (motion.kind() == MotionKind.SECRET) {
            slips(open);
        } else {
            hand(open);
        }
    }

    private void hand(List<Attendance> open) {
        var who = new Select<Attendance>();
        who.setLabel(getTranslation("sittings.without-phone.who"));
        who.setItems(open);
        who.setItemLabelGenerator(this::name);
        var buttons = new Div();
        buttons.addClassName("ys-acts");
        for (var choice : Choice.values()) {
            buttons.add(new ActButton(getTranslation((motion.vote() ? "sittings.choice." : "sittings.sounding.") + choice.key()), () -> {
                if (who.getValue() != null) {
                    motions.writeDown(actor, motion.id(), who.getValue().participant().id(), choice);
                    done.run();
                    open();
                }
            }));
        }
        add(who, buttons);
    }

    private void slips(List<Attendance> open) {
        var who = new CheckboxGroup<Attendance>(getTranslation("sittings.without-phone.slips"));
        who.setItems(open);
        who.setItemLabelGenerator(this::name);
        var agree = count("agree");
        var against = count("against");
        var abstain = count("abstain");
        var figures = new Div(agree, against, abstain);
        figures.addClassName("ys-sit-figures");
        add(who, figures, acts(new ActButton(getTranslation("sittings.without-phone.count"), () -> {
            motions.slips(actor, motion.id(), who.getValue().stream().map(it -> it.participant().id()).collect(Collectors.toCollection(HashSet::new)),
                    value(agree), value(against), value(abstain));
            done.run();
            open();
        })));
    }

    private IntegerField count(String choice) {
        var field = new IntegerField(getTranslation("sittings.choice." + choice));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setValue(0);
        return field;
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private String name(Attendance it) {
        return getTranslation("sittings.seat.name", it.seat(), it.name());
    }
}
