package org.yishiting.base;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cache.Cache.ValueRetrievalException;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;

@SpringBootTest
@Import({TestDatabase.class, EventRetryTest.Moody.class})
class SharedReadsTest {

    @Autowired JdbcClient database;
    @Autowired DataSource connections;
    @Autowired TransactionTemplate transaction;
    @Autowired OneMoment moment;
    @Autowired Writes writes;

    final String part = UUID.randomUUID().toString();
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    SharedReads shared;
    int asked;

    @BeforeEach
    void empty() {
        shared = new SharedReads(writes, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }

    @Test
    void isReadOnceForAllWhoAsk() {
        assertThat(read()).isZero();
        assertThat(read()).isZero();
        moment.read(() -> assertThat(read()).isZero());
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isReadAnewAfterAWriteOfAnyKind() {
        read();
        write();
        assertThat(read()).as("by a statement of its own").isEqualTo(1);
        transaction.executeWithoutResult(_ -> forget());
        assertThat(read()).as("by a transaction").isZero();
        writeBeyondSpring();
        assertThat(read()).as("by a plain statement").isEqualTo(1);
        var before = asked;
        read();
        assertThat(asked).isEqualTo(before);
    }

    @Test
    void isReadAnewAfterASecondForOtherProcessesWriteToo() {
        read();
        now = now.plus(Duration.ofMillis(999));
        read();
        assertThat(asked).isEqualTo(1);
        now = now.plus(Duration.ofMillis(1));
        read();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whoWritesReadsTheirOwnWritingAndNobodyElseDoes() {
        read();
        transaction.executeWithoutResult(it -> {
            write();
            assertThat(read()).isEqualTo(1);
            assertThat(CompletableFuture.supplyAsync(this::read).join()).isZero();
            it.setRollbackOnly();
        });
        assertThat(read()).isZero();
    }

    @Test
    void aPageThatWritesKeepsWhatItReadToItself() {
        assertThatThrownBy(() -> moment.read(() -> {
            write();
            assertThat(read()).isEqualTo(1);
            throw new IllegalStateException("the page fails");
        })).hasMessage("the page fails");
        assertThat(read()).isZero();
    }

    /** The page goes on showing the moment at which it began; others get what has been written since. */
    @Test
    void aPageThatBeganEarlierDoesNotLeaveWhatIsOver() {
        moment.read(() -> {
            count();
            CompletableFuture.runAsync(this::write).join();
            assertThat(read()).isZero();
        });
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotKept() {
        for (var turn = 0; turn < 2; turn++) {
            assertThatThrownBy(() -> shared.get("refused", () -> {
                asked++;
                throw new RuleViolation("base.refused");
            })).isInstanceOf(ValueRetrievalException.class).hasCauseInstanceOf(RuleViolation.class);
        }
        assertThat(asked).isEqualTo(2);
    }

    private int read() {
        return requireNonNull(shared.get(part, () -> {
            asked++;
            return count();
        }));
    }

    private int count() {
        return database.sql("select count(*) from base_demo where part = ?").param(part).query(Integer.class).single();
    }

    private void write() {
        database.sql("insert into base_demo (part, loaded_at) values (?, now(6))").param(part).update();
    }

    private void forget() {
        database.sql("delete from base_demo where part = ?").param(part).update();
    }

    private void writeBeyondSpring() {
        try (var connection = connections.getConnection(); var statement = connection.createStatement()) {
            statement.execute("insert into base_demo (part, loaded_at) values ('" + part + "', now(6))");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
