package org.yishiting.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Difference.Side;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Redaction;
import org.yishiting.moderation.Report;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.WaitingText;

/**
 * A waiting text, opened in place: the words with what points at people marked, better words where there are such, and four acts by press or by
 * the keys 1 to 4. The clause is chosen beforehand where the text itself or a report names one.
 */
@StyleSheet("context://moderation/moderation.css")
@JavaScript("context://base/keys.js")
class LookPanel extends Div {

    private static final Pattern ON_PERSONAL_DATA = Pattern.compile("电话|门牌|证件");

    private final transient Queue queue;
    private final Actor actor;
    private final WaitingText text;
    private final RadioButtonGroup<Clause> clause = new RadioButtonGroup<>();
    private final TextField note = new TextField();
    private final @Nullable TextArea suggestion;

    LookPanel(Queue queue, List<Clause> clauses, Actor actor, WaitingText text) {
        this.queue = queue;
        this.actor = actor;
        this.text = text;
        addClassName("ys-look");
        var found = Redaction.of(text.words());
        var left = new Div(Still.of(said(found)));
        left.addClassName("ys-stack");
        suggestion = found.isEmpty() ? null : better(found);
        if (suggestion != null) {
            left.add(suggestion);
        }
        clause.setLabel(getTranslation("moderation.look.clause"));
        clause.setItems(clauses);
        clause.setItemLabelGenerator(Words::clause);
        clause.addClassName("ys-look-clauses");
        likely(clauses, found).ifPresent(clause::setValue);
        note.setLabel(getTranslation("moderation.look.note"));
        note.setHelperText(getTranslation("moderation.look.note-help"));
        note.setMaxLength(Review.MAX_WORDS);
        note.setWidthFull();
        var acts = new Div(act("1", "moderation.look.publish", this::publish, found.isEmpty() && text.reports().isEmpty()),
                act("2", "moderation.look.give-back", this::giveBack, !found.isEmpty()),
                act("3", "moderation.look.take-up", this::takeUp, false),
                act("4", "moderation.look.refuse", this::refuse, false));
        acts.addClassName("ys-acts");
        var right = new Div(clause, note);
        right.addClassName("ys-stack");
        var two = new Div(left, right);
        two.addClassName("ys-look-two");
        add(two, acts);
    }

    private Div said(Redaction found) {
        var box = new Div();
        box.addClassName("ys-stack");
        box.add(Words.labelled(getTranslation("moderation.look.words"), found.isEmpty() ? Words.quote(text.words()) : Words.difference(text.words(), found.suggested(), Side.GONE)));
        if (!found.isEmpty()) {
            var kinds = found.marks().stream().map(it -> getTranslation("moderation.mark." + it.kind().name().toLowerCase(Locale.ROOT))).distinct()
                    .collect(Collectors.joining(getTranslation("moderation.mark.and")));
            var marked = new Paragraph(getTranslation("moderation.look.marked", kinds));
            marked.addClassName("ys-meta");
            box.add(marked);
        }
        if (!text.pictures().isEmpty()) {
            var pictures = new Div();
            pictures.addClassName("ys-look-pictures");
            text.pictures().forEach(it -> pictures.add(new Image(it, getTranslation("moderation.look.picture"))));
            box.add(pictures);
        }
        if (!text.reports().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ys-own");
            text.reports().forEach(it -> list.add(new ListItem(new Phrase(report(it)))));
            box.add(Words.labelled(getTranslation("moderation.look.reports", text.reports().size()), list));
        }
        return box;
    }

    private String report(Report it) {
        return it.words().isEmpty() ? getTranslation("moderation.look.report", it.clause()) : getTranslation("moderation.look.report-words", it.clause(), it.words());
    }

    private TextArea better(Redaction found) {
        var better = new TextArea(getTranslation("moderation.look.better"));
        better.setHelperText(getTranslation("moderation.look.better-help"));
        better.setValue(found.suggested());
        better.setWidthFull();
        return better;
    }

    /** What others report, or what forbids what was found. */
    private Optional<Clause> likely(List<Clause> clauses, Redaction found) {
        var reported = text.reports().stream().map(Report::clause).findFirst();
        return reported.isPresent() ? clauses.stream().filter(it -> it.number() == reported.get()).findFirst()
                : found.isEmpty() ? Optional.empty() : clauses.stream().filter(it -> ON_PERSONAL_DATA.matcher(it.text()).find()).findFirst();
    }

    private Button act(String key, String words, Runnable act, boolean main) {
        var button = new Button(getTranslation(words), _ -> act.run());
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var mark = new Element("kbd").setText(key);
        mark.setAttribute("slot", "suffix");
        button.getElement().appendChild(mark).setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
        return button;
    }

    private void publish() {
        queue.publish(actor, text.id(), text.round());
        done(text.reports().isEmpty() ? "moderation.done.published" : "moderation.done.kept");
    }

    private void giveBack() {
        queue.giveBack(actor, text.id(), text.round(), chosen(), note.getValue(), suggestion == null ? null : suggestion.getValue());
        done("moderation.done.returned");
    }

    private void takeUp() {
        queue.takeUp(actor, text.id(), text.round(), chosen(), note.getValue().isBlank() ? getTranslation("moderation.look.take-up-note") : note.getValue());
        done("moderation.done.taken-up");
    }

    private void refuse() {
        queue.refuse(actor, text.id(), text.round(), chosen(), note.getValue());
        done(text.reports().isEmpty() ? "moderation.done.refused" : "moderation.done.removed");
    }

    private int chosen() {
        return clause.getValue() == null ? 0 : clause.getValue().number();
    }

    private void done(String key) {
        DeskDone.tell(getTranslation(key, text.subject().title()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("window.yishitingKeys.listen(this)");
    }
}
