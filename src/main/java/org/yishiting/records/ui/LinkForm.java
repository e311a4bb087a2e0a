package org.yishiting.records.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ActButton;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.records.CommunityRecord;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.RecordNumber;

/** Links a record with another one, by number. */
class LinkForm extends Article {

    LinkForm(RecordLinks links, Actor actor, CommunityId community, CommunityRecord record, Command done) {
        addClassNames("ys-card", "ys-form");
        var type = new Select<LinkType>();
        type.setLabel(getTranslation("records.link.type"));
        type.setItems(LinkType.values());
        type.setItemLabelGenerator(it -> getTranslation("records.link.to." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        type.setValue(LinkType.EVIDENCED_BY);
        var number = new TextField(getTranslation("records.link.number"));
        number.setHelperText(getTranslation("records.link.number-help"));
        add(type, number, new ActButton(getTranslation("records.link.go"), () -> {
            var other = RecordNumber.parse(number.getValue().strip()).orElseThrow(() -> new RuleViolation("records.link.unknown"));
            links.join(actor, community, record.end(), type.getValue(), other.end());
            done.execute();
        }).main());
    }
}
