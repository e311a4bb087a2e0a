package org.yishiting.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishiting.Garbled;
import org.yishiting.base.RuleViolation;

class RecordingTest {

    @Test
    @Tag("P06")
    void wherePhonesWriteThePlaceNothingIsLeftAndTheSoundStays() {
        var sound = box("mdat", bytes("....."));
        var place = box("udta", bytes("+30.5728+104.0668/"));
        var file = join(box("ftyp", bytes("M4A isom")), box("moov", join(box("mvhd", bytes("1")), place, box("trak", join(place, box("tkhd", bytes("2")))))), sound);

        var kept = Recording.of(file.clone());

        assertThat(kept.format()).isEqualTo(Recording.Format.MP4);
        assertThat(kept.bytes()).hasSameSizeAs(file);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("30.57", "udta").contains("free", "mvhd", "tkhd", ".....");
    }

    @Test
    void aBoxThatLiesAboutItsLengthEndsWithTheFile() {
        var file = join(box("ftyp", bytes("M4A ")), new byte[] {0x7F, -1, -1, -1}, bytes("moov"), new byte[] {0, 0, 0, 0}, bytes("udta"), bytes("place"));
        assertThat(new String(Recording.of(file).bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("place");
    }

    @ParameterizedTest
    @CsvSource({"OggS...., OGG", "#!AMR...., AMR", "ID3......, MP3", "RIFF....WAVE, WAV"})
    void recordingsAreKnownByTheirContent(String content, Recording.Format format) {
        assertThat(Recording.of(bytes(content)).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<html>", "%PDF-1.7", "RIFF....AVI "})
    void whatIsNoRecordingIsRefused(String content) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Recording.of(bytes(content))).withMessage("photos.voice.unknown");
    }

    @Test
    void whateverArrivesIsARecordingOrIsRefused() {
        Garbled.takenOrRefused(join(box("ftyp", bytes("M4A isom")), box("moov", join(box("udta", bytes("+30")), box("trak", box("tkhd", bytes("2"))))), box("mdat", bytes("....."))),
                2000, Recording::of);
    }

    private static byte[] box(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), bytes(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
