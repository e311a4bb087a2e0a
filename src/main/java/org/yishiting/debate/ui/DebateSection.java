package org.yishiting.debate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.debate.ArgumentId;
import org.yishiting.debate.ArgumentPage;
import org.yishiting.debate.Counts;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.moderation.ModerationPaths;
import org.yishiting.moderation.Publication;
import org.yishiting.photos.Photos;
import org.yishiting.residents.ResidentsPaths;

/**
 * The form on top, made when pressed; then reasons for, against and to know, twenty at a time, the newest first. Each twenty are one piece of
 * HTML; replies are fetched by the browser when somebody opens them.
 */
@StyleSheet("context://debate/debate.css")
@StyleSheet("context://photos/photos.css")
@JavaScript("context://debate/debate.js")
class DebateSection extends Section {

    private static final int AT_A_TIME = 20;

    private final TopicDetails topic;
    private final transient Debate debate;
    private final transient Photos photos;
    private final @Nullable Actor actor;
    private final Clock clock;
    private final boolean canWrite;

    private final Div form = new Div();
    private final Div receipt = new Div();
    private final Div filters = new Div();
    private final Div list = new Div();
    private final Div more = new Div();
    private @Nullable Side side;

    DebateSection(TopicDetails topic, Debate debate, Photos photos, @Nullable Actor actor, boolean member, Counts counts, Clock clock) {
        this.topic = topic;
        this.debate = debate;
        this.photos = photos;
        this.actor = actor;
        this.clock = clock;
        this.canWrite = member && debate.isOpen(topic);
        addClassName("ys-debate");
        receipt.getElement().setAttribute("aria-live", "polite");
        add(Still.of(() -> new SectionHeader(getTranslation("debate.title"))), form, receipt, filters, list, more);
        if (debate.isOpen(topic)) {
            form.add(member ? open() : gate());
        } else if (actor instanceof Actor writer) {
            form.add(KeptWords.of(topic, writer));
        }
        list.addAttachListener(_ -> list.getElement().executeJs("window.yishitingDebate.listen(this)"));
        show(counts);
    }

    private Component open() {
        return new Button(getTranslation("debate.write"), _ -> {
            form.removeAll();
            receipt.removeAll();
            form.add(new ArgumentForm(topic, debate, photos, Objects.requireNonNull(actor), this::sent));
        });
    }

    private Component gate() {
        var here = HallPaths.topic(topic.id());
        return actor == null ? Still.of(() -> new LinkButton(ResidentsPaths.signIn(here), getTranslation("debate.sign-in")), here)
                : Still.of(() -> new LinkButton(ResidentsPaths.join(topic.community(), here), getTranslation("debate.join")), topic.community(), here);
    }

    private void show(Counts counts) {
        filters.removeAll();
        filters.add(Still.of(() -> sides(counts), counts, Optional.ofNullable(side)).pressed(this::only));
        list.removeAll();
        append(null);
        if (list.getComponentCount() == 0) {
            var empty = new Paragraph(getTranslation(side == null ? "debate.empty" : "debate.empty-side"));
            empty.addClassName("ys-soft");
            list.add(Still.of(empty));
        }
    }

    private Div sides(Counts counts) {
        var sides = new Div(filter(null, getTranslation("debate.all"), counts.all()));
        sides.addClassName("ys-filters");
        sides.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("debate.filter"));
        for (var it : Side.values()) {
            sides.add(filter(it, getTranslation(ArgumentItem.word(it)), counts.of(it)));
        }
        return sides;
    }

    private NativeButton filter(@Nullable Side wanted, String name, int count) {
        var filter = new NativeButton(getTranslation("debate.filter.count", name, count));
        filter.addClassName("ys-filter");
        filter.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(Objects.equals(wanted, side)))
                .setAttribute(Still.PRESS, wanted == null ? "ALL" : wanted.name());
        return filter;
    }

    /** Only one side's, or everybody's again. */
    void only(String pressed) {
        side = Stream.of(Side.values()).filter(it -> it.name().equals(pressed)).findFirst().orElse(null);
        show(debate.counts(topic.id()));
    }

    private void append(ArgumentPage.@Nullable Mark after) {
        var page = debate.page(topic.id(), side, after, AT_A_TIME);
        if (!page.arguments().isEmpty()) {
            list.add(Still.of(() -> ArgumentItem.list(page.arguments(), canWrite), page.arguments(), canWrite).pressed(it -> answer(ArgumentId.parse(it))));
        }
        more.removeAll();
        if (page.next() != null) {
            more.add(new Button(getTranslation("debate.more"), _ -> append(page.next())));
        }
    }

    private void sent(Publication publication) {
        form.removeAll();
        form.add(open());
        done(publication, "debate.sent");
    }

    private void done(Publication publication, String published) {
        var mark = LocalDates.moment(clock.instant(), getLocale());
        receipt.removeAll();
        if (publication.published()) {
            receipt.add(new Slip(getTranslation(published), mark));
            show(debate.counts(topic.id()));
        } else {
            var follow = new Anchor("/" + ModerationPaths.text(publication.text()), getTranslation("debate.follow"));
            follow.addClassName("ys-link");
            receipt.add(new Slip(getTranslation("debate.waiting", publication.hours()), mark).act(follow));
        }
        receipt.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /** The dialog is made when somebody answers. */
    void answer(ArgumentId argument) {
        if (actor instanceof Actor writer && canWrite) {
            debate.words(argument).ifPresent(words -> new ReplyDialog(debate, writer, argument, words, it -> done(it, "debate.replied")).open());
        }
    }
}
