package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.OpinionMaps;
import org.yishiting.hall.Receipt;
import org.yishiting.hall.Stance;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.StatementView;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicMap;
import org.yishiting.hall.Voting;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.residents.ResidentsPaths;

/**
 * One statement on the table with three answers of equal weight. The receipt comes below, the next statement takes the place of the one
 * answered; what was answered can be taken up again.
 */
class StanceCard extends Section {

    private final TopicDetails topic;
    private final CommunitySummary community;
    private final Voting voting;
    private final OpinionMaps maps;
    private final @Nullable Actor actor;
    private final boolean member;
    private final boolean open;
    private final Clock clock;
    private final Map<StatementId, Stance> own = new LinkedHashMap<>();

    private final Div table = new Div();
    private final Div receipt = new Div();
    private TopicMap map;
    private @Nullable StatementView current;

    StanceCard(TopicDetails topic, CommunitySummary community, TopicMap map, Voting voting, OpinionMaps maps, @Nullable Actor actor,
            boolean member, boolean open, Clock clock) {
        this.topic = topic;
        this.community = community;
        this.map = map;
        this.voting = voting;
        this.maps = maps;
        this.actor = actor;
        this.member = member;
        this.open = open;
        this.clock = clock;
        table.addClassName("ys-stack");
        receipt.addClassName("ys-receipt");
        add(Still.of(this::title), table, receipt);
        getElement().executeJs("window.yishitingTopic.guard(this, $0)", getLocale().toLanguageTag());
    }

    private H2 title() {
        var title = new H2(getTranslation("hall.say.title"));
        title.addClassName("ys-sr");
        return title;
    }

    /** Puts the wanted statement on the table, or one drawn among those not answered yet. */
    void begin(Optional<Integer> wanted) {
        if (actor != null) {
            own.putAll(voting.stancesOf(actor, topic.id()));
        }
        if (!open) {
            return;
        }
        wanted.flatMap(number -> map.statements().stream().filter(it -> it.number() == number).findFirst())
                .ifPresentOrElse(this::takeUp, this::putNext);
    }

    /** What was pressed before signing in or registering counts on coming back, as the gate has said. */
    private void takeUp(StatementView statement) {
        put(statement);
        if (actor != null && member && !actor.helped() && !own.containsKey(statement.id())) {
            AnswerKept.take(statement.id(), clock.instant()).ifPresent(it -> answer(statement, it));
        }
    }

    /** Others have answered or written meanwhile. What is on the table stays; only somebody who was through gets new ones offered. */
    void renew(TopicMap renewed) {
        map = renewed;
        if (open && current == null && own.size() < map.statements().size()) {
            putNext();
        }
    }

    private void putNext() {
        maps.draw(topic.id(), own.keySet(), RandomGenerator.getDefault()).ifPresentOrElse(this::put, this::putEnd);
    }

    private void putEnd() {
        current = null;
        table.removeAll();
        var none = map.statements().isEmpty();
        var title = new Paragraph(getTranslation(none ? "hall.say.none.title" : "hall.say.done.title"));
        title.addClassName("ys-strong");
        var text = new Paragraph(new Phrase(getTranslation(none ? "hall.say.none.text" : "hall.say.done.text", map.statements().size())));
        var card = new Article(title, text);
        card.addClassName("ys-card");
        table.add(Still.of(card), answered());
    }

    private void put(StatementView statement) {
        current = statement;
        var before = own.get(statement.id());
        var seen = own.containsKey(statement.id()) ? own.size() : own.size() + 1;
        table.removeAll();
        table.add(Still.of(() -> card(statement, before, seen), statement, Optional.ofNullable(before), seen, map.statements().size(), Optional.ofNullable(topic.lastDay()))
                .pressed(said -> Stream.of(Stance.values()).filter(it -> it.name().equals(said)).forEach(it -> answer(statement, it))));
        if (!own.isEmpty()) {
            table.add(answered());
        }
    }

    private Article card(StatementView statement, @Nullable Stance before, int seen) {
        var text = new Paragraph(statement.text());
        text.addClassName("ys-say");
        text.getElement().setAttribute("aria-live", "polite");
        var card = new Article(top(seen), text, answers(before), why(statement));
        if (statement.typedByStaff()) {
            card.addComponentAtIndex(2, Badge.plain(Icon.WRITE, getTranslation("hall.say.typed-by-staff")));
        }
        card.addClassName("ys-card");
        return card;
    }

