package org.yishiting.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Makes a repository when somebody first asks it something. {@code spring.data.jpa.repositories.bootstrap-mode=lazy} says so too, but is forgotten by a context that
 * was prepared ahead of time.
 */
@Component
class LazyRepositories extends ContextAnnotationAutowireCandidateResolver implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        setBeanFactory(beans);
        ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(this);
    }

    @Override
    protected boolean isLazy(DependencyDescriptor wanted) {
        return super.isLazy(wanted) || Repository.class.isAssignableFrom(wanted.getDependencyType());
    }
}
