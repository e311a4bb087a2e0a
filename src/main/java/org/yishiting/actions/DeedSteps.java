package org.yishiting.actions;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.Residents;

/**
 * What a deed is made of, in order. Written by those who report on it, while it has not ended ({@code actions.deed.ended}). Whatever is changed, taken out or not done
 * after all leaves a line in what happened to the deed.
 */
@Service
@Transactional
public class DeedSteps {

    public static final int MAX_WHAT = 120;
    public static final int MAX_WHO = 60;
    public static final int MAX_STEPS = 20;

    private static final String COLUMNS = "s.step_id, s.deed_id, s.what, s.who, s.due_on, s.done_on, s.done_by, s.dropped_on, s.dropped_why";

    private final DeedRepository deeds;
    private final Notes notes;
    private final Offices offices;
    private final Residents residents;
    private final WorkCalendar calendar;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeedSteps(DeedRepository deeds, Notes notes, Offices offices, Residents residents, WorkCalendar calendar, JdbcClient jdbc, Clock clock) {
        this.deeds = deeds;
        this.notes = notes;
        this.offices = offices;
        this.residents = residents;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(StepId id, DeedId deed, String what, @Nullable String who, @Nullable LocalDate due, @Nullable LocalDate doneOn, @Nullable ResidentId doneBy,
            @Nullable LocalDate droppedOn, @Nullable String droppedWhy) {

        boolean open() {
            return doneOn == null && droppedOn == null;
        }
    }

    /** The steps of a deed, in order. */
    @Transactional(readOnly = true)
    public List<StepView> of(DeedId deed) {
        return views(rows("where s.deed_id = ?", deed.toString()));
    }

    /** Those of all deeds of a topic, by deed. */
    Map<DeedId, List<StepView>> of(TopicId topic) {
        return views(rows("join actions_deed d on d.deed_id = s.deed_id where d.topic_id = ?", topic.toString())).stream().collect(Collectors.groupingBy(StepView::deed));
    }

    /** Open steps of running deeds that are due within so many days, the oldest first: of the whole community for those who report there, else one's own. */
    @Transactional(readOnly = true)
    public List<DueStep> due(Actor actor, CommunityId community, int days, int most) {
        var all = offices.holds(actor, community, Deeds.REPORTING);
        return jdbc.sql("""
                select s.step_id, s.deed_id, d.topic_id, d.promise, s.what, s.due_on from actions_step s join actions_deed d on d.deed_id = s.deed_id
                where d.community_id = :community and d.status = 'RUNNING' and s.due_on <= :until and s.done_on is null and s.dropped_on is null
                and (:all or d.owner_id = :actor) order by s.due_on, s.step_id limit :most""")
                .param("community", community.toString()).param("until", today().plusDays(days)).param("all", all).param("actor", actor.resident().toString())
                .param("most", most).query((row, _) -> {
                    var due = row.getObject(6, LocalDate.class);
                    return new DueStep(StepId.parse(row.getString(1)), DeedId.parse(row.getString(2)), TopicId.parse(row.getString(3)), row.getString(4), row.getString(5),
                            due, calendar.workdaysBetween(today(), due));
                }).list();
    }

    /** Adds a step behind the others. For the owner, staff and grid contacts; refuses more than {@link #MAX_STEPS} ({@code actions.step.too-many}). */
    public StepId add(Actor actor, DeedId deed, StepDraft draft) {
        var of = reported(actor, deed);
        var id = write(of.id(), draft);
        note(actor, of.id(), NoteKind.STEP_ADDED, words(draft));
        return id;
    }

    /** Writes a step anew while it is open ({@code actions.step.closed}); what it read before stays in what happened. For the owner, staff and grid contacts. */
    public void change(Actor actor, StepId id, StepDraft draft) {
        var step = open(actor, id);
        var before = words(new StepDraft(step.what(), step.who(), step.due()));
        var after = words(checked(draft));
        if (!before.equals(after)) {
            jdbc.sql("update actions_step set what = ?, who = ?, due_on = ? where step_id = ?").param(draft.what().strip()).param(who(draft)).param(draft.due()).param(id.toString()).update();
            note(actor, step.deed(), NoteKind.STEP_CHANGED, before + " → " + after);
        }
    }

    /** Done, today. Ticking twice is ticking once. For the owner, staff and grid contacts. */
    public void tick(Actor actor, StepId id) {
        var step = reported(actor, id);
        require(step.droppedOn() == null, "actions.step.closed");
        if (step.open()) {
            ticked(id, actor.resident(), today());
            note(actor, step.deed(), NoteKind.STEP_DONE, step.what());
        }
    }

    /** Not done after all: it is open again, and a line says so. For the owner, staff and grid contacts. */
    public void untick(Actor actor, StepId id) {
        var step = reported(actor, id);
        if (step.doneOn() != null) {
            jdbc.sql("update actions_step set done_on = null, done_by = null where step_id = ?").param(id.toString()).update();
            note(actor, step.deed(), NoteKind.STEP_UNDONE, step.what());
        }
    }

    /** Strikes out an open step ({@code actions.step.closed}) with the reason; it stays to be read. For the owner, staff and grid contacts. */
    public void drop(Actor actor, StepId id, String reason) {
        var step = open(actor, id);
        var why = Deed.written(reason, Deed.MAX_LINE, "actions.deed.reason-missing");
        jdbc.sql("update actions_step set dropped_on = ?, dropped_why = ? where step_id = ?").params(today(), why, id.toString()).update();
        note(actor, step.deed(), NoteKind.STEP_DROPPED, step.what() + "：" + why);
    }

    /** One place forward among the steps; the first stays the first. For the owner, staff and grid contacts. */
    public void forward(Actor actor, StepId id) {
        var step = open(actor, id);
        var before = jdbc.sql("""
                select b.step_id from actions_step s join actions_step b on b.deed_id = s.deed_id and b.position < s.position where s.step_id = ?
                order by b.position desc limit 1 for update""").param(id.toString()).query(String.class).optional();
        before.ifPresent(other -> {
            var places = jdbc.sql("select step_id, position from actions_step where deed_id = ? for update").param(step.deed().toString())
                    .query((row, _) -> Map.entry(row.getString(1), row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            put(id.toString(), Objects.requireNonNull(places.get(other)));
            put(other, Objects.requireNonNull(places.get(id.toString())));
        });
    }

    /** Behind the others. Part of the act that the deed is locked for. */
    StepId write(DeedId deed, StepDraft draft) {
        var step = checked(draft);
        var last = jdbc.sql("select coalesce(max(position), 0), count(*) from actions_step where deed_id = ?").param(deed.toString())
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)}).single();
        require(last[1] < MAX_STEPS, "actions.step.too-many", MAX_STEPS);
        var id = StepId.next();
        jdbc.sql("insert into actions_step (step_id, deed_id, position, what, who, due_on) values (?, ?, ?, ?, ?, ?)").param(id.toString()).param(deed.toString())
                .param(last[0] + 1).param(step.what().strip()).param(who(step)).param(step.due()).update();
        return id;
    }

