package org.yishiting.records;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yishiting.community.CommunityId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record as one line of an export: JSON with the fields always in this order, without spaces, and nothing escaped that need not be. */
final class ExportLine {

    private static final int FIRST_PRINTABLE = 0x20;

    private ExportLine() {}

    static String of(CommunityRecord it) {
        var line = new StringBuilder(300 + it.body().length());
        text(line.append('{'), "community", it.community().toString());
        line.append(",\"place\":").append(it.place());
        text(line.append(','), "number", it.number().toString());
        text(line.append(','), "at", it.at().toString());
        text(line.append(','), "subject", it.subject());
        text(line.append(','), "title", it.title());
        text(line.append(','), "body", it.body());
        line.append(",\"documents\":").append(it.documents().stream().map(ExportLine::of).collect(Collectors.joining(",", "[", "]")));
        text(line.append(','), "previous", it.previous());
        text(line.append(','), "fingerprint", it.fingerprint());
        return line.append('}').toString();
    }

    private static String of(RecordFile it) {
        var line = new StringBuilder();
        text(line.append('{'), "name", it.name());
        text(line.append(','), "mediaType", it.mediaType());
        text(line.append(','), "sha256", it.sha256());
        return line.append(",\"bytes\":").append(it.bytes()).append('}').toString();
    }

    /** Throws what Jackson throws, or an IllegalArgumentException, where it is no such line. */
    static CommunityRecord read(String line) {
        var json = JsonMapper.shared().readTree(line);
        var documents = StreamSupport.stream(json.path("documents").spliterator(), false)
                .map(it -> new RecordFile(string(it, "name"), string(it, "mediaType"), string(it, "sha256"), it.path("bytes").asInt(0), true, null)).toList();
        return new CommunityRecord(CommunityId.parse(string(json, "community")), RecordNumber.parse(string(json, "number")).orElseThrow(IllegalArgumentException::new),
                json.path("place").asLong(0), string(json, "subject"), string(json, "title"), string(json, "body"), Instant.parse(string(json, "at")), List.copyOf(documents),
                string(json, "previous"), string(json, "fingerprint"));
    }

    private static String string(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException(field);
        }
        return value.asString();
    }

    private static void text(StringBuilder line, String field, String value) {
        line.append('"').append(field).append("\":\"");
        for (var at = 0; at < value.length(); at++) {
            var it = value.charAt(at);
            switch (it) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (it < FIRST_PRINTABLE) {
                        line.append("\\u%04x".formatted((int) it));
                    } else {
                        line.append(it);
                    }
                }
            }
        }
        line.append('"');
    }
}
