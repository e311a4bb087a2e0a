package org.yishiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.util.ClassUtils;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;

/**
 * Whatever people may do can be done for them at the desk, and the receipt says it in words. Whoever adds an act that needs no office gives it words,
 * {@code assistance.act.Service.method}, or says with {@link ByOneself} that only the person may do it.
 */
class ActsAtTheDeskTest {

    @Test
    @Tag("P46")
    void everyActThatNeedsNoOfficeHasWords() {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var words = ResourceBundle.getBundle("i18n/assistance", locale);
            var missing = new TreeSet<String>();
            services().forEach(service -> Stream.of(service.getDeclaredMethods()).filter(it -> isActOf(service, it)).forEach(it -> {
                var name = service.getSimpleName() + "." + it.getName();
                if (!words.containsKey("assistance.act." + name)) {
                    missing.add(name);
                }
            }));
            assertThat(missing).isEmpty();
        }
    }

    private static boolean isActOf(Class<?> service, java.lang.reflect.Method method) {
        var rules = new AnnotationTransactionAttributeSource();
        if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic() || method.getParameterCount() == 0 || method.getParameterTypes()[0] != Actor.class) {
            return false;
        }
        var rule = rules.getTransactionAttribute(method, service);
        var who = MatrixTest.ACTS.get(service.getSimpleName() + "." + method.getName());
        return rule != null && !rule.isReadOnly() && rule.getPropagationBehavior() != TransactionDefinition.PROPAGATION_MANDATORY && (who == null || who.offices().isEmpty())
                && !AnnotatedElementUtils.hasAnnotation(method, ByOneself.class) && !AnnotatedElementUtils.hasAnnotation(service, ByOneself.class);
    }

    /** Those of the desk keep their own lists. */
    private static Stream<Class<?>> services() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        return scanner.findCandidateComponents("org.yishiting").stream().<Class<?>>map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .filter(it -> !it.getPackageName().equals("org.yishiting.assistance"));
    }
}
