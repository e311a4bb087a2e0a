package org.yishiting.assistance;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.Helped;

/**
 * The visits that go on now, and which window of which browser belongs to them. A window acts for the person it was opened for and for nobody else:
 * when the visit is over it refuses, until it is opened anew.
 */
@Component
public class OpenVisits implements Helped {

    private static final String KEY = OpenVisits.class.getName();

    private final Map<VisitId, RunningVisit> running = new ConcurrentHashMap<>();
    private final VisitStore store;
    private final Clock clock;

    OpenVisits(VisitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What a window was opened for. */
    private record Window(@Nullable VisitId visit) {}

    @Override
    public Optional<ResidentId> by(ResidentId staff) {
        return here().filter(it -> it.typist().equals(staff)).map(RunningVisit::resident);
    }

    /** The visit this window belongs to. Refuses with {@code assistance.visit.over} once it is over. */
    public Optional<RunningVisit> here() {
        var id = UI.getCurrent() == null ? kept() : windowOf(UI.getCurrent()).visit();
        if (id == null) {
            return Optional.empty();
        }
        var visit = running.get(id);
        if (visit == null || visit.over(clock.instant())) {
            throw new RuleViolation("assistance.visit.over");
        }
        return Optional.of(visit);
    }

    /** The visit in which {@code staff} types for {@code resident}; empty when there is none or it is over. */
    Optional<RunningVisit> running(ResidentId staff, ResidentId resident) {
        return running.values().stream().filter(it -> it.typist().equals(staff) && it.resident().equals(resident))
                .filter(it -> !it.over(clock.instant())).findFirst();
    }

    /** Begins, once it is on disk; whatever this person typed before at another desk is over. */
    void begin(RunningVisit visit) {
        running.values().removeIf(it -> it.typist().equals(visit.typist()));
        running.put(visit.id(), visit);
        if (VaadinSession.getCurrent() instanceof VaadinSession session) {
            session.getSession().setAttribute(KEY, new Kept(this, visit.id()));
        }
        if (UI.getCurrent() instanceof UI ui) {
            ComponentUtil.setData(ui, Window.class, new Window(visit.id()));
        }
    }

    /** As if the process had started anew. */
    void forget(VisitId id) {
        running.remove(id);
    }

    /** Ends it now, once. */
    void end(VisitId id, Ended how) {
        var visit = running.remove(id);
        if (visit != null) {
            var now = clock.instant();
            store.end(id, visit.over(now) ? visit.until() : now, visit.over(now) ? Ended.IDLE : how);
        }
        if (UI.getCurrent() instanceof UI ui && id.equals(windowOf(ui).visit())) {
            ComponentUtil.setData(ui, Window.class, new Window(null));
        }
        if (session() instanceof WrappedSession session && session.getAttribute(KEY) instanceof Kept kept && kept.visit.equals(id)) {
            session.removeAttribute(KEY);
        }
    }

    /**
     * Somebody goes to a page: counts as being there, and puts the window right. Answers whether the window was opened for somebody else than it acts
     * for from now on, and has to be made anew.
     */
    public boolean arrive(UI ui) {
        var now = clock.instant();
        var id = kept();
        var visit = id == null ? null : running.get(id);
        if (id != null && (visit == null || visit.over(now))) {
            end(id, Ended.IDLE);
            visit = null;
        }
        if (visit != null) {
            visit.touch(now);
        }
        var before = windowOf(ui).visit();
        var after = visit == null ? null : visit.id();
        ComponentUtil.setData(ui, Window.class, new Window(after));
        return before == null ? after != null : !before.equals(after);
    }

    /** Until when the visit of this window goes on, the asking counted as an act or not. */
    public Instant until(boolean stay) {
        var visit = here().orElseThrow(() -> new RuleViolation("assistance.visit.over"));
        if (stay) {
            visit.touch(clock.instant());
        }
        return visit.until();
    }

    private static Window windowOf(UI ui) {
        var window = ComponentUtil.getData(ui, Window.class);
        return window == null ? new Window(null) : window;
    }

    private static @Nullable VisitId kept() {
        return session() instanceof WrappedSession session && session.getAttribute(KEY) instanceof Kept kept ? kept.visit : null;
    }

    private static @Nullable WrappedSession session() {
        var session = VaadinSession.getCurrent();
        return session == null ? null : session.getSession();
    }

    /** Signing out, and a browser that is gone for long, end the visit with the session. */
    private static final class Kept implements HttpSessionBindingListener, Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient @Nullable OpenVisits visits;
        private final VisitId visit;

        Kept(OpenVisits visits, VisitId visit) {
            this.visits = visits;
            this.visit = visit;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            if (visits != null && visits.running.containsKey(visit)) {
                visits.end(visit, Ended.SIGNED_OUT);
            }
        }
    }
}
