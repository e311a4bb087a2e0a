package org.yishiting.affected.ui;

import static org.springframework.web.util.HtmlUtils.htmlEscape;
import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.affected.AffectedPlace;
import org.yishiting.affected.AffectedPlaces;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Grids;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.residents.VoterRoll;

/** What a topic's page says about whom it touches, and where people say that they live there. */
@org.springframework.stereotype.Component
@Order(75)
class AffectedPart implements TopicPart {

    private final AffectedPlaces places;
    private final Grids grids;
    private final VoterRoll roll;
    private final I18NProvider words;

    AffectedPart(AffectedPlaces places, Grids grids, VoterRoll roll, I18NProvider words) {
        this.places = places;
        this.grids = grids;
        this.roll = roll;
        this.words = words;
    }

    @Override
    public List<Component> aside(TopicDetails topic, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        var named = places.of(topic.id());
        if (!named.isEmpty()) {
            var card = new Section(new H2(say("affected.title")), new Paragraph(new Phrase(names(named))));
            if (topic.running()) {
                var why = new Paragraph(say(named.stream().allMatch(AffectedPlace::building) ? "affected.why-building" : "affected.why"));
                why.addClassName("ys-why");
                card.add(why);
            }
            card.addClassName("ys-card");
            parts.add(Still.of(card));
            if (actor != null && topic.running() && topic.stage() != TopicStage.REVIEW && roll.has(actor, topic.community())) {
                own(topic, actor, parts);
            }
        }
        if (actor != null && places.leads(actor, topic)) {
            parts.add(new NamePlaces(topic, places, grids, actor));
        }
        return parts;
    }

    /** While it is judged it stands where one judges. */
    @Override
    public List<Component> first(TopicDetails topic, @Nullable Actor actor) {
        var parts = new ArrayList<Component>();
        if (actor != null && topic.running() && topic.stage() == TopicStage.REVIEW && roll.has(actor, topic.community())) {
            own(topic, actor, parts);
        }
        return parts;
    }

    private void own(TopicDetails topic, Actor actor, List<Component> parts) {
        if (places.counts(actor, topic)) {
            var said = new Paragraph(say(topic.stage() == TopicStage.REVIEW ? "affected.counts-now" : "affected.counts"));
            said.addClassName("ys-meta");
            parts.add(Still.of(said));
        } else if (places.maySay(actor, topic)) {
            var box = new Div();
            box.add(new Button(say("affected.say", places.of(topic.id()).stream().filter(AffectedPlace::building).map(AffectedPlace::name).collect(Collectors.joining(say("affected.or")))), _ -> {
                places.say(actor, topic.id());
                box.removeAll();
                box.add(new Slip(say("affected.slip"), say(topic.stage() == TopicStage.REVIEW ? "affected.slip.now" : "affected.slip.later")));
            }));
            parts.add(box);
        }
    }

    @Override
    public List<StoryLine> story(TopicId topic) {
        return places.story(topic);
    }

    @Override
    public String printed(TopicDetails topic, Locale locale) {
        var named = places.of(topic.id());
        return named.isEmpty() ? "" : "<h2>" + htmlEscape(words.getTranslation("affected.title", locale)) + "</h2><p>" + htmlEscape(names(named)) + "</p>";
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        return Map.of("affected", places.of(topic.id()).stream().map(AffectedPlace::name).toList());
    }

    private static String names(List<AffectedPlace> named) {
        return named.stream().map(AffectedPlace::name).collect(Collectors.joining("、"));
    }
}
