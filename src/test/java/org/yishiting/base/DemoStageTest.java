package org.yishiting.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;

@SpringBootTest
@Import({TestDatabase.class, EventRetryTest.Moody.class})
class DemoStageTest {

    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    final List<String> loaded = new ArrayList<>();
    boolean powerFails;

    @BeforeEach
    void emptyPortal() {
        database.sql("delete from base_demo").update();
    }

    @Test
    void loadsEachPartOnce() {
        start(true);
        start(true);
        assertThat(loaded).containsExactly("Town", "People");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        powerFails = true;
        assertThatThrownBy(() -> start(true)).hasMessage("power");
        powerFails = false;
        start(true);
        assertThat(loaded).containsExactly("Town", "People");
    }

    @Test
    void neverComesToAPortalThatOnceStartedWithout() {
        start(false);
        start(true);
        assertThat(loaded).isEmpty();
    }

    private void start(boolean wanted) {
        var parts = new StaticListableBeanFactory();
        parts.addBean("town", new Town());
        parts.addBean("people", new People());
        new DemoStage(wanted, parts.getBeanProvider(DemoPart.class), database, transaction, Clock.systemUTC())
                .run(new DefaultApplicationArguments());
    }

    class Town implements DemoPart {
        @Override
        public void load() {
            loaded.add("Town");
        }
    }

    class People implements DemoPart {
        @Override
        public void load() {
            if (powerFails) {
                throw new IllegalStateException("power");
            }
            loaded.add("People");
        }
    }
}
