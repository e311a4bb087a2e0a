package org.yishiting.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.DeedRemarks;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.photos.ui.PhotoField;

/** 说说办得怎么样: a word and a photo to those who do it. */
class RemarkForm extends Article {

    RemarkForm(TopicDetails topic, List<DeedView> deeds, DeedWork work, Actor actor) {
        addClassNames("ys-card", "ys-form");
        setId("remark");
        var draft = "actions.remark." + topic.id() + "." + Integer.toHexString(actor.hashCode());
        var which = new Select<DeedView>();
        which.setLabel(getTranslation("actions.remark.which"));
        which.setItems(deeds);
        which.setItemLabelGenerator(DeedView::promise);
        which.setValue(deeds.getFirst());
        which.setVisible(deeds.size() > 1);
        var text = new TextArea(getTranslation("actions.remark.text"));
        text.setHelperText(getTranslation("actions.remark.help"));
        text.setMaxLength(DeedRemarks.MAX_TEXT);
        text.setMinRows(2);
        Draft.keep(text, draft);
        var photos = new PhotoField(work.photos(), actor, DeedRemarks.MAX_PHOTOS);
        var receipt = new Div();
        var send = new Button(getTranslation("actions.remark.send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                work.remarks().say(actor, which.getValue().id(), text.getValue(), photos.ids());
                Draft.forget(draft);
                text.clear();
                photos.clear();
                receipt.removeAll();
                receipt.add(new Slip(getTranslation("actions.remark.receipt"), LocalDates.moment(work.clock().instant(), getLocale())));
            } finally {
                send.setEnabled(true);
            }
        });
        add(which, text, photos, send, receipt);
    }
}
