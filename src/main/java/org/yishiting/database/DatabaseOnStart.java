package org.yishiting.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Finds the portal its database before Spring looks for one. With {@code spring.datasource.url} set, that database is
 * checked and used. Otherwise the MariaDB that comes with the portal is started on the folder {@code yishiting.data}; it
 * stops after Spring has closed. A command that meets a running portal shares its server.
 */
public final class DatabaseOnStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private final boolean shares;

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
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
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
            return server.start();
        }
        if (shares) {
            return folder.serverOfOther();
        }
        throw new CannotStart("The data in " + folder.path() + " is in use by another portal (process " + folder.holder()
                + "): stop that one first, or set YISHITING_DATA to another folder.");
    }

    private static void use(Address address, ConfigurableEnvironment environment) {
        environment.getPropertySources().addFirst(new MapPropertySource("database", Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.username(),
                "spring.datasource.password", address.password())));
    }
}
