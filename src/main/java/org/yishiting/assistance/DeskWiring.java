package org.yishiting.assistance;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.yishiting.community.Actor;

/** Puts the {@link DeskGuard} before all public methods of services that take an {@link Actor} first, outside of their transactions. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DeskWiring {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor actsAtTheDesk(ObjectProvider<DeskGuard> guard) {
        var advisor = new DefaultPointcutAdvisor(new TakesAnActor(), (MethodInterceptor) call ->
                call.getArguments()[0] instanceof Actor actor && actor.helped() ? guard.getObject().pass(call, actor) : call.proceed());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class TakesAnActor extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> service) {
            return Modifier.isPublic(method.getModifiers()) && method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class
                    && AnnotatedElementUtils.hasAnnotation(service, Service.class);
        }
    }
}
