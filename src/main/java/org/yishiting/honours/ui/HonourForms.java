package org.yishiting.honours.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.honours.HonourDecisions;
import org.yishiting.honours.HonourId;
import org.yishiting.honours.HonourNominationId;
import org.yishiting.honours.MeetingVote;
import org.yishiting.honours.NominationVote;
import org.yishiting.honours.WaitingHonour;

/** What is filled in about honours, on their page and at the desk of today: how a meeting voted, and the answer to an appeal. */
@org.springframework.stereotype.Component
class HonourForms {

    private final HonourDecisions decisions;
    private final Clock clock;

    HonourForms(HonourDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    Component vote(HonourId honour, List<WaitingHonour> waiting, Actor actor, Runnable again) {
        var draft = Parts.draft("vote", honour, actor);
        var meeting = new TextField(say("honours.desk.meeting"));
        meeting.setHelperText(say("honours.desk.meeting.help"));
        meeting.setWidthFull();
        Draft.keep(meeting, draft);
        var day = new DatePicker(say("honours.desk.day"));
        day.setValue(LocalDates.date(clock.instant()));
        var present = new IntegerField(say("honours.desk.present"));
        present.setMin(1);
        var form = new Div(PageParts.line(say("honours.desk.vote.help")), meeting, day, present);
        form.addClassNames("ys-form", "ys-hn-vote");
        var fields = new LinkedHashMap<HonourNominationId, IntegerField>();
        waiting.forEach(it -> {
            var field = new IntegerField(say("honours.desk.in-favour", it.name()));
            field.setMin(0);
            fields.put(it.id(), field);
            form.add(field);
        });
        form.add(PageParts.acts(PageParts.main("honours.desk.vote.go", () -> {
            RuleViolation.require(day.getValue() != null && present.getValue() != null && fields.values().stream().allMatch(it -> it.getValue() != null), "honours.desk.incomplete");
            var votes = new ArrayList<NominationVote>();
            fields.forEach((id, field) -> votes.add(new NominationVote(id, field.getValue())));
            decisions.decide(actor, honour, new MeetingVote(meeting.getValue(), day.getValue(), present.getValue()), votes);
            Draft.forget(draft);
            again.run();
        })));
        return form;
    }

    Article appeal(WaitingHonour it, Actor actor, Runnable again) {
        var card = new Article(Still.of(new Div(new H2(say("honours.desk.appeal", it.honourTitle(), it.name())), PageParts.line(say("honours.refused", String.valueOf(it.reason()))))));
        card.addClassNames("ys-card", "ys-form");
        if (it.recused()) {
            card.add(Notice.info(say("honours.desk.recused")));
            return card;
        }
        var draft = Parts.draft("answer", it.id(), actor);
        var words = PageParts.area("honours.reason", "honours.reason.help", Parts.MAX_WORDS, draft);
        card.add(Parts.written(String.valueOf(it.appeal())), words, PageParts.acts(PageParts.act("honours.desk.grant", () -> answer(it, actor, true, words, draft, again)),
                PageParts.act("honours.desk.uphold", () -> answer(it, actor, false, words, draft, again))));
        return card;
    }

    private void answer(WaitingHonour it, Actor actor, boolean granted, TextArea words, String draft, Runnable again) {
        decisions.answer(actor, it.id(), granted, words.getValue());
        Draft.forget(draft);
        again.run();
    }
}
