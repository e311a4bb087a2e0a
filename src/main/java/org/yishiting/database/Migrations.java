package org.yishiting.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates each module, and says on the first history table which files that were. A start that meets the same files has nothing to do, and saves asking about
 * each module, which took a second.
 */
@Component
@Primary
class Migrations implements FlywayMigrationStrategy {

    private static final String HISTORY = "flyway_schema_history";

    private final SpringModulithFlywayMigrationStrategy modules;
    private final ResourcePatternResolver resources;

    Migrations(SpringModulithFlywayMigrationStrategy modules, ResourcePatternResolver resources) {
        this.modules = modules;
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        var database = JdbcClient.create(flyway.getConfiguration().getDataSource());
        var files = files();
        if (!done(database).equals(Optional.of(files))) {
            // A context prepared ahead of time brings one list of all files, meant for native images; each module looks for its own.
            modules.migrate(Flyway.configure().configuration(flyway.getConfiguration()).resourceProvider(null).load());
            database.sql("alter table " + HISTORY + " comment = '" + files + "'").update();
        }
    }

    private static Optional<String> done(JdbcClient database) {
        return database.sql("select table_comment from information_schema.tables where table_schema = database() and table_name = ?").param(HISTORY).query(String.class).optional();
    }

    /** One figure for the names and contents of all files. */
    private String files() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var found = resources.getResources("classpath:db/migration/*/*.sql");
            Arrays.sort(found, Comparator.comparing(Resource::toString));
            for (var each : found) {
                digest.update(Objects.requireNonNull(each.getFilename()).getBytes());
                digest.update(each.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
