package org.yishiting.assistance;

import com.vaadin.flow.component.UI;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;

/**
 * Stands before every service while somebody at the desk types: lets nothing through without a visit that goes on, nor what people do with their own
 * hands only, and writes down each act in its own transaction. What was refused is not written down.
 */
@Component
class DeskGuard {

    private static final String OWN = DeskGuard.class.getPackageName();
    /** What happens by itself when a page is opened is nothing anybody did. */
    private static final Set<String> OPENING = Set.of("Following.seen", "Notices.read");

    private final TransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);
    private final OpenVisits visits;
    private final VisitStore store;
    private final TakingBack undoing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeskGuard(OpenVisits visits, VisitStore store, TakingBack undoing, TransactionTemplate transaction, Clock clock) {
        this.visits = visits;
        this.store = store;
        this.undoing = undoing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Nullable Object pass(MethodInvocation call, Actor actor) throws Throwable {
        var visit = actor.typist().flatMap(it -> visits.running(it, actor.resident())).orElseThrow(() -> new RuleViolation("assistance.visit.over"));
        var service = AopUtils.getTargetClass(call.getThis() == null ? call : call.getThis());
        var method = AopUtils.getMostSpecificMethod(call.getMethod(), service);
        RuleViolation.require(!AnnotatedElementUtils.hasAnnotation(method, ByOneself.class) && !AnnotatedElementUtils.hasAnnotation(service, ByOneself.class),
                "assistance.by-oneself");
        if (within.get() || !writes(method, service) || service.getPackageName().equals(OWN) || OPENING.contains(name(method, service))) {
            return call.proceed();
        }
        within.set(true);
        try {
            return transaction.execute(_ -> {
                var done = proceed(call);
                visit.touch(clock.instant());
                var ui = UI.getCurrent();
                var act = name(method, service);
                var given = Arrays.stream(call.getArguments()).skip(1).toList();
                store.act(visit.id(), visit.resident(), visit.typist(), act, undoing.about(act, given, done), ui == null ? "" : ui.getActiveViewLocation().getPath(),
                        ui == null ? "" : title(ui), clock.instant());
                return done;
            });
        } finally {
            within.remove();
        }
    }

    static String name(Method method, Class<?> service) {
        return service.getSimpleName() + "." + method.getName();
    }

    private boolean writes(Method method, Class<?> service) {
        var attribute = transactions.getTransactionAttribute(method, service);
        return attribute != null && !attribute.isReadOnly();
    }

    /** The name of the page, without the one of the portal. */
    private static String title(UI ui) {
        var title = ui.getInternals().getTitle();
        return title == null ? "" : title.replace(ui.getTranslation("base.page.title", ""), "");
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
