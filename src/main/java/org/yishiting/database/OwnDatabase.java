package org.yishiting.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** A database that the operator runs. It may still be starting, so it is given a minute. */
final class OwnDatabase {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Address address;

    OwnDatabase(Address address) {
        this.address = address;
    }

    void check() {
        if (!address.url().startsWith("jdbc:mariadb:")) {
            throw new CannotStart("SPRING_DATASOURCE_URL must begin with jdbc:mariadb: since Yishiting works with MariaDB 10.11 or newer.");
        }
        try {
            requireKnownVersion();
        } catch (SQLException e) {
            throw new CannotStart("The database at SPRING_DATASOURCE_URL did not let the portal in: " + e.getMessage(), e);
        }
    }

    private void requireKnownVersion() throws SQLException {
        try (var connection = connectPatiently()) {
            var server = connection.getMetaData();
            var product = server.getDatabaseProductName();
            var version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
            if (!product.equals("MariaDB") || version < 1011) {
                throw new CannotStart("Yishiting needs MariaDB 10.11 or newer; the database at SPRING_DATASOURCE_URL is %s %s."
                        .formatted(product, server.getDatabaseProductVersion()));
            }
        }
    }

    private java.sql.Connection connectPatiently() throws SQLException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return address.connect();
            } catch (SQLException e) {
                var unreachable = e.getSQLState() != null && e.getSQLState().startsWith("08");
                if (!unreachable || Instant.now().isAfter(end)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for the database.", e);
        }
    }
}