    private Div top(int seen) {
        var question = new Span(getTranslation("hall.say.question"));
        question.addClassName("ys-strong");
        var progress = new Span(new Phrase(getTranslation("hall.say.progress", seen, map.statements().size())));
        var read = new NativeButton(getTranslation("hall.say.listen"));
        read.addComponentAsFirst(Icon.LISTEN.draw());
        read.addClassName("ys-tool");
        read.getElement().setAttribute("type", "button").setAttribute("data-read", true);
        var top = new Div(new Span(question, new Span(" "), progress), read);
        top.addClassName("ys-stance-top");
        return top;
    }

    private Div answers(@Nullable Stance before) {
        var three = new Div();
        three.addClassName("ys-three");
        three.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("hall.say.question"));
        for (var stance : Stance.values()) {
            var answer = new NativeButton(word(stance));
            answer.addComponentAsFirst(icon(stance).draw());
            answer.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(stance == before))
                    .setAttribute(Still.PRESS, stance.name());
            three.add(answer);
        }
        return three;
    }

    private Paragraph why(StatementView statement) {
        var until = LocalDates.day(Objects.requireNonNull(topic.lastDay()), getLocale());
        var report = new Anchor(ModerationPaths.report(Statements.KIND, statement.id().toString()), getTranslation("hall.report"));
        var why = new Paragraph(new Phrase(getTranslation("hall.say.why", until)), new Text(" "), report);
        why.addClassName("ys-why");
        return why;
    }

    private void answer(StatementView statement, Stance stance) {
        if (actor == null || !member) {
            AnswerKept.keep(statement.id(), stance, clock.instant());
            answered(gate(statement, stance));
            return;
        }
        var counted = voting.cast(actor, statement.id(), stance);
        own.put(statement.id(), stance);
        putNext();
        answered(slip(statement, counted));
    }

    /** The answer to a press comes into sight, and stays where it is from then on. */
    private void answered(Component answer) {
        receipt.removeAll();
        receipt.add(answer);
        receipt.getElement().executeJs("window.yishitingTopic.show(this)");
    }

    /** What is missing, and the way back to this very statement. */
    private Notice gate(StatementView statement, Stance stance) {
        var here = HallPaths.statement(topic.id(), statement.number());
        var notice = actor == null ? Notice.info(getTranslation("hall.gate.signed-out", word(stance))) : Notice.info(getTranslation("hall.gate.not-member", community.name(), word(stance)));
        var acts = actor == null
                ? new Div(new LinkButton(ResidentsPaths.signIn(here), getTranslation("hall.gate.sign-in")).main(),
                        new LinkButton(ResidentsPaths.register(community.id(), here), getTranslation("hall.gate.register")))
                : new Div(new LinkButton(ResidentsPaths.join(community.id(), here), getTranslation("hall.gate.join")).main());
        acts.addClassName("ys-acts");
        notice.also(acts);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Slip slip(StatementView statement, Receipt counted) {
        var until = LocalDates.day(Objects.requireNonNull(topic.lastDay()), getLocale());
        var slip = new Slip(getTranslation("hall.receipt", statement.text(), word(counted.stance())),
                getTranslation("hall.receipt.mark", counted.code(), LocalDates.moment(counted.at(), getLocale()), until));
        return slip.act(change(statement));
    }

    private NativeButton change(StatementView statement) {
        var change = new NativeButton(getTranslation("hall.say.change"), _ -> put(statement));
        change.addClassName("ys-link");
        change.getElement().setAttribute("type", "button").setAttribute("aria-label", getTranslation("hall.say.change") + " " + statement.text());
        return change;
    }

    /** The list is made when it is opened, most pages never need it. */
    private NativeDetails answered() {
        var details = new NativeDetails(getTranslation("hall.say.own"));
        details.addClassName("ys-more");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                details.setContent(answers());
            }
        });
        return details;
    }

    private Component answers() {
        var list = new UnorderedList();
        list.addClassName("ys-own");
        map.statements().stream().filter(it -> own.containsKey(it.id())).forEach(it -> {
            var said = new Span(word(Objects.requireNonNull(own.get(it.id()))));
            said.addClassName("ys-strong");
            list.add(new ListItem(new Span(it.text()), said, change(it)));
        });
        return list.getComponentCount() == 0 ? new Paragraph(getTranslation("hall.say.own-empty")) : list;
    }

    private static Icon icon(Stance stance) {
        return switch (stance) {
            case AGREE -> Icon.CIRCLE;
            case DISAGREE -> Icon.CROSS;
            case PASS -> Icon.DOTS;
        };
    }

    private String word(Stance stance) {
        return getTranslation("hall.stance." + stance.name().toLowerCase(Locale.ROOT));
    }
}
