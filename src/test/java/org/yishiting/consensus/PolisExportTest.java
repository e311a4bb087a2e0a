package org.yishiting.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Polis exports, reports what cannot be used, and prints the map of it. */
class PolisExportTest {

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1000,Tue,1,7,2,0,1,"Trees, and
            shade"
            900,Tue,0,3,1,1,0,路灯太暗
            1100,Tue,2,3,0,0,-1,spam
            """;
    private static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            2000,Tue,0,7,1
            2100,Tue,0,3,-1
            2050,Tue,0,3,1
            2200,Tue,1,7,1
            2300,Tue,2,3,0
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void export() throws IOException {
        write("comments.csv", COMMENTS);
        write("votes.csv", VOTES);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void readsStatementsAndVotes() throws Exception {
        write("summary.csv", "topic,Our street\nurl,https://example.org/x\nviews,3\nconversation-description,\"What, then?\"\n");
        PolisExport export = PolisExport.read(folder);
        assertThat(export.title()).isEqualTo("Our street");
        assertThat(export.url()).isEqualTo("https://example.org/x");
        assertThat(export.description()).isEqualTo("What, then?");
        assertThat(export.statements()).containsExactly(
                new PolisExport.Statement(0, 3, 0, "路灯太暗", 900),
                new PolisExport.Statement(1, 7, 1, "Trees, and\nshade", 1000),
                new PolisExport.Statement(2, 3, -1, "spam", 1100));
        assertThat(export.votes()).hasSize(5).startsWith(new PolisExport.Vote(2000, 0, 7, 1));
        assertThat(export.participants()).containsExactly(7, 3);
        assertThat(export.skipped()).isEmpty();
    }

    @Test
    void theLatestVoteCounts() throws Exception {
        PolisExport.Matrix matrix = PolisExport.read(folder).matrix();
        assertThat(matrix.statements()).containsExactly(0, 1, 2);
        assertThat(matrix.votes().moderatedOut(2)).isTrue();
        OpinionMap map = OpinionMap.robust(matrix.votes());
        assertThat(map.votes()).isEqualTo(4);
        assertThat(map.agrees(0)).isEqualTo(1);
        assertThat(map.disagrees(0)).isEqualTo(1);
        assertThat(map.common()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void statementsNobodyVotedOnStayOutOfTheMap() throws Exception {
        write("comments.csv", COMMENTS + "1200,Tue,9,3,0,0,1,nobody saw me\n");
        PolisExport export = PolisExport.read(folder);
        assertThat(export.statements()).hasSize(4);
        assertThat(export.matrix().statements()).containsExactly(0, 1, 2);
    }

    @Test
    void peopleStandInTheOrderOfPolis() throws Exception {
        write("participants-votes.csv", "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n3,0,0,2,0,1,-1,,0\n8,0,0,0,0,0,,,\n7,0,0,2,2,0,1,1,\n");
        assertThat(PolisExport.read(folder).participants()).containsExactly(3, 7);
    }

    @Test
    void byteOrderMarkAndWindowsLinesAndBlankLinesDoNotMatter() throws Exception {
        PolisExport plain = PolisExport.read(folder);
        write("comments.csv", "\uFEFF" + COMMENTS.replace("shade\"\n", "shade\"\n\n\n"));
        write("votes.csv", "\uFEFF" + VOTES.replace("\n", "\r\n") + "\r\n\r\n");
        assertThat(PolisExport.read(folder)).isEqualTo(plain);
    }

    @Test
    void badRowsAreReportedWithFileAndLine() throws Exception {
        write("votes.csv", VOTES + "2400,Tue,0,x,1\n2400,Tue,0,4,2\n2400,Tue,5,4,1\nabc,Tue,0,4,1\n2400,Tue\n2400,Tue,0,-4,1\n2400,Tue,0,99999999999,1\n,,,,\n");
        write("comments.csv", COMMENTS + "1,Tue,1,7,2,0,1,again\n1,Tue,4,7,2,0,yes,moderated how\n");
        PolisExport export = PolisExport.read(folder);
        assertThat(export.votes()).hasSize(5);
        assertThat(export.skipped()).containsExactly(
                new PolisExport.SkippedRow("comments.csv", 6, "comment-id 1 occurs twice"),
                new PolisExport.SkippedRow("comments.csv", 7, "moderated is not usable: yes"),
                new PolisExport.SkippedRow("votes.csv", 7, "voter-id is not usable: x"),
                new PolisExport.SkippedRow("votes.csv", 8, "vote is not usable: 2"),
                new PolisExport.SkippedRow("votes.csv", 9, "comment-id 5 is not in comments.csv"),
                new PolisExport.SkippedRow("votes.csv", 10, "timestamp is not usable: abc"),
                new PolisExport.SkippedRow("votes.csv", 11, "comment-id is missing"),
                new PolisExport.SkippedRow("votes.csv", 12, "voter-id is not usable: -4"),
                new PolisExport.SkippedRow("votes.csv", 13, "voter-id is not usable: 99999999999"),
                new PolisExport.SkippedRow("votes.csv", 14, "timestamp is empty"));
    }

    @Test
    void overlongAndOddTextIsKept() throws Exception {
        String text = "长".repeat(1_000_000) + "<script>\u0001";
        write("comments.csv", COMMENTS + "1200,Tue,3,3,0,0,1," + text + "\n");
        assertThat(PolisExport.read(folder).statements().getLast().text()).isEqualTo(text);
    }

    @Test
    void anUnclosedQuoteLosesOnlyWhatFollows() throws Exception {
        write("comments.csv", COMMENTS + "1200,Tue,3,3,0,0,1,\"never closed\n1300,Tue,4,3,0,0,1,lost\n");
        assertThat(PolisExport.read(folder).statements()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "timestamp,datetime,comment-id,voter-id\n1,Tue,0,0\n", "\0\1\2", "no,header\n1,2\n",
            "timestamp,datetime,comment-id,voter-id,vote\n1,Tue,0,0,yes\n1,Tue,0,1,no\n", "timestamp,comment-id,voter-id,vote\n1,\"0\"x,0,0\n"})
    void aFileThatIsNoneIsRefused(String votes) throws Exception {
        write("votes.csv", votes);
        assertThatThrownBy(() -> PolisExport.read(folder)).isInstanceOf(MalformedExport.class).hasMessageContaining("votes.csv");
        assertRefused(folder.toString());
    }

    @Test
    void aMissingFileOrFolderIsRefused() throws Exception {
        assertRefused(folder.resolve("nothing").toString());
        assertRefused(folder.resolve("votes.csv").toString());
        Files.delete(folder.resolve("comments.csv"));
        assertRefused(folder.toString());
    }

    @Test
    void wrongWordsAreRefused() {
        assertRefused();
        assertRefused(folder.toString(), "--mode", "best");
        assertRefused(folder.toString(), "--mode");
        assertRefused(folder.toString(), "--fast");
        assertRefused(folder.toString(), folder.toString());
        assertRefused("\0");
    }

    private static void assertRefused(String... args) {
        Printed printed = map(args);
        assertThat(printed.code).isEqualTo(2);
        assertThat(printed.out).isEmpty();
        assertThat(printed.err.lines()).hasSize(1);
    }

    private record Printed(int code, String out, String err) {
    }

    private static Printed map(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = MapCommand.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"robust", "faithful"})
    void printsTheMap(String mode) throws Exception {
        Reference reference = exported("london.youth.policing");
        Printed printed = map(folder.toString(), "--mode", mode);
        assertThat(printed.code).isZero();
        assertThat(printed.err).isEmpty();
        JsonNode map = JsonMapper.shared().readTree(printed.out);
        assertThat(map.propertyNames()).containsExactly(
                "participants", "statements", "votes", "clustered", "explained", "groups", "membership", "common", "distinctive");
        assertThat(map.get("participants").asInt()).isEqualTo(26);
        assertThat(map.get("statements").asInt()).isEqualTo(36);
        assertThat(map.get("votes").asInt()).isEqualTo(638);
        assertThat(map.get("clustered").asInt()).isEqualTo(24);
        assertThat(map.get("membership").size()).isEqualTo(24);
        int[] labels = reference.participants().stream().mapToInt(id -> map.get("membership").has(id) ? map.get("membership").get(id).asInt() : -1).toArray();
        JsonNode expected = reference.numbers().get(mode.equals("robust") ? "robust" : "reference");
        assertThat(Reference.ari(labels, Reference.labels(expected.get("labels_free_k")))).isEqualTo(1.0);
        for (JsonNode group : map.get("groups")) {
            long size = java.util.Arrays.stream(labels).filter(label -> label == group.get("id").asInt()).count();
            assertThat(group.get("size").asLong()).isEqualTo(size);
        }
        assertThat(map.get("common").size()).isEqualTo(36);
        assertThat(map.get("common").get(0).propertyNames()).containsExactly("statement", "value");
        assertThat(reference.statements()).contains(map.get("common").get(0).get("statement").asInt());
        assertThat(map.get("distinctive").size()).isEqualTo(map.get("groups").size());
        assertThat(map.get("distinctive").get(0).get("statements").get(0).propertyNames()).containsExactly("statement", "stance", "metric");
    }

    @Test
    void robustIsWhatOneGetsUnasked() throws Exception {
        exported("brexit-consensus");
        assertThat(map(folder.toString()).out).isEqualTo(map("--mode=robust", folder.toString()).out);
    }

    @Test
    void aConversationWithoutVotesHasAnEmptyMap() throws Exception {
        write("votes.csv", VOTES.lines().findFirst().orElseThrow() + "\n");
        JsonNode map = JsonMapper.shared().readTree(map(folder.toString()).out);
        assertThat(map.get("participants").asInt()).isZero();
        assertThat(map.get("groups").size()).isZero();
    }

    private Reference exported(String name) throws IOException {
        Reference reference = Reference.of(name);
        StringBuilder comments = new StringBuilder("timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        for (int j = 0; j < reference.statements().size(); j++) {
            comments.append("1,d,").append(reference.statements().get(j)).append(",0,0,0,").append(reference.votes().moderatedOut(j) ? -1 : 1).append(",text\n");
        }
        StringBuilder votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        for (int i = 0; i < reference.participants().size(); i++) {
            for (int v = reference.votes().starts[i]; v < reference.votes().starts[i + 1]; v++) {
                int code = reference.votes().codes[v];
                votes.append("1,d,").append(reference.statements().get(Votes.statement(code))).append(',').append(reference.participants().get(i)).append(',')
                        .append(Votes.value(code)).append('\n');
            }
        }
        write("comments.csv", comments.toString());
        write("votes.csv", votes.toString());
        return reference;
    }
}
