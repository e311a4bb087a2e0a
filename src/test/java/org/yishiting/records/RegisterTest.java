package org.yishiting.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.ResidentsFixtures;

@SpringBootTest
@Import(TestDatabase.class)
class RegisterTest {

    @Autowired Register register;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
    }

    @Test
    void recordsAreNumberedFromOneAndFoundAsTheyWereEntered() {
        var first = enter("东广场，晚上八点半停。");
        var second = enter("另一件事。\n还有第二段。");

        assertThat(first.serial()).isEqualTo(1);
        assertThat(second.serial()).isEqualTo(2);
        assertThat(second.toString()).matches("\\d{4}-002");
        var found = register.find(place, RecordNumber.parse(second.toString()).orElseThrow()).orElseThrow();
        assertThat(found.body()).isEqualTo("另一件事。\n还有第二段。");
        assertThat(found.previous()).isEqualTo(register.find(place, first).orElseThrow().fingerprint());
        assertThat(register.list(place, 0, 20).items()).extracting(CommunityRecord::number).containsExactly(second, first);
        assertThat(register.verify(place)).isEqualTo(new Verified(2, null));
    }

    @Test
    void anActThatFailsLeavesNoRecordAndNoGap() {
        transaction.executeWithoutResult(status -> {
            register.enter(draft("没有办成"));
            status.setRollbackOnly();
        });

        assertThat(enter("办成了").serial()).isEqualTo(1);
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> register.enter(draft("自说自话")));
    }

    @Test
    void manyAtOnceGetEachANumberOfTheirOwn() throws Exception {
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(6)) {
            var entered = IntStream.range(0, 24).mapToObj(it -> people.submit(() -> {
                together.await();
                return enter("第" + it + "份");
            })).toList();
            together.countDown();
            for (var it : entered) {
                it.get();
            }
        }

        assertThat(register.list(place, 0, 100).items().reversed()).extracting(it -> it.number().serial())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(register.verify(place).intact()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteARecord() {
        enter("写下就不能改");

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                jdbc.sql("update records_record set body = '改了' where community_id = ?").param(place.toString()).update())
                .withMessageContaining("a record is not changed");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                jdbc.sql("delete from records_record where community_id = ?").param(place.toString()).update())
                .withMessageContaining("a record is not deleted");
    }

    @Test
    void whoeverGetsRoundTheDatabaseIsFoundOutAtTheFirstDifference() {
        IntStream.range(0, 5).forEach(it -> enter("第" + it + "份"));

        withoutTriggers("update records_record set body = '改了' where community_id = ? and place = 3");
        assertThat(register.verify(place).differsAt()).isEqualTo(3);
        withoutTriggers("update records_record set body = '第2份' where community_id = ? and place = 3");
        assertThat(register.verify(place).intact()).isTrue();
        jdbc.sql("delete from records_about where community_id = ? and place = 5").param(place.toString()).update();
        withoutTriggers("delete from records_record where community_id = ? and place = 5");
        assertThat(register.verify(place)).isEqualTo(new Verified(4, 5L));
    }

    /** As somebody with all rights over the server could: a trigger is dropped and put back. */
    private void withoutTriggers(String sql) {
        var name = sql.startsWith("update") ? "records_record_stays" : "records_record_remains";
        var body = jdbc.sql("select action_statement from information_schema.triggers where trigger_schema = database() and trigger_name = ?")
                .param(name).query(String.class).single();
        jdbc.sql("drop trigger " + name).update();
        try {
            jdbc.sql(sql).param(place.toString()).update();
        } finally {
            jdbc.sql("create trigger " + name + " before " + (sql.startsWith("update") ? "update" : "delete") + " on records_record for each row " + body).update();
        }
    }

    private RecordNumber enter(String body) {
        return transaction.execute(_ -> register.enter(draft(body)));
    }

    private RecordDraft draft(String body) {
        return new RecordDraft(place, "topic:1", "广场舞", body);
    }
}
