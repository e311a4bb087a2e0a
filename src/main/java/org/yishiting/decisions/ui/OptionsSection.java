package org.yishiting.decisions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.decisions.OptionId;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.OwnOptionStance;
import org.yishiting.hall.GroupView;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;
import org.yishiting.residents.ResidentsPaths;

/** The options side by side, each with what people think of it and where one says so oneself. */
@StyleSheet("context://decisions/decisions.css")
class OptionsSection extends Section {

    private static final int SHOWN = 3;

    OptionsSection(TopicDetails topic, List<OptionView> options, Deliberated deliberated, Reader reader) {
        var open = topic.running() && topic.stage() == TopicStage.DELIBERATE && deliberated.outcomes().of(topic.id()).isEmpty();
        var people = deliberated.options().people(topic.id());
        add(new SectionHeader(getTranslation("decisions.options.title", options.size()))
                .count(people == 0 ? getTranslation("decisions.options.nobody") : getTranslation("decisions.options.people", people))
                .hint(getTranslation(open ? "decisions.options.hint" : "decisions.options.over")));
        var actor = reader.speaking();
        if (open && reader.actor() == null) {
            add(Notice.info(getTranslation("decisions.gate.signed-out"))
                    .also(new LinkButton(ResidentsPaths.signIn(HallPaths.topic(topic.id())), getTranslation("decisions.gate.sign-in"))));
        } else if (open && actor == null) {
            add(Notice.info(getTranslation("decisions.gate.not-member", reader.community().name()))
                    .also(new LinkButton(ResidentsPaths.join(reader.community().id(), HallPaths.topic(topic.id())), getTranslation("decisions.gate.join"))));
        }
        var own = actor == null ? Map.<OptionId, OwnOptionStance>of() : deliberated.stances().own(actor, topic.id());
        var cards = new Div();
        cards.addClassName("ys-stack");
        for (var option : options) {
            cards.add(open && actor != null ? new OptionCard(topic, option, deliberated, actor, own.get(option.id())) : Still.of(OptionCard.read(topic, option)));
        }
        add(cards);
        ground(topic, deliberated);
    }

    /** What the answers to the statements showed, beside the options. */
    private void ground(TopicDetails topic, Deliberated deliberated) {
        var map = deliberated.maps().of(topic.id());
        if (!map.common().isEmpty()) {
            add(Still.of(new Div(statements("decisions.ground.common", map.common()), statements("decisions.ground.divided", map.divided()))));
        }
    }

    private Div statements(String title, List<GroupView> views) {
        if (views.isEmpty()) {
            return new Div();
        }
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        views.stream().limit(SHOWN).map(it -> new ListItem(new Phrase(it.statement().text()))).forEach(list::add);
        var more = views.size() > SHOWN ? new Paragraph(getTranslation("decisions.ground.more", views.size() - SHOWN)) : new Paragraph();
        more.addClassName("ys-meta");
        var details = new NativeDetails(getTranslation(title, views.size()));
        details.setContent(new Div(list, more));
        details.addClassName("ys-more");
        var box = new Div(details);
        box.addClassName("ys-mt3");
        return box;
    }
}
