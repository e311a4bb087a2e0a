package org.yishiting.base;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.cache.support.AbstractValueAdaptingCache;
import org.springframework.cache.support.SimpleCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What {@link ReadOnce} reads. It is asked outside of transactions and within {@link OneMoment}; whoever writes reads for themselves. What another process wrote
 * to the same database is seen after a second.
 */
final class SharedReads extends AbstractValueAdaptingCache {

    static final String NAME = "read-once";
    static final String KEYS = "readOnceKeys";

    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final int MOST = 5_000;

    /** It tidies up within the read that finds it untidy: to wake another thread for that, twice a page, costs more. */
    private final com.github.benmanes.caffeine.cache.Cache<Object, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(1)).executor(Runnable::run).build();
    private final Writes writes;
    private final Clock clock;

    SharedReads(Writes writes, Clock clock) {
        super(true);
        this.writes = writes;
        this.clock = clock;
    }

    private record Answer(long writes, Instant at, @Nullable Object value) {}

    private record Question(Class<?> service, Method method, List<@Nullable Object> arguments) {}

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object getNativeCache() {
        return answers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Object key, Callable<T> read) {
        var moment = OneMoment.now();
        if (moment == null ? TransactionSynchronizationManager.isActualTransactionActive() : moment.wrote()) {
            return read(key, read);
        }
        var count = moment == null ? writes.count() : moment.writes();
        var now = clock.instant();
        var known = answers.getIfPresent(key);
        if (known != null && known.writes() == count && count == writes.count() && !now.isBefore(known.at()) && now.isBefore(known.at().plus(AT_MOST))) {
            return (T) fromStoreValue(known.value());
        }
        var value = read(key, read);
        answers.put(key, new Answer(count, now, toStoreValue(value)));
        return value;
    }

    private static <T> @Nullable T read(Object key, Callable<T> read) {
        try {
            return read.call();
        } catch (Exception e) {
            throw new ValueRetrievalException(key, read, e);
        }
    }

    @Override
    protected @Nullable Object lookup(Object key) {
        return null;
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        throw new UnsupportedOperationException("read by those who ask");
    }

    @Override
    public void evict(Object key) {
        answers.invalidate(key);
    }

    @Override
    public void clear() {
        answers.invalidateAll();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableCaching(order = Ordered.HIGHEST_PRECEDENCE)
    static class Setup {

        @Bean
        static Writes writes() {
            return new Writes();
        }

        @Bean
        static BeanPostProcessor countedWrites(ObjectProvider<Writes> writes) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource connections ? writes.getObject().counted(connections) : bean;
                }
            };
        }

        @Bean
        CacheManager sharedReads(Writes writes, Clock clock) {
            var caches = new SimpleCacheManager();
            caches.setCaches(List.of(new SharedReads(writes, clock)));
            return caches;
        }

        @Bean(KEYS)
        KeyGenerator readOnceKeys() {
            return (service, method, arguments) -> new Question(service.getClass(), method, Arrays.asList(arguments.clone()));
        }
    }
}
