package org.yishiting.hall.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;

/** For everybody: what the next step is, who leads there, what is still missing and until when. */
@org.springframework.stereotype.Component
@Order(5)
class HowItGoesOn implements TopicPart {

    private final Topics topics;

    HowItGoesOn(Topics topics) {
        this.topics = topics;
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        if (!topic.running()) {
            return List.of();
        }
        var next = topic.stage() == TopicStage.REVIEW ? null : TopicStage.values()[topic.stage().ordinal() + 1];
        var missing = topics.missing(topic, next);
        return List.of(Still.of(() -> card(topic, next, missing), topic.stage(), Optional.ofNullable(topic.lastDay()),
                missing.stream().map(it -> List.of(it.key(), List.of(it.args()))).toList()));
    }

    private static Section card(TopicDetails topic, @Nullable TopicStage next, List<RuleViolation> missing) {
        var facts = new DescriptionList();
        facts.addClassName("ys-facts");
        fact(facts, "hall.course.next", new Phrase(say(next == null ? "hall.course.archive" : "base.step.long." + TopicCourse.key(next))));
        fact(facts, "hall.course.who", new Phrase(say(next == null ? "hall.course.who-close" : "hall.course.who-move")));
        fact(facts, "hall.course.from", missing(missing));
        var lastDay = topic.lastDay();
        if (lastDay != null) {
            fact(facts, "hall.course.until", new Phrase(LocalDates.day(lastDay, UI.getCurrent().getLocale())));
        }
        var card = new Section(new H2(say("hall.course.title")), facts);
        card.addClassNames("ys-card", "ys-noelder");
        return card;
    }

    private static Component missing(List<RuleViolation> missing) {
        if (missing.isEmpty()) {
            return new Phrase(say("hall.course.now"));
        }
        var list = new UnorderedList();
        list.addClassName("ys-plain");
        missing.forEach(it -> list.add(new ListItem(new Phrase(say(it.key(), it.args())))));
        return list;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(say(name)), new DescriptionList.Description(value));
    }
}
