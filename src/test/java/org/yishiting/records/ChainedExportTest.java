package org.yishiting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yishiting.community.CommunityId;

/** What anybody can work out from an export alone, after docs/records.md. */
class ChainedExportTest {

    static final CommunityId PLACE = CommunityId.parse("00000000-0000-0000-0000-000000000007");
    static final Instant AT = Instant.parse("2026-09-07T02:24:00.123456Z");

    /** Worked out with Python from the words of docs/records.md. */
    @Test
    void fingerprintsAreWhatTheFormSaysAndWithoutDocumentsWhatTheyAlwaysWere() {
        var draft = new RecordDraft(PLACE, "topic:1", "广场舞", "东广场，晚上八点半停。\n𠮷");
        var number = new RecordNumber(2026, 1);
        assertThat(Register.sealed(draft, number, 1, AT, List.of(), "").fingerprint()).isEqualTo("9d1f5f8e02e46cd19b0108c0ffa6d1a874158ccb03cbc5d6534c86fd39adade3");
        var file = new RecordFile("笔录.pdf", "application/pdf", Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8)), 3, true, null);
        assertThat(Register.sealed(draft, number, 1, AT, List.of(file), "").fingerprint()).isEqualTo("22497d3bbc84076bab7742a94b5938153b6b6b6f05b28963843ccf2c952b8b78");
    }

    @Test
    void anIntactExportIsReadToItsHead() throws IOException {
        var records = chain(6);
        var found = check(export(records));
        assertThat(found.wrong()).isNull();
        assertThat(found.records()).isEqualTo(6);
        assertThat(found.head()).isEqualTo(records.getLast().fingerprint());
        assertThat(found.community()).isEqualTo(PLACE);
        records.forEach(it -> assertThat(ExportLine.read(ExportLine.of(it))).isEqualTo(it));
    }

    @Test
    void changedWordsAreNamedAtTheFingerprintAloneAndAtTheByteBesideTheRegister() throws IOException {
        var records = chain(6);
        var export = export(records);
        var at = new String(export, StandardCharsets.ISO_8859_1).indexOf(new String("第4份".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)) + 3;
        export[at] = '9';

        var wrong = Objects.requireNonNull(check(export).wrong());
        assertThat(wrong.line()).isEqualTo(4);
        assertThat(wrong.lineFrom()).isLessThan(at);
        assertThat(wrong.lineTo()).isGreaterThan(at);
        var fingerprint = new String(export, StandardCharsets.ISO_8859_1).indexOf("\"fingerprint\":\"", (int) wrong.lineFrom()) + "\"fingerprint\":\"".length();
        assertThat(wrong.at()).isBetween((long) fingerprint, fingerprint + 5L);
        assertThat(Objects.requireNonNull(against(export, records)).at()).isEqualTo(at);
        assertThat(against(export(records), records)).isNull();
    }

    @Test
    void whicheverByteIsChangedItsLineIsNamed() throws IOException {
        var random = new Random(7);
        var records = chain(5);
        for (var turn = 0; turn < 300; turn++) {
            var export = export(records);
            var at = random.nextInt(export.length);
            if (export[at] == '\n') {
                continue;
            }
            var before = export[at];
            export[at] = (byte) (before ^ 1 << random.nextInt(7));
            if (export[at] == '\n' || export[at] == '\r') {
                continue;
            }
            var line = 1 + new String(export, 0, at, StandardCharsets.ISO_8859_1).chars().filter(it -> it == '\n').count();
            assertThat(check(export).wrong()).as("byte %d was %c", at, before).isNotNull().extracting(ExportChecked.Wrong::line).isEqualTo(line);
            assertThat(against(export, records)).isNotNull().extracting(ExportChecked.Wrong::at).isEqualTo((long) at);
        }
    }

    @Test
    void whatIsMissingOrTurnedRoundIsNamedWhereItShouldStand() throws IOException {
        var records = new ArrayList<>(chain(5));
        records.remove(2);
        assertThat(Objects.requireNonNull(check(export(records)).wrong()).line()).isEqualTo(3);
        assertThat(Objects.requireNonNull(check("nothing".getBytes(StandardCharsets.UTF_8)).wrong()).at()).isZero();
        var whole = chain(5);
        var other = new ArrayList<>(whole.subList(0, 3));
        var forged = new RecordDraft(PLACE, "topic:1", "广场舞", "改过");
        other.add(Register.sealed(forged, new RecordNumber(2026, 4), 4, AT, List.of(), ""));
        assertThat(Objects.requireNonNull(check(export(other)).wrong()).why()).contains("does not follow");
        assertThat(against(export(whole.subList(0, 3)), whole)).as("an older export").isNull();
    }

    private static List<CommunityRecord> chain(int length) {
        var records = new ArrayList<CommunityRecord>();
        for (var place = 1; place <= length; place++) {
            var file = new RecordFile("笔录 “" + place + "”.pdf", "application/pdf", "ab".repeat(32), 1024, true, null);
            records.add(Register.sealed(new RecordDraft(PLACE, "topic:" + new UUID(0, place), "第" + place + "份", "一行\n第二行\t\"引号\" \\ \u0001 𠮷" + place), new RecordNumber(2026, place), place,
                    AT.plusSeconds(place), place % 2 == 0 ? List.of(file) : List.of(), records.isEmpty() ? "" : records.getLast().fingerprint()));
        }
        return records;
    }

    private static byte[] export(List<CommunityRecord> records) {
        return records.stream().map(it -> ExportLine.of(it) + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    private static ExportChecked check(byte[] export) throws IOException {
        return ExportCheck.of(new ByteArrayInputStream(export));
    }

    private static ExportChecked.Wrong against(byte[] export, List<CommunityRecord> records) throws IOException {
        return ExportCheck.against(new ByteArrayInputStream(export), place -> records.stream().filter(it -> it.place() > place).limit(2).toList());
    }
}
