package org.yishiting.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.TestDatabase;
import org.yishiting.Garbled;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

/** Files, links, heads and old minutes of the community record. */
@SpringBootTest
@Import(TestDatabase.class)
class ArchiveTest {

    static final byte[] PDF = "%PDF-1.7 会议笔录".getBytes(StandardCharsets.UTF_8);

    @Autowired Register register;
    @Autowired RecordDocuments documents;
    @Autowired RecordLinks links;
    @Autowired Heads heads;
    @Autowired NightlyCheck nightly;
    @Autowired OldMinutes oldMinutes;
    @Autowired VerifyRecords command;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    CommunityId place;
    Actor staff;

    @BeforeEach
    void aPlace() {
        place = ResidentsFixtures.place(context);
        staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
    }

    @Test
    void aFileIsKeptAsItCameAndFoundByItsFingerprint() {
        var number = enter(draft("笔录").with(RecordDocument.open("笔录.pdf", "application/pdf", PDF)));

        var record = register.find(place, number).orElseThrow();
        assertThat(record.documents()).extracting(RecordFile::name, RecordFile::sha256, RecordFile::bytes).containsExactly(tuple("笔录.pdf", Fingerprint.of(PDF), PDF.length));
        assertThat(documents.open(place, number, "笔录.pdf").orElseThrow().content()).isEqualTo(PDF);
        assertThat(documents.bySha(Fingerprint.of(PDF))).extracting(FoundDocument::record, FoundDocument::community).contains(tuple(number, place));
        assertThat(documents.bySha(Fingerprint.of(PDF).substring(0, 12).toUpperCase())).isNotEmpty();
        assertThat(documents.bySha(Fingerprint.of(PDF).substring(0, 11))).isEmpty();
        assertThat(documents.bySha("%")).isEmpty();
        assertThat(register.verify(place)).isEqualTo(new Verified(1, null));
    }

    @Test
    void aFileForInsideIsForTheOfficesAndAWithheldOneForNobodyOutside() {
        var number = enter(draft("笔录").with(RecordDocument.inside("全文.pdf", "application/pdf", PDF), RecordDocument.open("公开.pdf", "application/pdf", "公开".getBytes(StandardCharsets.UTF_8))));

        assertThat(documents.open(place, number, "全文.pdf")).isEmpty();
        assertThat(documents.inside(staff, place, number, "全文.pdf")).isPresent();
        var neighbour = ResidentsFixtures.member(context, place);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> documents.inside(neighbour, place, number, "全文.pdf")).withMessage("community.office.required");

