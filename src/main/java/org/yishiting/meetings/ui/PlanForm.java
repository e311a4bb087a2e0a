package org.yishiting.meetings.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicSummary;
import org.yishiting.meetings.MeetingDraft;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;

/** What is written about a meeting: for a new one what it is and about, for one that is planned everything. */
class PlanForm extends Div {

    private final String key;
    private final ChoiceBox<MeetingKind> kind = new ChoiceBox<>("", MeetingKind.values());
    private final TextField matter = new TextField();
    private final TextArea purpose = new TextArea();
    private final Select<TopicSummary> topic = new Select<>();
    private final TextField basis = new TextField();
    private final TextField object = new TextField();
    private final DatePicker day = new DatePicker();
    private final TimePicker begins = new TimePicker();
    private final TimePicker ends = new TimePicker();
    private final TextField place = new TextField();
    private final TextField online = new TextField();
    private final DatePicker written = new DatePicker();
    private final DatePicker registers = new DatePicker();
    private final IntegerField observers = new IntegerField();
    private final @Nullable MeetingView before;

    /**
     * @param before null for a new meeting
     * @param about what a new one begins with
     */
    PlanForm(@Nullable MeetingView before, @Nullable TopicDetails about, List<TopicSummary> topics, String save, SerializableConsumer<MeetingDraft> saved) {
        this.before = before;
        this.key = "meetings.plan." + (before == null ? "new" : before.id());
        addClassNames("ys-form");
        kind.setLabel(getTranslation("meetings.plan.kind"));
        kind.setItemLabelGenerator(it -> getTranslation("meetings.kind." + it.key()));
        kind.setValue(MeetingKind.HEARING);
        matter.setLabel(getTranslation("meetings.plan.matter"));
        matter.setHelperText(getTranslation("meetings.plan.matter-help", Meetings.MAX_MATTER));
        matter.setMaxLength(Meetings.MAX_MATTER);
        purpose.setLabel(getTranslation("meetings.plan.purpose"));
        purpose.setHelperText(getTranslation("meetings.plan.purpose-help"));
        purpose.setMaxLength(Meetings.MAX_PURPOSE);
        topic.setLabel(getTranslation("meetings.plan.topic"));
        topic.setItems(topics);
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("meetings.plan.topic-none"));
        topic.setItemLabelGenerator(it -> it == null ? getTranslation("meetings.plan.topic-none") : it.number() + " " + it.title());
        Draft.keep(matter, key + ".matter");
        Draft.keep(purpose, key + ".purpose");
        if (before == null) {
            topics.stream().filter(it -> about != null && it.id().equals(about.id())).findFirst().ifPresent(topic::setValue);
            if (about != null) {
                takeOver(about.title(), about.problem());
            }
        }
        add(before == null ? kind : new Div(), matter, purpose, topic);
        if (before != null) {
            more(before, topics);
        }
        add(new ActButton(save, () -> {
            saved.accept(draft());
            Draft.forget(key + ".matter");
            Draft.forget(key + ".purpose");
        }).main());
    }

    /** What the topic says need not be typed again; what was typed stays. */
    private void takeOver(String title, String problem) {
        if (matter.isEmpty()) {
            matter.setValue(cut(title, Meetings.MAX_MATTER));
        }
        if (purpose.isEmpty()) {
            purpose.setValue(cut(problem, Meetings.MAX_PURPOSE));
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private void more(MeetingView meeting, List<TopicSummary> topics) {
        kind.setValue(meeting.kind());
        matter.setValue(meeting.matter());
        purpose.setValue(meeting.purpose());
        topics.stream().filter(it -> meeting.topics().contains(it.id())).findFirst().ifPresent(topic::setValue);
        label(basis, "basis", meeting.basis());
        label(object, "object", meeting.object());
        object.setVisible(meeting.kind() == MeetingKind.REVIEW);
        day.setLabel(getTranslation("meetings.plan.day"));
        begins.setLabel(getTranslation("meetings.plan.begins"));
        ends.setLabel(getTranslation("meetings.plan.ends"));
        begins.setStep(Duration.ofMinutes(30));
        ends.setStep(Duration.ofMinutes(30));
        day.setLocale(Locale.SIMPLIFIED_CHINESE);
        Optional.ofNullable(meeting.day()).ifPresent(day::setValue);
        begins.setValue(time(meeting.begins(), LocalTime.of(19, 0)));
        ends.setValue(time(meeting.ends(), LocalTime.of(21, 0)));
        label(place, "place", meeting.place());
        label(online, "online", meeting.online());
        written.setLabel(getTranslation("meetings.plan.written"));
        written.setHelperText(getTranslation("meetings.plan.written-help"));
        Optional.ofNullable(meeting.writtenUntil()).ifPresent(written::setValue);
        registers.setLabel(getTranslation("meetings.plan.registers"));
        Optional.ofNullable(meeting.registersUntil()).ifPresent(registers::setValue);
        observers.setLabel(getTranslation("meetings.plan.observers"));
        observers.setMin(0);
        observers.setValue(meeting.observers());
        var hours = new Div(day, begins, ends);
        hours.addClassName("ys-fields");
        add(basis, object, hours, place, online, written, registers, observers);
    }

    private void label(TextField field, String what, @Nullable String value) {
        field.setLabel(getTranslation("meetings.plan." + what));
        field.setMaxLength(200);
        field.setValue(value == null ? "" : value);
        Draft.keep(field, key + "." + what);
    }

    private static LocalTime time(@Nullable Instant at, LocalTime usual) {
        return at == null ? usual : at.atZone(LocalDates.ZONE).toLocalTime();
    }

    private MeetingDraft draft() {
        var about = new ArrayList<>(before == null ? List.of() : before.topics().stream().skip(1).toList());
        Optional.ofNullable(topic.getValue()).ifPresent(it -> about.addFirst(it.id()));
        var draft = new MeetingDraft(kind.getValue(), matter.getValue(), purpose.getValue(), MeetingTexts.blank(basis.getValue()), MeetingTexts.blank(object.getValue()),
                at(begins), at(ends), MeetingTexts.blank(place.getValue()), MeetingTexts.blank(online.getValue()), written.getValue(), registers.getValue(),
                observers.getValue() == null ? 0 : observers.getValue(), about);
        return draft;
    }

    private @Nullable Instant at(TimePicker time) {
        return day.getValue() == null || time.getValue() == null ? null : day.getValue().atTime(time.getValue()).atZone(LocalDates.ZONE).toInstant();
    }
}
