package org.yishiting.proposals.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.proposals.OnceMore;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalState;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.ProposalsPaths;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 情况变了，请再办: on the page of a topic that is over, asking for it again and what became of that. */
@org.springframework.stereotype.Component
@Order(90)
class AskedAgain implements TopicPart {

    private final OnceMore onceMore;
    private final Proposals proposals;
    private final VoterRoll roll;
    private final PolicyPack policies;
    private final Deadlines deadlines;
    private final Clock clock;

    AskedAgain(OnceMore onceMore, Proposals proposals, VoterRoll roll, PolicyPack policies, Deadlines deadlines, Clock clock) {
        this.onceMore = onceMore;
        this.proposals = proposals;
        this.roll = roll;
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        return OnceMore.isOver(topic) ? List.of(asking(topic, actor)) : List.of();
    }

    @Override
    public Optional<String> youCan(TopicDetails topic, @Nullable Actor actor) {
        return OnceMore.isOver(topic) && actor != null && roll.has(actor, topic.community()) && mayAsk(onceMore.of(topic.id()))
                ? Optional.of(say("proposals.again.you-can")) : Optional.empty();
    }

    private Section asking(TopicDetails topic, @Nullable Actor actor) {
        var asked = onceMore.of(topic.id());
        var today = LocalDates.date(clock.instant());
        var term = policies.number(PolicyKey.HALL_SCREENING_WORKDAYS, topic.community(), today);
        var section = new Section(Still.of(() -> read(asked, term), asked, term, today));
        section.addClassNames("ys-card", "ys-noprint");
        section.setId("once-more");
        if (mayAsk(asked)) {
            section.add(way(topic, actor));
        }
        return section;
    }

    private Div read(List<ProposalDetails> asked, int term) {
        var read = new Div(new H2(say("proposals.again.head")), new Paragraph(new Phrase(say("proposals.again.text", term))));
        read.addClassName("ys-stack");
        asked.forEach(it -> read.add(row(it)));
        return read;
    }

    /** One at a time; what goes on again is not asked for twice. */
    private static boolean mayAsk(List<ProposalDetails> asked) {
        return asked.stream().noneMatch(it -> it.state().waiting() || it.state() == ProposalState.APPEALED || it.topic() != null);
    }

    private Div row(ProposalDetails asked) {
        var day = asked.submittedAt() == null ? "" : LocalDates.day(LocalDates.date(asked.submittedAt()), UI.getCurrent().getLocale());
        var line = new Div(new Span(new Phrase(say("proposals.again.row", asked.number(), day))), States.badge(asked.state()));
        States.due(asked, deadlines).ifPresent(line::add);
        line.addClassName("ys-acts");
        var row = new Div(line);
        if (asked.reason() != null && !asked.reason().isEmpty()) {
            row.add(new Paragraph(new Phrase(asked.reason())));
        }
        var acts = new Div(new LinkButton("/" + ProposalsPaths.proposal(asked.id()), say("proposals.again.see")).quiet());
        if (asked.topic() != null) {
            acts.add(new LinkButton("/" + HallPaths.topic(asked.topic()), say("proposals.again.goes")));
        }
        acts.addClassName("ys-acts");
        row.add(acts);
        return row;
    }

    private Component way(TopicDetails topic, @Nullable Actor actor) {
        var here = HallPaths.topic(topic.id());
        if (actor == null) {
            return new LinkButton(ResidentsPaths.signIn(here), say("proposals.again.open"));
        }
        if (!roll.has(actor, topic.community())) {
            return new LinkButton(ResidentsPaths.join(topic.community(), here), say("proposals.again.open"));
        }
        var box = new Div();
        var open = new Button(say("proposals.again.open"), press -> {
            press.getSource().setVisible(false);
            box.add(form(topic, actor, box));
        });
        open.setId("ask-again");
        box.add(open);
        return box;
    }

    private Div form(TopicDetails topic, Actor actor, Div box) {
        var reason = new TextArea(say("proposals.again.field"));
        reason.setHelperText(say("proposals.again.field-help", OnceMore.MAX_REASON));
        reason.setMaxLength(OnceMore.MAX_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        var draft = "proposals.again." + topic.id() + "." + Integer.toHexString(actor.hashCode());
        Draft.keep(reason, draft);
        var send = new Button(say("proposals.again.send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var id = onceMore.ask(actor, topic.id(), reason.getValue());
                Draft.forget(draft);
                receipt(box, proposals.find(actor, id).orElseThrow());
            } finally {
                send.setEnabled(true);
            }
        });
        var form = new Div(reason, send);
        form.addClassName("ys-form");
        reason.focus();
        return form;
    }

    private void receipt(Div box, ProposalDetails asked) {
        box.removeAll();
        var locale = UI.getCurrent().getLocale();
        var see = new Div(new LinkButton("/" + ProposalsPaths.proposal(asked.id()), say("proposals.new.receipt.see")));
        see.addClassName("ys-mt3");
        box.add(new Slip(say("proposals.again.receipt", LocalDates.weekday(Objects.requireNonNull(asked.lastDay()), locale)),
                        say("proposals.new.receipt.mark", asked.number(), LocalDates.moment(clock.instant(), locale))),
                see);
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        var asked = onceMore.of(topic.id());
        return asked.isEmpty() ? Map.of() : Map.of("askedAgain", asked.stream().map(AskedAgain::item).toList());
    }

    private static Map<String, Object> item(ProposalDetails asked) {
        var item = new LinkedHashMap<String, Object>();
        item.put("number", asked.number());
        item.put("state", asked.state());
        item.put("reason", asked.reason());
        item.put("topic", asked.topic() == null ? null : asked.topic().toString());
        return item;
    }
}
