package org.yishiting.hall.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeDetails;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;

/** For the convenor, on the page of a topic. Made when it is opened. */
class LeadPanel extends NativeDetails {

    LeadPanel(TopicDetails topic, Topics topics, Actor actor) {
        super("");
        setSummaryText(getTranslation("hall.lead.title"));
        addClassName("ys-more");
        addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                setContent(new LeadForms(topic, topics, actor, () -> UI.getCurrent().navigate(HallPaths.topic(topic.id()))));
            }
        });
    }
}
