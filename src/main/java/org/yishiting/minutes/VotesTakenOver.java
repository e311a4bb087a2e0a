package org.yishiting.minutes;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.AgendaItem;
import org.yishiting.meetings.MeetingId;
import org.yishiting.sittings.MotionClosed;
import org.yishiting.sittings.MotionKind;
import org.yishiting.sittings.MotionView;
import org.yishiting.sittings.Motions;

/** 表决 of the sitting stand in the minutes by themselves, once each: below what was written under the heading of their point, or at the end. */
@Component
class VotesTakenOver {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MinutesStore store;
    private final Entries entries;
    private final Motions motions;
    private final Agenda agenda;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    VotesTakenOver(MinutesStore store, Entries entries, Motions motions, Agenda agenda, I18NProvider words, JdbcClient jdbc) {
        this.store = store;
        this.entries = entries;
        this.motions = motions;
        this.agenda = agenda;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** Where nobody has begun to write, whoever begins finds it. */
    @ApplicationModuleListener
    void on(MotionClosed closed) {
        take(closed.meeting(), closed.by());
    }

    /** All that was voted and does not stand there yet. Part of the act that begins to write, or goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(MeetingId meeting, ResidentId by) {
        if (store.holdBegun(meeting).filter(it -> it.state() == MinutesState.DRAFT || it.state() == MinutesState.CHECKING).isEmpty()) {
            return;
        }
        var there = new HashSet<>(jdbc.sql("select motion_id from minutes_entry where meeting_id = ? and motion_id is not null for update").param(meeting.toString()).query(String.class).list());
        var points = agenda.of(meeting);
        motions.of(meeting).reversed().stream().filter(it -> it.vote() && !it.running() && !there.contains(it.id().toString())).forEach(it -> {
            var entry = entries.add(meeting, by, text(it), below(it, points, store.entries(meeting)), Objects.requireNonNull(it.closedAt()));
            jdbc.sql("update minutes_entry set motion_id = ? where entry_id = ?").params(it.id().toString(), entry.toString()).update();
        });
    }

    private EntryText text(MotionView motion) {
        var rule = words.getTranslation("minutes.entry.rule", LANGUAGE, words.getTranslation("sittings.from." + motion.from().key(), LANGUAGE),
                words.getTranslation("sittings.threshold." + motion.threshold().key(), LANGUAGE));
        return EntryText.voted(motion.words(), rule, new EntryText.Count(motion.agree(), motion.against(), motion.abstain(), motion.voters(), motion.kind() == MotionKind.SECRET,
                Boolean.TRUE.equals(motion.passed())));
    }

    /** The last piece under the heading of its point; null where it has none. */
    private static @Nullable EntryId below(MotionView motion, List<AgendaItem> points, List<Entry> written) {
        var title = points.stream().filter(it -> it.id().equals(motion.item())).map(AgendaItem::title).findFirst().orElse(null);
        EntryId last = null;
        var inside = false;
        for (var it : written) {
            inside = it.content().kind() == EntryKind.SECTION ? it.content().text().equals(title) : inside;
            last = inside ? it.id() : last;
        }
        return last;
    }
}
