package org.yishiting.base;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Shows the demo community on a portal that is empty at its first start. Whether it does is decided once, then and for
 * good. A portal that dies half-way goes on with the part it was at.
 */
@Component
@ConditionalOnWebApplication
@Order(0)
public class DemoStage implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStage.class);

    private final boolean wanted;
    private final List<DemoPart> parts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean setNow;

    DemoStage(@Value("${yishiting.demo}") boolean wanted, ObjectProvider<DemoPart> parts, JdbcClient database,
            TransactionTemplate transaction, Clock clock) {
        this.wanted = wanted;
        this.parts = parts.orderedStream().toList();
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(_ -> decideOnce());
        if (wanted && isOnStage()) {
            parts.forEach(this::load);
        }
        var nobodyComesIn = List.of("-1").equals(args.getOptionValues("server.port"));
        if (wanted && isOnStage() && !nobodyComesIn) {
            parts.forEach(part -> part.signIns().forEach(signIn ->
                    log.info("demo sign-in  {}: {}  password {}", signIn.who(), signIn.name(), signIn.password())));
        }
    }

    /** Whether this start was the first on its database, and put the demo there: nobody has used it yet. */
    public boolean setNow() {
        return setNow;
    }

    private boolean isOnStage() {
        return database.sql("select count(*) from base_demo where part <> 'none'").query(Long.class).single() > 0;
    }

    private void decideOnce() {
        if (database.sql("select count(*) from base_demo").query(Long.class).single() > 0) {
            return;
        }
        if (wanted) {
            setNow = true;
            parts.forEach(part -> database.sql("insert into base_demo (part) values (?)").param(name(part)).update());
        } else {
            database.sql("insert into base_demo (part, loaded_at) values ('none', ?)").param(LocalDateTime.now(clock)).update();
        }
    }

    private void load(DemoPart part) {
        transaction.executeWithoutResult(_ -> {
            var due = database.sql("select count(*) from base_demo where part = ? and loaded_at is null for update")
                    .param(name(part)).query(Long.class).single() > 0;
            if (due) {
                log.info("Loading the demo: {}", name(part));
                part.load();
                database.sql("update base_demo set loaded_at = ? where part = ?").params(LocalDateTime.now(clock), name(part)).update();
            }
        });
    }

    private static String name(DemoPart part) {
        return ClassUtils.getUserClass(part).getSimpleName();
    }
}
