package org.yishiting.proposals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicSummary;
import org.yishiting.hall.Topics;
import org.yishiting.proposals.CompetenceEntry;
import org.yishiting.proposals.CompetenceKind;
import org.yishiting.proposals.Competences;
import org.yishiting.proposals.ProposalDetails;
import org.yishiting.proposals.ProposalText;
import org.yishiting.proposals.Proposals;
import org.yishiting.proposals.Refusal;
import org.yishiting.proposals.RemarkId;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.proposals.RemarkView;
import org.yishiting.proposals.Screening;

/** What one answers a proposal or an appeal with, made when somebody opens one: on the page of screening and at the desk. */
@Component
class ScreeningForms {

    private static final int OFFERED = 100;

    private final Screening screening;
    private final Proposals proposals;
    private final RemarkLog remarks;
    private final Competences competences;
    private final Topics topics;
    private final People people;
    private final ProposalFacts facts;
    private final Clock clock;

    ScreeningForms(Screening screening, Proposals proposals, RemarkLog remarks, Competences competences, Topics topics, People people, ProposalFacts facts, Clock clock) {
        this.screening = screening;
        this.proposals = proposals;
        this.remarks = remarks;
        this.competences = competences;
        this.topics = topics;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    private enum Answer { ACCEPT, MERGE, REFER, DECLINE }

    /** Says that one is looking at it, and hands out the form. */
    Div answer(Actor actor, ProposalDetails proposal, Runnable done) {
        screening.take(actor, proposal.id());
        var form = new FormBox();
        var words = proposal.title() + proposal.problem();
        var hinted = competences.hinted(proposal.community(), words);
        form.add(Still.of(matter(proposal, hinted, form)));
        var not = hinted.stream().filter(it -> it.kind() == CompetenceKind.NEGATIVE).findFirst();
        var answer = new ChoiceBox<>(form.getTranslation("proposals.screen.answer"), Answer.values());
        answer.setItemLabelGenerator(it -> form.getTranslation("proposals.screen.answer." + it.name().toLowerCase(Locale.ROOT)));
        var fields = new Div();
        fields.addClassName("ys-form");
        answer.addValueChangeListener(it -> {
            fields.removeAll();
            switch (it.getValue()) {
                case ACCEPT -> accept(fields, actor, proposal, done);
                case MERGE -> merge(fields, actor, proposal, done);
                case REFER -> refer(fields, actor, proposal, not.map(CompetenceEntry::referral).orElse(""), done);
                case DECLINE -> decline(fields, actor, proposal, done);
            }
        });
        form.add(answer, fields);
        not.ifPresent(_ -> answer.setValue(Answer.REFER));
        return form;
    }

    private Div matter(ProposalDetails proposal, List<CompetenceEntry> hinted, Div ui) {
        var matter = new Div();
        matter.addClassName("ys-stack");
        var text = new Paragraph(proposal.problem());
        text.addClassName("ys-pr-text");
        var by = new Paragraph(proposal.behalf() == null ? ui.getTranslation("proposals.page.by", people.name(proposal.proposedBy()))
                : ui.getTranslation("proposals.page.by-for", people.name(proposal.proposedBy()), proposal.behalf()));
        by.addClassName("ys-meta");
        matter.add(text, by);
        facts.before(proposal).ifPresent(matter::add);
        if (proposal.appealAnswer() != null) {
            matter.add(Notice.soon(ui.getTranslation("proposals.screen.granted", proposal.appealAnswer())));
        }
        if (!hinted.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ys-pr-near");
            hinted.forEach(it -> list.add(new ListItem(new Span(new Phrase(line(it, ui))))));
            var negative = hinted.stream().anyMatch(it -> it.kind() == CompetenceKind.NEGATIVE);
            matter.add((negative ? Notice.late(ui.getTranslation("proposals.screen.negative")) : Notice.info(ui.getTranslation("proposals.screen.hinted"))).also(list));
        }
        var similar = proposals.similar(proposal.community(), proposal.title() + proposal.problem(), proposal.id());
        if (!similar.isEmpty()) {
            matter.add(new SimilarList(ui.getTranslation("proposals.screen.similar"), similar));
        }
        return matter;
    }

    static String line(CompetenceEntry entry, com.vaadin.flow.component.Component ui) {
        var line = ui.getTranslation("proposals.competence.line." + entry.kind().name().toLowerCase(Locale.ROOT), entry.number(), entry.text());
        return entry.referral().isEmpty() ? line : line + ui.getTranslation("proposals.competence.referral", entry.referral());
    }

    private void accept(Div fields, Actor actor, ProposalDetails proposal, Runnable done) {
        var title = new TextField(fields.getTranslation("proposals.screen.topic-title"), proposal.title(), "");
        title.setMaxLength(Topics.MAX_TITLE);
        var until = new DatePicker(fields.getTranslation("proposals.screen.until"));
        until.setHelperText(fields.getTranslation("proposals.screen.until-help"));
        until.setValue(LocalDates.date(clock.instant()).plusDays(Topics.USUAL_DAYS_TO_SPEAK));
        until.setClearButtonVisible(true);
        var next = new TextField(fields.getTranslation("proposals.screen.next"));
        next.setMaxLength(Topics.MAX_NEXT_STEP);
        var same = same(fields, actor, proposal);
        fields.add(title, until, next, same, main(fields, "proposals.screen.do.accept", () -> {
            screening.accept(actor, proposal.id(), new TopicDraft(title.getValue(), problem(proposal, fields), from(proposal, fields), until.getValue(),
                    next.getValue().isBlank() ? null : next.getValue().strip()), chosen(same));
            done.run();
        }));
    }

    private String from(ProposalDetails proposal, Div ui) {
        return proposal.againOf() instanceof TopicId over && topics.find(over).orElse(null) instanceof TopicDetails before
                ? ui.getTranslation("proposals.again.raised-from", before.number(), proposal.number())
                : proposal.behalf() == null ? ui.getTranslation("proposals.raised-from", proposal.number())
                : ui.getTranslation("proposals.raised-from-org", proposal.behalf(), proposal.number());
    }

    /** What is asked for again says what has changed and what it was. */
    private String problem(ProposalDetails proposal, Div ui) {
        var words = proposal.againOf() instanceof TopicId over && topics.find(over).orElse(null) instanceof TopicDetails before
                ? ui.getTranslation("proposals.again.problem", proposal.problem(), before.problem()) : proposal.problem();
        return words.length() <= ProposalText.MAX_PROBLEM ? words : words.substring(0, ProposalText.MAX_PROBLEM - 1) + "…";
    }

    private void merge(Div fields, Actor actor, ProposalDetails proposal, Runnable done) {
        var into = new ComboBox<TopicSummary>(fields.getTranslation("proposals.screen.into"));
        var offered = topics.list(new TopicQuery(proposal.community(), null, "", 0, OFFERED)).items();
        into.setItems(offered);
        into.setItemLabelGenerator(it -> it.number() + " " + it.title());
        into.setWidthFull();
        var near = proposals.similar(proposal.community(), proposal.title() + proposal.problem(), proposal.id());
        near.stream().filter(it -> it.topic() != null).findFirst()
                .flatMap(it -> offered.stream().filter(topic -> topic.id().equals(it.topic())).findFirst()).ifPresent(into::setValue);
        var reason = reason(fields, proposal, "proposals.screen.merge-reason");
        var same = same(fields, actor, proposal);
        fields.add(into, reason, same, main(fields, "proposals.screen.do.merge", () -> {
            if (into.getValue() == null) {
                into.focus();
                into.setErrorMessage(fields.getTranslation("proposals.screen.into-missing"));
                into.setInvalid(true);
                return;
            }
            screening.merge(actor, proposal.id(), into.getValue().id(), reason.getValue(), chosen(same));
            done(proposal, done);
        }));
    }

    /** What grid contacts wrote down of the same matter: it goes into the topic along with the proposal. */
    private CheckboxGroup<RemarkView> same(Div fields, Actor actor, ProposalDetails proposal) {
        var alike = remarks.alike(actor, proposal.community(), proposal.title() + proposal.problem());
        var same = new CheckboxGroup<RemarkView>(fields.getTranslation("proposals.screen.same"));
        same.setHelperText(fields.getTranslation("proposals.screen.same-help"));
        same.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        same.setItems(alike);
        same.setItemLabelGenerator(it -> LocalDates.day(it.on(), UI.getCurrent().getLocale()) + " · " + fields.getTranslation("proposals.kind." + RemarkWords.key(it.kind()))
                + RemarkWords.where(it) + " · " + it.text());
        same.setVisible(!alike.isEmpty());
        return same;
    }

    private static Set<RemarkId> chosen(CheckboxGroup<RemarkView> same) {
        return same.getValue().stream().map(RemarkView::id).collect(Collectors.toSet());
    }

    private void refer(Div fields, Actor actor, ProposalDetails proposal, String competent, Runnable done) {
        var where = new TextField(fields.getTranslation("proposals.screen.where"));
        where.setHelperText(fields.getTranslation("proposals.screen.where-help"));
        where.setMaxLength(300);
        where.setValue(competent);
        var reason = reason(fields, proposal, "proposals.screen.reason");
        fields.add(where, reason, main(fields, "proposals.screen.do.refer", () -> {
            screening.refer(actor, proposal.id(), new Refusal(reason.getValue(), where.getValue(), false));
            done(proposal, done);
        }));
    }

    private void decline(Div fields, Actor actor, ProposalDetails proposal, Runnable done) {
        var reason = reason(fields, proposal, "proposals.screen.reason");
        var next = new TextArea(fields.getTranslation("proposals.screen.else"));
        next.setHelperText(fields.getTranslation("proposals.screen.else-help"));
        next.setMaxLength(300);
        next.setMinRows(2);
        var hide = new Checkbox(fields.getTranslation("proposals.screen.hide"));
        fields.add(reason, next, hide, main(fields, "proposals.screen.do.decline", () -> {
            screening.decline(actor, proposal.id(), new Refusal(reason.getValue(), next.getValue(), hide.getValue()));
            done(proposal, done);
        }));
    }

    /** The answer to an appeal. */
    Div appeal(Actor actor, ProposalDetails proposal, Runnable done) {
        var form = new FormBox();
        var matter = new Div();
        matter.addClassName("ys-stack");
        var text = new Paragraph(proposal.problem());
        text.addClassName("ys-pr-text");
        var refused = new Paragraph(new Phrase(form.getTranslation("proposals.screen.refused", people.name(proposal.decidedBy()), String.valueOf(proposal.reason()))));
        var appeal = new Paragraph(form.getTranslation("proposals.screen.appeal", String.valueOf(proposal.appeal())));
        appeal.addClassName("ys-pr-text");
        matter.add(text, refused, appeal);
        var reason = reason(form, proposal, "proposals.screen.appeal-reason");
        var grant = new Button(form.getTranslation("proposals.screen.do.grant"), _ -> {
            screening.answer(actor, proposal.id(), Screening.Verdict.GRANTED, reason.getValue());
            done(proposal, done);
        });
        var uphold = new Button(form.getTranslation("proposals.screen.do.uphold"), _ -> {
            screening.answer(actor, proposal.id(), Screening.Verdict.UPHELD, reason.getValue());
            done(proposal, done);
        });
        var acts = new Div(grant, uphold);
        acts.addClassName("ys-acts");
        form.add(Still.of(matter), reason, acts);
        return form;
    }

    private static TextArea reason(Div fields, ProposalDetails proposal, String label) {
        var reason = new TextArea(fields.getTranslation(label));
        reason.setHelperText(fields.getTranslation("proposals.screen.reason-help"));
        reason.setMaxLength(Screening.MAX_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        Draft.keep(reason, draft(proposal));
        return reason;
    }

    private static void done(ProposalDetails proposal, Runnable done) {
        Draft.forget(draft(proposal));
        done.run();
    }

    private static String draft(ProposalDetails proposal) {
        return "proposals.screen." + proposal.id();
    }

    private static Button main(Div fields, String label, Runnable act) {
        var button = new Button(fields.getTranslation(label));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
