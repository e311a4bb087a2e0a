package org.yishiting.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.moderation.Difference.Side;
import org.yishiting.moderation.Errands;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.OwnText;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.TextId;
import org.yishiting.moderation.TextState;
import org.yishiting.residents.CurrentActor;

/** One's own text: where it stands, why, and what can be done now. */
@Route(ModerationPaths.TEXT)
@PermitAll
@StyleSheet("context://moderation/moderation.css")
class MyTextView extends Div implements BeforeEnterObserver {

    private final Review review;
    private final Errands errands;
    private final Communities communities;
    private final CurrentActor actor;
    private final Clock clock;

    MyTextView(Review review, Errands errands, Communities communities, CurrentActor actor, Clock clock) {
        this.review = review;
        this.errands = errands;
        this.communities = communities;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("text").flatMap(MyTextView::parsed).flatMap(it -> review.find(actor.get(), it)).orElseThrow(NotFoundException::new));
    }

    private void show(OwnText text) {
        removeAll();
        add(new PageHeader(text.subject().title()).crumb(ModerationPaths.MINE, getTranslation("moderation.mine.title"), LocalDates.day(LocalDates.date(text.writtenAt()), getLocale())));
        var card = new Section(Words.badge(text));
        card.addClassNames("ys-card", "ys-stack", "ys-mt5");
        var suggestion = text.state() == TextState.RETURNED ? text.suggestion() : null;
        card.add(suggestion == null ? Words.labelled(getTranslation("moderation.words"), Words.quote(text.words()))
                : Words.labelled(getTranslation("moderation.words"), Words.difference(text.words(), suggestion, Side.GONE)));
        if (suggestion != null) {
            card.add(Words.labelled(getTranslation("moderation.suggested"), Words.difference(text.words(), suggestion, Side.NEW)));
        }
        card.add(Still.of(where(text)));
        add(card);
        if (text.changeable()) {
            card.add(change(text));
        }
        if (text.appealable()) {
            card.add(appeal(text));
        }
        if (text.appeal() != null) {
            add(Still.of(appealed(text, text.appeal())));
        }
        add(foot(text));
    }

    private Notice where(OwnText text) {
        return switch (text.state()) {
            case WAITING -> waiting(text);
            case PUBLISHED -> Notice.ok(getTranslation("moderation.where.published"))
                    .also(new Anchor("/" + text.subject().path(), getTranslation("moderation.where.see")));
            case RETURNED -> why(text, Notice.soon(getTranslation("moderation.where.returned")));
            case TAKEN_UP -> errand(text, why(text, Notice.info(getTranslation("moderation.where.taken-up"))));
            case REFUSED -> why(text, Notice.late(getTranslation("moderation.where.refused")));
            case REMOVED -> why(text, Notice.late(getTranslation("moderation.where.removed")));
            case TAKEN_BACK -> Notice.info(getTranslation("moderation.where.taken-back"));
        };
    }

    private Notice waiting(OwnText text) {
        var due = text.due() == null ? Instant.EPOCH : text.due();
        var when = LocalDates.moment(due, getLocale());
        return due.isBefore(clock.instant()) ? Notice.late(getTranslation("moderation.where.late", when)) : Notice.soon(getTranslation("moderation.where.waiting", when));
    }

    private Notice why(OwnText text, Notice notice) {
        if (text.clause() != null) {
            notice.also(new Paragraph(new Phrase(Words.clause(text.clause()))));
        }
        if (text.note() != null && !text.note().isEmpty()) {
            notice.also(new Paragraph(new Phrase(text.note())));
        }
        if (text.decider() != null && text.decidedAt() != null) {
            var by = new Paragraph(new Phrase(getTranslation("moderation.where.by", text.decider(), LocalDates.moment(text.decidedAt(), getLocale()))));
            by.addClassName("ys-meta");
            notice.also(by);
        }
        return notice;
    }

    /** Until when there is an answer, or the answer. */
    private Notice errand(OwnText text, Notice notice) {
        errands.own(actor.get(), text.id()).ifPresent(it -> {
            if (it.answer() == null || it.answeredAt() == null) {
                var last = LocalDates.date(it.dueAt().minusMillis(1));
                var day = LocalDates.day(last, getLocale());
                notice.also(new Paragraph(new Phrase(it.dueAt().isBefore(clock.instant()) ? getTranslation("moderation.errand.late", day) : getTranslation("moderation.errand.by", day))));
            } else {
                notice.also(new Paragraph(new Phrase(getTranslation("moderation.errand.answered-by", it.answeredBy(), LocalDates.moment(it.answeredAt(), getLocale())))), Words.quote(it.answer()));
            }
        });
        return notice;
    }

    private Div change(OwnText text) {
        var acts = new Div();
        acts.addClassName("ys-acts");
        var box = new Div(acts);
        box.addClassName("ys-stack");
        if (text.suggestion() != null) {
            var agree = new Button(getTranslation("moderation.agree"), _ -> {
                review.agree(actor.get(), text.id());
                reload(text.id());
            });
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            acts.add(agree);
        }
        var write = new Button(getTranslation("moderation.change"));
        write.addClickListener(_ -> {
            write.setVisible(false);
            box.add(form(text));
        });
        if (text.suggestion() == null) {
            write.addThemeVariants(ButtonVariant.PRIMARY);
        }
        acts.add(write);
        return box;
    }

    private Div form(OwnText text) {
        var words = new TextArea(getTranslation("moderation.change.label"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setValue(text.words());
        var key = "moderation.text." + text.id();
        Draft.keep(words, key);
        var send = new Button(getTranslation("moderation.change.send"), _ -> {
            review.sendAgain(actor.get(), text.id(), words.getValue());
            Draft.forget(key);
            reload(text.id());
        });
        var form = new Div(words, send);
        form.addClassName("ys-form");
        words.focus();
        return form;
    }

    /** Made when somebody disagrees. */
    private Div appeal(OwnText text) {
        var box = new Div();
        box.addClassName("ys-form");
        var disagree = new Button(getTranslation("moderation.appeal.open"));
        disagree.addThemeVariants(ButtonVariant.TERTIARY);
        disagree.addClickListener(_ -> {
            box.removeAll();
            var words = new TextArea(getTranslation("moderation.appeal.label"));
            words.setHelperText(getTranslation("moderation.appeal.help"));
            words.setMaxLength(Review.MAX_WORDS);
            words.setWidthFull();
            var key = "moderation.appeal." + text.id();
            Draft.keep(words, key);
            var send = new Button(getTranslation("moderation.appeal.send"), _ -> {
                review.appeal(actor.get(), text.id(), words.getValue());
                Draft.forget(key);
                reload(text.id());
            });
            box.add(words, send);
            words.focus();
        });
        box.add(disagree);
        return box;
    }

    private Section appealed(OwnText text, String appeal) {
        var section = new Section(new H2(getTranslation("moderation.appeal.title")), Words.quote(appeal));
        section.addClassNames("ys-card", "ys-stack", "ys-mt4");
        if (text.appealDue() != null && text.answer() == null) {
            section.add(Notice.soon(getTranslation("moderation.appeal.runs", LocalDates.day(LocalDates.date(text.appealDue().minusMillis(1)), getLocale()))));
        }
        if (text.answer() != null) {
            var notice = Boolean.TRUE.equals(text.granted()) ? Notice.ok(getTranslation("moderation.appeal.granted")) : Notice.late(getTranslation("moderation.appeal.rejected"));
            section.add(notice.also(new Paragraph(new Phrase(text.answer())), by(text)));
        }
        return section;
    }

    private Paragraph by(OwnText text) {
        var by = new Paragraph(text.appealDecider() == null ? "" : text.appealDecider());
        by.addClassName("ys-meta");
        return by;
    }

    private Div foot(OwnText text) {
        var foot = new Div(new LinkButton("/" + text.subject().path(), getTranslation("moderation.where.page")).quiet());
        communities.find(text.community()).map(CommunitySummary::code)
                .ifPresent(code -> foot.add(new LinkButton(ModerationPaths.rules(code), getTranslation("moderation.rules.link")).quiet()));
        if (text.withdrawable()) {
            foot.add(PageParts.asking("moderation.withdraw", "moderation.withdraw-means", () -> {
                review.withdraw(actor.get(), text.id());
                reload(text.id());
            }));
        }
        foot.addClassNames("ys-acts", "ys-mt4");
        return foot;
    }

    private void reload(TextId id) {
        show(review.find(actor.get(), id).orElseThrow(NotFoundException::new));
    }

    private static Optional<TextId> parsed(String id) {
        try {
            return Optional.of(TextId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
