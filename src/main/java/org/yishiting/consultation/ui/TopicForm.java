package org.yishiting.consultation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.PageParts;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationDraft;
import org.yishiting.consultation.Consultations;

/** What is written about a topic of the plan. */
class TopicForm extends Article {

    private static final int LONGEST_SURVEY = 300;

    TopicForm(@Nullable Consultation before, String label, SerializableConsumer<ConsultationDraft> keep) {
        addClassNames("ys-card", "ys-form");
        var key = "topic/" + (before == null ? "new" : before.id());
        var title = field("consultation.field.title", Consultations.MAX_TITLE, before == null ? "" : before.title());
        var committee = field("consultation.field.committee", Consultations.MAX_TITLE, before == null ? "" : before.committee());
        var question = PageParts.area("consultation.field.question", "consultation.field.question-help", Consultations.MAX_TEXT, key);
        question.setValue(before == null ? "" : before.question());
        var day = new DatePicker(getTranslation("consultation.field.meet-by"));
        day.setLocale(getLocale());
        day.setValue(before == null ? null : before.meetBy());
        var survey = field("consultation.field.survey", LONGEST_SURVEY, before == null || before.survey() == null ? "" : before.survey());
        add(title, committee, question, day, survey, PageParts.acts(PageParts.main(label, () -> {
            keep.accept(new ConsultationDraft(title.getValue(), question.getValue(), committee.getValue(), day.getValue(), survey.getValue()));
            Draft.forget(key);
        })));
    }

    private TextField field(String label, int most, String value) {
        var field = new TextField(getTranslation(label));
        field.setMaxLength(most);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }
}