        transaction.executeWithoutResult(_ -> documents.withhold(place, number, "公开.pdf", "有人收回了同意"));
        assertThat(documents.open(place, number, "公开.pdf")).isEmpty();
        assertThat(register.find(place, number).orElseThrow().documents()).extracting(RecordFile::withheld).containsExactly(null, "有人收回了同意");
        assertThat(register.verify(place).intact()).isTrue();
    }

    @Test
    void theDatabaseRefusesToChangeFilesAndHeads() {
        enter(draft("笔录").with(RecordDocument.open("笔录.pdf", "application/pdf", PDF)));
        heads.publish(LocalDate.of(2026, 9, 7));

        for (var sql : List.of("update records_document set content = 'x' where community_id = ?", "update records_document set sha256 = 'x' where community_id = ?",
                "delete from records_document where community_id = ?", "update records_head set fingerprint = 'x' where community_id = ?", "delete from records_head where community_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> jdbc.sql(sql).param(place.toString()).update());
        }
    }

    @Test
    void recordsAreFoundByKindYearAndWhatTheyAreAbout() {
        var building = "building:12";
        enter(new RecordDraft(place, "topic:1", "加装电梯", "议定。").alsoAbout(building));
        enter(new RecordDraft(place, "meeting:1", "听证会", "笔录。").alsoAbout("topic:1", building));
        enter(new RecordDraft(place, "honour:1", "荣誉", "评出。"));

        assertThat(titles(new RecordQuery(place, "meeting", null, null, 0, 20))).containsExactly("听证会");
        assertThat(titles(new RecordQuery(place, null, null, "topic:1", 0, 20))).containsExactly("听证会", "加装电梯");
        assertThat(titles(new RecordQuery(place, null, null, building, 0, 1))).containsExactly("听证会");
        assertThat(titles(new RecordQuery(place, null, 1999, null, 0, 20))).isEmpty();
        assertThat(register.shares(place)).extracting(Register.Share::kind).containsExactlyInAnyOrder("topic", "meeting", "honour");
        assertThat(register.places(place)).containsExactly(building);

        enter(new RecordDraft(place, "meeting:2", "评审会", "笔录。"));
        assertThat(register.shares(place)).extracting(Register.Share::kind, Register.Share::records).containsExactly(tuple("meeting", 2L), tuple("honour", 1L), tuple("topic", 1L));
    }

    @Test
    void aLinkIsSeenFromBothEndsByWhoMaySeeBoth() {
        var first = enter(draft("原来的")).end();
        var second = enter(draft("更正")).end();
        links.join(staff, place, first, LinkType.CORRECTED_BY, second);
        links.join(staff, place, first, LinkType.CORRECTED_BY, second);
        links.join(place, first, LinkType.RAISED_FROM, "secret:1");

        assertThat(links.of(place, first, null)).singleElement().satisfies(it -> {
            assertThat(it.forward()).isTrue();
            assertThat(it.other().title()).isEqualTo("更正");
        });
        assertThat(links.of(place, second, null)).singleElement().satisfies(it -> assertThat(it.forward()).isFalse());
        assertThat(links.of(place, "secret:1", staff)).as("nobody knows that end").isEmpty();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> links.join(staff, place, first, LinkType.SIMILAR_TO, "record:1999-001")).withMessage("records.link.unknown");
        links.part(staff, place, first, LinkType.CORRECTED_BY, second);
        assertThat(links.of(place, second, null)).isEmpty();
    }

    @Test
    @Tag("P42")
    void everyNightTheHeadIsPublishedAndTheRegisterReadAsAWhole() {
        enter(draft("第一份"));
        var second = enter(draft("第二份"));

        context.publishEvent(DayHasPassed.of(LocalDate.of(2026, 9, 7)));
        assertThat(heads.of(place, 0, 20)).containsExactly(new Head(LocalDate.of(2026, 9, 7), 2, register.find(place, second).orElseThrow().fingerprint()));
        assertThat(nightly.last(place).orElseThrow()).extracting(LastCheck::records, LastCheck::differsAt).containsExactly(2L, null);

        rewriteEverything();
        context.publishEvent(DayHasPassed.of(LocalDate.of(2026, 9, 8)));
        assertThat(nightly.last(place).orElseThrow().differsAt()).as("the chain fits again, the published head does not").isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from notifications_notice where resident_id = ? and message_key = 'records.notice.differs'").param(staff.resident().toString())
                .query(Integer.class).single()).isEqualTo(1);
    }

    /** As somebody with all rights over the server could, who knows the form and works every fingerprint out anew. */
    private void rewriteEverything() {
        var body = jdbc.sql("select action_statement from information_schema.triggers where trigger_schema = database() and trigger_name = 'records_record_stays'").query(String.class).single();
        jdbc.sql("drop trigger records_record_stays").update();
        try {
            var last = "";
            for (var it : register.after(place, 0)) {
                var forged = Register.sealed(new RecordDraft(place, it.subject(), it.title(), "改写了"), it.number(), it.place(), it.at(), List.of(), last);
                last = forged.fingerprint();
                jdbc.sql("update records_record set body = '改写了', previous = ?, fingerprint = ? where community_id = ? and place = ?")
                        .params(forged.previous(), last, place.toString(), it.place()).update();
            }
            jdbc.sql("update records_chain set fingerprint = ? where community_id = ?").params(last, place.toString()).update();
        } finally {
            jdbc.sql("create trigger records_record_stays before update on records_record for each row " + body).update();
        }
    }

    @Test
    void theCommandReadsAnExportAndNamesTheFirstWrongByte(@TempDir Path folder) throws IOException {
        enter(draft("第一份"));
        enter(draft("第二份"));
        var file = folder.resolve("records.ndjson");
        Files.writeString(file, register.after(place, 0).stream().map(it -> ExportLine.of(it) + "\n").reduce("", String::concat));
        assertThat(command.run(List.of(file.toString()))).isZero();
        Files.writeString(file, Files.readString(file).replace("第二份", "第三份"));
        assertThat(command.run(List.of(file.toString()))).isEqualTo(1);
        assertThat(command.run(List.of("nowhere"))).isEqualTo(2);
    }

    @Test
    void oldMinutesComeInMarkedAsNotWitnessedWithTheirFile() throws IOException {
        var file = docx("松月社区居民会议记录", "时间：2019年4月3日 地点：活动室", "议定：东门加一盏灯。");
        var found = oldMinutes.look(staff, place, file);
        assertThat(found).isEqualTo(new OldMinutesText("松月社区居民会议记录", LocalDate.of(2019, 4, 3), "松月社区居民会议记录\n时间：2019年4月3日 地点：活动室\n议定：东门加一盏灯。"));

        var number = oldMinutes.enter(staff, place, new OldMinutesDraft(found.title(), found.heldOn(), "议定：东门加一盏灯。", null, "2019.docx"), file);
        var record = register.find(place, number).orElseThrow();
        assertThat(record.kind()).isEqualTo("import");
        assertThat(record.body()).contains("没有经过本平台见证", "2019年4月3日", "东门加一盏灯");
        assertThat(documents.open(place, number, "2019.docx")).isEmpty();
        assertThat(documents.inside(staff, place, number, "2019.docx").orElseThrow().content()).isEqualTo(file);
        assertThat(documents.bySha(Fingerprint.of(file))).hasSize(1);
    }

    @Test
    void oldTextsAreReadInTheCharsetTheyWereWrittenIn() {
        assertThat(oldMinutes.look(staff, place, "会议记录\r\n二〇一九年".getBytes(Charset.forName("GB18030"))).text()).isEqualTo("会议记录\n二〇一九年");
        assertThat(oldMinutes.look(staff, place, "\uFEFF会议记录".getBytes(StandardCharsets.UTF_8)).heldOn()).isNull();
        for (var other : List.of(new byte[] {'P', 'K', 3, 4, 9}, new byte[] {0, 1, 2, 3}, "%PDF-1.7\n\u0000".getBytes(StandardCharsets.UTF_8))) {
            assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> oldMinutes.look(staff, place, other)).withMessage("records.import.kind");
        }
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> oldMinutes.look(staff, place, "  \n ".getBytes(StandardCharsets.UTF_8))).withMessage("records.import.empty");
    }

    @Test
    void whateverArrivesIsOldMinutesOrIsRefused() throws IOException {
        Garbled.takenOrRefused(docx("松月社区居民会议记录", "时间：2019年4月3日 地点：活动室"), 1000, OldMinutesFile::read);
        Garbled.takenOrRefused("会议记录 2019年4月3日\n东门加一盏灯。".getBytes(StandardCharsets.UTF_8), 1000, OldMinutesFile::read);
    }

    private static byte[] docx(String... paragraphs) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var body = new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
            for (var it : paragraphs) {
                body.append("<w:p><w:r><w:t>").append(it, 0, 2).append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">").append(it.substring(2)).append("</w:t></w:r></w:p>");
            }
            zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private List<String> titles(RecordQuery query) {
        return register.list(query).items().stream().map(CommunityRecord::title).toList();
    }

    private RecordNumber enter(RecordDraft draft) {
        return transaction.execute(_ -> register.enter(draft));
    }

    private RecordDraft draft(String title) {
        return new RecordDraft(place, "meeting:1", title, title + "的内容。");
    }
}
