package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.actions.DeedRemarks;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.DueStep;
import org.yishiting.actions.RemarkView;
import org.yishiting.actions.ReviewView;
import org.yishiting.actions.RunningReview;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.photos.ui.PhotoStrip;
import org.yishiting.residents.CurrentActor;

/** What presses at the desk: promises without a name, what is due or overdue, what people said about it, and rounds of judging. */
@org.springframework.stereotype.Component
@Order(60)
class ActionsDesk implements DeskRows {

    private static final int DAYS_AHEAD = 3;

    private final DeedWork work;
    private final Topics topics;
    private final Communities communities;
    private final CurrentActor currentActor;

    ActionsDesk(DeedWork work, Topics topics, Communities communities, CurrentActor currentActor) {
        this.work = work;
        this.topics = topics;
        this.communities = communities;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var rows = new ArrayList<DeskRow>();
        currentActor.find().ifPresent(actor -> communities.byCode(communityCode).ifPresent(place -> add(rows, actor, place.id(), most)));
        return rows;
    }

    private void add(List<DeskRow> rows, Actor actor, CommunityId place, int most) {
        var leads = work.deeds().leads(actor, place);
        var reports = leads || work.offices().holds(actor, place, Office.GRID_CONTACT);
        var pressing = reports ? work.deeds().pressing(place, DAYS_AHEAD, most) : work.deeds().own(actor, place, most);
        pressing.stream().filter(it -> leads || it.status() != DeedStatus.AWAITED).forEach(it -> rows.add(row(it, actor)));
        work.steps().due(actor, place, DAYS_AHEAD, most).forEach(it -> rows.add(row(it, actor)));
        if (reports) {
            work.remarks().waiting(actor, place, most).forEach(it -> rows.add(row(it, actor)));
        }
        if (leads) {
            work.verdicts().running(place, most).forEach(it -> topics.find(it.topic()).filter(TopicDetails::running).ifPresent(topic -> rows.add(row(it, topic, actor))));
        }
    }

    private DeskRow row(DeedView deed, Actor actor) {
        var title = topics.find(deed.topic()).map(TopicDetails::title).orElse("");
        var text = deed.status() == DeedStatus.AWAITED ? say("actions.desk.awaited-text", title)
                : deed.late() ? say("actions.desk.late-text", title) : say("actions.desk.due-text", title, deed.owner() == null ? "" : deed.owner().name());
        var kind = deed.status() == DeedStatus.AWAITED ? "actions.desk.awaited" : deed.late() ? "actions.desk.late" : "actions.desk.due";
        return new DeskRow(kind, deed.promise(), text, end(deed.due()), () -> {
            var box = new Div(DeedActs.on(deed, work, actor, DeskDone::tell, () -> {}), page(deed.topic()));
            box.addClassName("ys-stack");
            return box;
        });
    }

    private DeskRow row(DueStep step, Actor actor) {
        var text = step.workdays() < 0 ? say("actions.desk.step-late-text", step.promise()) : say("actions.desk.step-text", step.promise());
        return new DeskRow("actions.desk.step", step.what(), text, end(step.due()), () -> {
            var done = new Button(say("actions.step.tick"), _ -> {
                work.steps().tick(actor, step.id());
                DeskDone.tell(say("actions.did.step", step.what()));
            });
            done.setDisableOnClick(true);
            var box = new Div(new Div(done), page(step.topic()));
            box.addClassName("ys-form");
            return box;
        });
    }

    private DeskRow row(RemarkView remark, Actor actor) {
        return new DeskRow("actions.desk.remark", remark.promise(), remark.text(), null, () -> answering(remark, actor));
    }

    private Component answering(RemarkView remark, Actor actor) {
        var box = new Div(new Paragraph(remark.text()));
        box.addClassName("ys-form");
        if (!remark.photos().isEmpty()) {
            box.add(Still.of(new PhotoStrip(remark.photos().stream().map(it -> new PhotoStrip.Shot(it, say("actions.remark.photo"), LocalDates.date(remark.at()))).toList())));
        }
        var answer = new TextArea(say("actions.remark.answer-label"));
        answer.setHelperText(say("actions.remark.answer-help"));
        answer.setMaxLength(DeedRemarks.MAX_TEXT);
        Draft.keep(answer, "actions.answer." + remark.id());
        var send = new Button(say("actions.remark.answer-send"), _ -> {
            work.remarks().answer(actor, remark.id(), answer.getValue());
            Draft.forget("actions.answer." + remark.id());
            DeskDone.tell(say("actions.did.answer"));
        });
        box.add(answer, send, page(remark.topic()));
        return box;
    }

    private DeskRow row(RunningReview review, TopicDetails topic, Actor actor) {
        var figures = review.figures();
        return new DeskRow("actions.desk.verdicts", topic.title(), say("actions.desk.verdicts-text", figures.entitled(), figures.given()),
                end(figures.closesOn()), () -> judged(figures, topic, actor));
    }

    /** Verdicts coming in: the figures and what people wrote, to act on before the round is over. The step itself is closed in the row of the hall. */
    private Component judged(ReviewView figures, TopicDetails topic, Actor actor) {
        var box = new Div(Still.of(new VerdictFigures(figures)), Still.of(reasons(topic, figures, actor)), page(topic.id()));
        box.addClassName("ys-stack");
        return box;
    }

    private Component reasons(TopicDetails topic, ReviewView figures, Actor actor) {
        var all = work.verdicts().reasons(actor, topic.id(), figures.round());
        if (all.isEmpty()) {
            return new Paragraph(say("actions.reasons.none"));
        }
        var list = new UnorderedList();
        list.addClassName("ys-deed-notes");
        all.forEach(it -> list.add(new ListItem(it)));
        var details = new NativeDetails(say("actions.reasons.title"), list);
        details.addClassName("ys-more");
        details.setOpen(true);
        return new Div(details);
    }

    private static Anchor page(TopicId topic) {
        return new Anchor(HallPaths.topic(topic), say("actions.desk.page"));
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(LocalDates.ZONE).toInstant();
    }
}
