package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.decisions.OptionDraft;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.Options;
import org.yishiting.hall.TopicId;

/** Where an option is written, or put in other words. */
class OptionForm extends Article {

    OptionForm(TopicId topic, @Nullable OptionView present, Options options, Actor actor, Command saved) {
        addClassNames("ys-card", "ys-form");
        var title = new TextField(getTranslation("decisions.option.title-label"));
        title.setHelperText(getTranslation("decisions.option.title-help", Options.MAX_TITLE));
        var text = new TextArea(getTranslation("decisions.option.text-label"));
        text.setMinRows(3);
        var cost = new TextField(getTranslation("decisions.option.cost"));
        cost.setHelperText(getTranslation("decisions.option.cost-help"));
        var affects = new TextField(getTranslation("decisions.option.affects"));
        var doer = new TextField(getTranslation("decisions.option.doer"));
        if (present != null) {
            title.setValue(present.title());
            text.setValue(present.text());
            cost.setValue(present.cost());
            affects.setValue(present.affects());
            doer.setValue(present.doer());
        }
        var draft = "decisions.option." + topic + "." + (present == null ? "new" : present.number());
        Draft.keep(title, draft + ".title");
        Draft.keep(text, draft + ".text");
        Draft.keep(cost, draft + ".cost");
        Draft.keep(affects, draft + ".affects");
        Draft.keep(doer, draft + ".doer");
        for (var field : List.of(title, cost, affects, doer)) {
            field.setWidthFull();
        }
        text.setWidthFull();
        var save = new Button(getTranslation("decisions.option.save"));
        save.setDisableOnClick(true);
        save.addClickListener(_ -> {
            try {
                var written = new OptionDraft(title.getValue(), text.getValue(), cost.getValue(), affects.getValue(), doer.getValue());
                if (present == null) {
                    options.add(actor, topic, written);
                } else {
                    options.change(actor, topic, present.id(), written);
                }
                List.of(".title", ".text", ".cost", ".affects", ".doer").forEach(it -> Draft.forget(draft + it));
                saved.execute();
            } finally {
                save.setEnabled(true);
            }
        });
        add(title, text, cost, affects, doer, save);
    }
}