    void ticked(StepId id, ResidentId by, LocalDate on) {
        jdbc.sql("update actions_step set done_on = ?, done_by = ? where step_id = ?").params(on, by.toString(), id.toString()).update();
    }

    private void put(String step, int place) {
        jdbc.sql("update actions_step set position = ? where step_id = ?").params(place, step).update();
    }

    private static StepDraft checked(StepDraft draft) {
        Deed.written(draft.what(), MAX_WHAT, "actions.step.what-missing");
        var who = who(draft);
        require(who == null || who.length() <= MAX_WHO, "actions.text.too-long", MAX_WHO, who == null ? 0 : who.length() - MAX_WHO);
        return draft;
    }

    private static @Nullable String who(StepDraft draft) {
        return draft.who() == null || draft.who().isBlank() ? null : draft.who().strip();
    }

    /** Kept in what happened, so in the language of the community. */
    private static String words(StepDraft draft) {
        var who = who(draft);
        return draft.what().strip() + (who == null ? "" : "（" + who + "）") + (draft.due() == null ? "" : "，" + LocalDates.day(draft.due(), Locale.SIMPLIFIED_CHINESE));
    }

    private void note(Actor actor, DeedId deed, NoteKind kind, String text) {
        notes.add(deed, kind, text, null, actor.resident(), clock.instant(), List.of());
    }

    private Row open(Actor actor, StepId id) {
        var step = reported(actor, id);
        require(step.open(), "actions.step.closed");
        return step;
    }

    /** The deed first: two who act on its steps at once do so one after the other. */
    private Row reported(Actor actor, StepId id) {
        var deed = jdbc.sql("select deed_id from actions_step where step_id = ?").param(id.toString()).query((row, _) -> DeedId.parse(row.getString(1))).optional()
                .orElseThrow(() -> new RuleViolation("actions.deed.gone"));
        reported(actor, deed);
        return jdbc.sql("select " + COLUMNS + " from actions_step s where s.step_id = ? for update").param(id.toString()).query((row, _) -> read(row)).single();
    }

    private Deed reported(Actor actor, DeedId id) {
        var deed = deeds.lock(id).orElseThrow(() -> new RuleViolation("actions.deed.gone"));
        if (!deed.isOwnedBy(actor.resident())) {
            offices.require(actor, deed.community(), Deeds.REPORTING);
        }
        require(!deed.ended(), "actions.deed.ended");
        return deed;
    }

    private List<Row> rows(String which, String of) {
        return jdbc.sql("select " + COLUMNS + " from actions_step s " + which + " order by s.deed_id, s.position").param(of).query((row, _) -> read(row)).list();
    }

    private List<StepView> views(List<Row> rows) {
        var names = rows.isEmpty() ? Map.<ResidentId, String>of() : residents.names(rows.stream().map(Row::doneBy).filter(Objects::nonNull).distinct().toList());
        return rows.stream().map(it -> new StepView(it.id(), it.deed(), it.what(), it.who(), it.due(), it.due() == null ? 0 : calendar.workdaysBetween(today(), it.due()), it.doneOn(),
                it.doneBy() == null ? null : names.get(it.doneBy()), it.droppedOn(), it.droppedWhy())).toList();
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(StepId.parse(row.getString(1)), DeedId.parse(row.getString(2)), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class), row.getString(7) == null ? null : ResidentId.parse(row.getString(7)), row.getObject(8, LocalDate.class), row.getString(9));
    }
}
