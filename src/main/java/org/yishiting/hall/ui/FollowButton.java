package org.yishiting.hall.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.yishiting.base.ui.Icon;
import org.yishiting.community.Actor;
import org.yishiting.hall.Following;
import org.yishiting.hall.TopicId;

/** Keeps an eye on the topic, or no longer. */
class FollowButton extends Div {

    private final Following following;
    private final Actor actor;
    private final TopicId topic;

    FollowButton(Following following, Actor actor, TopicId topic) {
        this.following = following;
        this.actor = actor;
        this.topic = topic;
        addClassName("ys-stack-s");
        getElement().setAttribute("aria-live", "polite");
        draw(following.follows(actor, topic));
    }

    private void draw(boolean follows) {
        removeAll();
        var press = new NativeButton(getTranslation(follows ? "hall.follow.end" : "hall.follow"), _ -> {
            if (follows) {
                following.unfollow(actor, topic);
            } else {
                following.follow(actor, topic);
            }
            draw(!follows);
        });
        press.addComponentAsFirst(Icon.FLAG.draw());
        press.addClassNames("ys-b", "ys-b-quiet");
        press.getElement().setAttribute("type", "button");
        add(press);
        if (follows) {
            var hint = new Paragraph(getTranslation("hall.follow.hint"));
            hint.addClassName("ys-soft");
            add(hint);
        }
    }
}
