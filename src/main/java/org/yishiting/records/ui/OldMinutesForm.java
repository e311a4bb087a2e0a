package org.yishiting.records.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.community.GridSummary;
import org.yishiting.community.OrganisationSummary;
import org.yishiting.records.OldMinutes;
import org.yishiting.records.OldMinutesDraft;
import org.yishiting.records.OldMinutesText;

/** What was read out of a file, for somebody to look through before everybody reads it for ever. */
class OldMinutesForm extends Article {

    private static final int LONGEST_NAME = 100;

    private record Choice(String end, String name) implements Serializable {}

    /** What old minutes can be about. */
    record Places(List<GridSummary> grids, List<OrganisationSummary> organisations) {

        List<Choice> choices() {
            var choices = new ArrayList<Choice>();
            grids.forEach(grid -> grid.buildings().forEach(it -> choices.add(new Choice("building:" + it.id(), it.name()))));
            organisations.forEach(it -> choices.add(new Choice("organisation:" + it.name(), it.name())));
            return choices;
        }
    }

    OldMinutesForm(OldMinutesText found, Places places, SerializableConsumer<OldMinutesDraft> enter, String fileName) {
        addClassNames("ys-card", "ys-form");
        var title = new TextField(getTranslation("records.import.field-title"));
        title.setValue(found.title());
        title.setWidthFull();
        var day = new DatePicker(getTranslation("records.import.field-day"));
        day.setLocale(getLocale());
        day.setValue(found.heldOn());
        var about = new ComboBox<Choice>(getTranslation("records.import.field-about"));
        about.setItems(places.choices());
        about.setItemLabelGenerator(Choice::name);
        about.setHelperText(getTranslation("records.import.field-about-help"));
        var text = new TextArea(getTranslation("records.import.field-text"));
        text.setMaxLength(OldMinutes.LONGEST_TEXT);
        text.setValue(found.text().substring(0, Math.min(OldMinutes.LONGEST_TEXT, found.text().length())));
        text.setMinRows(10);
        text.setWidthFull();
        Draft.keep(text, "records.import." + found.title());
        var read = new Checkbox(getTranslation("records.import.read"));
        add(Notice.soon(getTranslation("records.import.names")), title, day, about, text, read, new ActButton(getTranslation("records.import.go"), () -> {
            RuleViolation.require(read.getValue(), "records.import.unread");
            var chosen = about.getValue();
            var name = fileName.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", " ").strip();
            enter.accept(new OldMinutesDraft(title.getValue(), day.getValue(), text.getValue(), chosen == null ? null : chosen.end(),
                    name.isEmpty() ? getTranslation("records.import.field-title") : name.substring(Math.max(0, name.length() - LONGEST_NAME))));
            Draft.forget("records.import." + found.title());
        }).main());
    }
}
