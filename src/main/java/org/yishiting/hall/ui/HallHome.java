package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.HomeCard;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.StepName;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicSummary;
import org.yishiting.hall.Topics;
import org.yishiting.hall.Voting;
import org.yishiting.residents.CurrentActor;

/** What the hall has to say on the home page: one topic that waits for a word, and what is talked about, decided and done. */
@org.springframework.stereotype.Component
@Order(10)
class HallHome implements HomeCard {

    private static final int SHOWN = 4;
    private static final int STATEMENTS_A_MINUTE = 6;

    private final Topics topics;
    private final OpinionMaps maps;
    private final Voting voting;
    private final Communities communities;
    private final CurrentActor actor;
    private final Clock clock;

    HallHome(Topics topics, OpinionMaps maps, Voting voting, Communities communities, CurrentActor actor, Clock clock) {
        this.topics = topics;
        this.maps = maps;
        this.voting = voting;
        this.communities = communities;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Component> waiting(String code) {
        for (var topic : in(community(code), TopicStage.SPEAK)) {
            var all = maps.of(topic.id()).statements();
            var own = actor.find().map(it -> voting.stancesOf(it, topic.id())).orElse(Map.<StatementId, Stance>of());
            var left = (int) all.stream().filter(it -> !own.containsKey(it.id())).count();
            if (left > 0 && topic.closesAt() != null && topic.lastDay() instanceof LocalDate lastDay && clock.instant().isBefore(topic.closesAt())) {
                return List.of(card(topic, lastDay, all.size(), left));
            }
        }
        return List.of();
    }

    private Component card(TopicSummary topic, LocalDate lastDay, int all, int left) {
        var ui = UI.getCurrent();
        var name = new H2(topic.title());
        var due = DueChip.until(LocalDates.date(clock.instant()), lastDay);
        var head = new Div(new Seal(StepName.SPEAK), new Div(name, new Span(new Span(ui.getTranslation("hall.home.waiting")), due)));
        head.addClassName("ys-next-head");
        var begun = left < all;
        var text = new Paragraph(new Phrase(begun ? ui.getTranslation("hall.home.count", all, all - left, left)
                : ui.getTranslation("hall.home.newcomer", all, Math.max(1, all / STATEMENTS_A_MINUTE))));
        var go = new LinkButton(HallPaths.topic(topic.id()), ui.getTranslation(begun ? "hall.home.continue" : "hall.home.start")).main().wide();
        var card = new Article(head, text, go);
        card.addClassNames("ys-card", "ys-next");
        card.getElement().setAttribute("data-step", StepName.SPEAK.key());
        return card;
    }

    @Override
    public List<Component> sections(String code) {
        var community = community(code);
        var talked = new ArrayList<>(in(community, TopicStage.SPEAK));
        talked.addAll(in(community, TopicStage.ASK));
        var deliberated = in(community, TopicStage.DELIBERATE);
        deliberated.stream().filter(it -> it.outcome() == null).forEach(talked::add);
        var decided = new ArrayList<>(deliberated.stream().filter(it -> it.outcome() != null).toList());
        decided.addAll(in(community, TopicStage.REVIEW));
        var sections = new ArrayList<Component>();
        section(sections, code, "hall.home.current", talked);
        section(sections, code, "hall.home.decided", decided);
        section(sections, code, "hall.home.doing", in(community, TopicStage.ACT));
        return sections;
    }

    private void section(List<Component> sections, String code, String title, List<TopicSummary> found) {
        if (!found.isEmpty()) {
            var today = LocalDates.date(clock.instant());
            sections.add(Still.of(() -> drawn(code, title, found, today), code, title, found, today));
        }
    }

    private static Section drawn(String code, String title, List<TopicSummary> found, LocalDate today) {
        var ui = UI.getCurrent();
        return new Section(new SectionHeader(ui.getTranslation(title)).more(HallPaths.hall(code), ui.getTranslation("hall.home.all")),
                new RowList(found.stream().limit(SHOWN).map(it -> TopicRow.of(it, today)).toList()));
    }

    private List<TopicSummary> in(CommunityId community, TopicStage stage) {
        return topics.list(new TopicQuery(community, stage, "", 0, 2 * SHOWN)).items().stream().filter(TopicSummary::running).limit(SHOWN).toList();
    }

    private CommunityId community(String code) {
        return communities.byCode(code).orElseThrow().id();
    }
}
