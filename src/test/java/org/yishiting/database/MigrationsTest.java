package org.yishiting.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.yishiting.TestDatabase;

@SpringBootTest
@Import(TestDatabase.class)
class MigrationsTest {

    @Autowired Flyway flyway;
    @Autowired ApplicationModuleIdentifiers modules;
    @Autowired ResourcePatternResolver resources;
    @Autowired JdbcClient database;

    @Test
    void eachModuleIsAskedOnlyWhereOtherFilesThanTheLastTimeAreThere() {
        var asked = new AtomicInteger();
        var migrations = new Migrations(new SpringModulithFlywayMigrationStrategy(modules, (module, _) -> getClass().getResource("/db/migration/" + module) != null) {
            @Override
            public void migrate(Flyway all) {
                asked.incrementAndGet();
                super.migrate(all);
            }
        }, resources);

        migrations.migrate(flyway);
        assertThat(asked).as("the portal of this test has just migrated").hasValue(0);

        database.sql("alter table flyway_schema_history comment = 'of another version'").update();
        migrations.migrate(flyway);
        assertThat(asked).hasValue(1);
        migrations.migrate(flyway);
        assertThat(asked).hasValue(1);
    }
}
