package org.yishiting.consultation.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.consultation.CallForInput;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationOpinions;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.ConsultationStatus;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Lateness;
import org.yishiting.consultation.UnitTask;
import org.yishiting.consultation.UnitTasks;
import org.yishiting.residents.CurrentActor;

/** What waits of consultations: what is late, a call for input that closes, opinions without a reply, units that are to report, and the next step that can be taken. */
@org.springframework.stereotype.Component
@Order(75)
class ConsultationsAtDesk extends RowsForOffices {

    private static final int CLOSING_DAYS = 3;
    private static final int REPORT_DAYS = 7;

    private final Consultations consultations;
    private final CallForInput input;
    private final ConsultationOpinions opinions;
    private final UnitTasks tasks;
    private final Lateness lateness;
    private final WorkForms forms;
    private final Clock clock;

    ConsultationsAtDesk(Consultations consultations, CallForInput input, ConsultationOpinions opinions, UnitTasks tasks, Lateness lateness, WorkForms forms, Communities communities,
            Offices offices, CurrentActor current, Clock clock) {
        super(communities, offices, current, Office.CPPCC_SECRETARY);
        this.consultations = consultations;
        this.input = input;
        this.opinions = opinions;
        this.tasks = tasks;
        this.lateness = lateness;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var rows = new ArrayList<DeskRow>();
        consultations.running(community).forEach(it -> add(rows, it, actor));
        return rows.stream().sorted(Comparator.comparing(DeskRow::due, Comparator.nullsLast(Comparator.naturalOrder()))).limit(most).toList();
    }

    private void add(List<DeskRow> rows, Consultation it, Actor actor) {
        var today = Zone.today(clock);
        Runnable done = () -> DeskDone.tell(say("consultation.desk.did", it.title()));
        var until = it.callUntil();
        if (it.calls(today) && until != null && !today.plusDays(CLOSING_DAYS).isBefore(until)) {
            rows.add(row(it, "consultation.desk.kind.closing", say("consultation.desk.closing", LocalDates.day(until, ConsultationParts.locale()), input.count(it.id())), until,
                    () -> forms.call(it, actor, done)));
        }
        if (it.status() == ConsultationStatus.ASSIGNED) {
            replies(rows, it, actor, done);
        }
        if (it.status().reached(ConsultationStatus.ASSIGNED)) {
            tasks.of(it.id()).stream().filter(task -> task.report() == null && !today.plusDays(REPORT_DAYS).isBefore(task.dueOn())).forEach(task -> rows.add(row(it,
                    task.late(today) ? "consultation.desk.kind.late" : "consultation.desk.kind.report", say("consultation.task", task.unit(), task.what()), task.dueOn(),
                    () -> forms.report(it, actor, done))));
        } else {
            lateness.of(it).forEach(late -> rows.add(row(it, "consultation.desk.kind.late", say(late.key(), late.args()), it.meetBy(), null)));
        }
        if (it.status() != ConsultationStatus.PLANNED && consultations.missing(it).isEmpty()) {
            it.status().next().ifPresent(next -> rows.add(row(it, "consultation.desk.kind.step", say("consultation.desk.step", ConsultationParts.status(next)), null,
                    () -> PageParts.acts(PageParts.act("consultation.work.go", () -> {
                        consultations.move(actor, it.id(), next);
                        done.run();
                    })))));
        }
    }

    private void replies(List<DeskRow> rows, Consultation it, Actor actor, Runnable done) {
        var open = opinions.of(it.id()).stream().filter(opinion -> opinion.fate() == null).count();
        if (open > 0) {
            var due = tasks.of(it.id()).stream().map(UnitTask::dueOn).min(Comparator.naturalOrder()).orElse(null);
            rows.add(row(it, "consultation.desk.kind.reply", say("consultation.missing.replies", open), due, () -> forms.reply(it, actor, done)));
        }
    }

    /** @param form what is done in place; where there is none, the way to the page */
    private static DeskRow row(Consultation it, String kind, String text, @Nullable LocalDate due, @Nullable SerializableSupplier<Component> form) {
        return new DeskRow(kind, it.title(), text, end(due), () -> {
            var box = new Div();
            if (form != null) {
                box.add(form.get());
            }
            box.add(new LinkButton(ConsultationPaths.work(it.id()), say("consultation.work.open")).quiet());
            box.addClassName("ys-stack");
            return box;
        });
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant();
    }
}
