package org.yishiting.photos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.MediaType;
import org.yishiting.base.RuleViolation;

/** A recording as it came in, known by its content; what the telephone wrote into it about place and device is lost. */
record Recording(Format format, byte[] bytes) {

    private static final int BOX_HEAD = 8;
    private static final Set<String> BOXES_OF_BOXES = Set.of("moov", "trak");
    private static final Set<String> ABOUT = Set.of("udta", "meta", "uuid");
    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    enum Format {
        MP4("audio/mp4"), MP3("audio/mpeg"), OGG("audio/ogg"), WEBM("audio/webm"), WAV("audio/wav"), AMR("audio/amr");

        private final MediaType type;

        Format(String type) {
            this.type = MediaType.parseMediaType(type);
        }

        MediaType type() {
            return type;
        }
    }

    /** Refuses with {@code photos.voice.unknown} what is no recording. */
    static Recording of(byte[] bytes) {
        var format = format(bytes);
        if (format == Format.MP4) {
            blank(bytes, 0, bytes.length);
        }
        return new Recording(format, bytes);
    }

    private static Format format(byte[] bytes) {
        if (says(bytes, 4, "ftyp")) {
            return Format.MP4;
        }
        if (says(bytes, 0, "OggS")) {
            return Format.OGG;
        }
        if (says(bytes, 0, "RIFF") && says(bytes, 8, "WAVE")) {
            return Format.WAV;
        }
        if (says(bytes, 0, "#!AMR")) {
            return Format.AMR;
        }
        if (bytes.length >= WEBM.length && Arrays.equals(bytes, 0, WEBM.length, WEBM, 0, WEBM.length)) {
            return Format.WEBM;
        }
        RuleViolation.require(says(bytes, 0, "ID3") || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0, "photos.voice.unknown");
        return Format.MP3;
    }

    private static boolean says(byte[] bytes, int at, String word) {
        return bytes.length >= at + word.length() && new String(bytes, at, word.length(), StandardCharsets.US_ASCII).equals(word);
    }

    /** Empties the boxes that tell where and with what it was recorded (ISO/IEC 14496-12); they keep their length, so nothing moves. */
    private static void blank(byte[] bytes, int from, int until) {
        for (var at = from; at + BOX_HEAD <= until;) {
            var length = (bytes[at] & 0xFF) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            var end = length < BOX_HEAD || length > until - at ? until : at + length;
            var name = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
            if (BOXES_OF_BOXES.contains(name)) {
                blank(bytes, at + BOX_HEAD, end);
            } else if (ABOUT.contains(name)) {
                System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, at + 4, 4);
                Arrays.fill(bytes, at + BOX_HEAD, end, (byte) 0);
            }
            at = end;
        }
    }
}
