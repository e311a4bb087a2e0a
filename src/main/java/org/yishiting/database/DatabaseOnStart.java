package org.yishiting.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Finds the portal its database before Spring looks for one. With {@code spring.datasource.url} set, that database is
 * checked and used. Otherwise the MariaDB that comes with the portal is started on the folder {@code yishiting.data}; it
 * stops after Spring has closed. A command that meets a running portal shares its server. The server starts while Spring
 * does; what needs the database is made when it answers.
 */
public final class DatabaseOnStart implements ApplicationListener<SpringApplicationEvent> {

    private final boolean shares;
    private CompletableFuture<?> opened = CompletableFuture.completedFuture(null);

    private DatabaseOnStart(boolean shares) {
        this.shares = shares;
    }

    public static DatabaseOnStart forPortal() {
        return new DatabaseOnStart(false);
    }

    public static DatabaseOnStart forCommand() {
        return new DatabaseOnStart(true);
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            find(prepared.getEnvironment());
        } else if (event instanceof ApplicationContextInitializedEvent initialized) {
            initialized.getApplicationContext().getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof DataSource) {
                        await();
                    }
                    return bean;
                }
            });
        }
    }

    private void find(ConfigurableEnvironment environment) {
        var url = environment.getProperty("spring.datasource.url");
        if (url != null) {
            new OwnDatabase(new Address(url, environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""))).check();
        } else {
            use(open(Path.of(environment.getProperty("yishiting.data", "data"))), environment);
        }
    }

    private Address open(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        if (folder.take()) {
            var server = new EmbeddedServer(folder);
            SpringApplication.getShutdownHandlers().add(server::stop);
            opened = CompletableFuture.runAsync(server::start);
            return server.address();
        }
        if (shares) {
            return folder.serverOfOther();
        }
        throw new CannotStart("The data in " + folder.path() + " is in use by another portal (process " + folder.holder()
                + "): stop that one first, or set YISHITING_DATA to another folder.");
    }

    private void await() {
        try {
            opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart cause ? cause : e;
        }
    }

    private static void use(Address address, ConfigurableEnvironment environment) {
        environment.getPropertySources().addFirst(new MapPropertySource("database", Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.username(),
                "spring.datasource.password", address.password())));
    }
}
