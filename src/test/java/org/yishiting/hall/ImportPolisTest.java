package org.yishiting.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.TestDatabase;

@SpringBootTest
@Import({TestDatabase.class, HallFixtures.class})
class ImportPolisTest {

    private static final String FOLDER = "src/test/resources/hall/polis";

    @Autowired ImportPolis command;
    @Autowired Topics topics;
    @Autowired OpinionMaps maps;
    @Autowired Voting voting;
    @Autowired HallFixtures given;
    @Autowired JdbcClient jdbc;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final PrintStream out = System.out;
    final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aRealDeliberationBecomesATopicThatPeopleHereGoOnWith() {
        var place = given.community();

        assertThat(run(place.code())).isZero();

        var topic = topics.list(new TopicQuery(place.id(), null, "", 0, 5)).items().getFirst();
        assertThat(topic.title()).isEqualTo("自用車載客");
        assertThat(topic.participants()).isEqualTo(3);
        assertThat(topics.find(topic.id()).orElseThrow().attribution()).contains("CC BY 4.0", "https://pol.is/made-up");
        var map = maps.of(topic.id());
        assertThat(map.statements()).extracting(StatementView::text)
                .containsExactly("我覺得乘客的安全最重要，<b>保險</b>要說清楚", "我覺得價格應該公開");
        assertThat(map.tallies()).containsExactly(new Support(3, 0, 0), new Support(1, 0, 2));
        var someone = given.member(place);
        voting.cast(someone, map.statements().getFirst().id(), Stance.PASS);
        assertThat(voting.stancesOf(someone, topic.id())).containsExactly(entry(map.statements().getFirst().id(), Stance.PASS));
    }

    @Test
    void importingTwiceChangesNothing() {
        var place = given.community();
        run(place.code());
        var votes = count("hall_vote");
        var statements = count("hall_statement");

        assertThat(run(place.code())).isZero();

        assertThat(topics.list(new TopicQuery(place.id(), null, "", 0, 5)).total()).isOne();
        assertThat(count("hall_vote")).isEqualTo(votes);
        assertThat(count("hall_statement")).isEqualTo(statements);
    }

    @Test
    void rowsThatMakeNoSenseAreNamedAndDoNotStopTheRest() {
        run(given.community().code());

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("comments.csv", "votes.csv").containsPattern("comments.csv \\D*5")
                .containsPattern("votes.csv \\D*9").containsPattern("votes.csv \\D*10");
    }

    @Test
    void aTitleOfOnesOwnAndWrongCalls() {
        var place = given.community();
        assertThat(command.run(List.of(FOLDER, "--community", place.code(), "--title", "优步"))).isZero();
        assertThat(topics.list(new TopicQuery(place.id(), null, "优步", 0, 5)).total()).isOne();

        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of(FOLDER))).isEqualTo(2);
        assertThat(command.run(List.of(FOLDER, "--community", "123"))).isEqualTo(2);
        assertThat(command.run(List.of("no/such/folder", "--community", place.code()))).isEqualTo(2);
    }

    private int run(String code) {
        return command.run(List.of(FOLDER, "--community", code));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
