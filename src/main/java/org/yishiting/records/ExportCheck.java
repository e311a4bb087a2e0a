package org.yishiting.records;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import tools.jackson.core.JacksonException;

/**
 * Reads an export alone, with nothing but the form of {@code docs/records.md}, and names the first wrong byte: the first that cannot stand there,
 * given all that stands before it. In a record whose words were changed that is a byte of its fingerprint, since the words alone could be right.
 */
final class ExportCheck {

    private final ChainCheck chain = new ChainCheck();
    private @Nullable CommunityId community;
    private long line;
    private long from;

    static ExportChecked of(InputStream file) throws IOException {
        return new ExportCheck().read(new BufferedInputStream(file, 1 << 16));
    }

    /** The first byte in which a file differs from how this portal would export its records; null where it does not. */
    static ExportChecked.@Nullable Wrong against(InputStream file, LongFunction<List<CommunityRecord>> after) throws IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        var lines = 0L;
        var from = 0L;
        var place = 0L;
        for (var next = after.apply(0); !next.isEmpty(); next = after.apply(place)) {
            for (var it : next) {
                place = it.place();
                var ours = ExportLine.of(it).getBytes(StandardCharsets.UTF_8);
                var theirs = line(in);
                if (theirs == null) {
                    return null;
                }
                lines++;
                var at = Arrays.mismatch(ours, theirs);
                if (at >= 0) {
                    return new ExportChecked.Wrong(lines, from + at, from, from + theirs.length, "the register here has record " + it.number() + " otherwise");
                }
                from += theirs.length + 1;
            }
        }
        var more = line(in);
        return more == null ? null : new ExportChecked.Wrong(lines + 1, from, from, from + more.length, "the register here ends before");
    }

    private ExportChecked read(InputStream in) throws IOException {
        for (var bytes = line(in); bytes != null; bytes = line(in)) {
            line++;
            var wrong = wrong(bytes);
            if (wrong != null) {
                return new ExportChecked(community, chain.place(), chain.head(), wrong);
            }
            from += bytes.length + 1;
        }
        return new ExportChecked(community, chain.place(), chain.head(), null);
    }

    private ExportChecked.@Nullable Wrong wrong(byte[] bytes) {
        CommunityRecord record;
        try {
            record = ExportLine.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return at(bytes, Math.max(0, Math.min(bytes.length - 1, columnOf(e, bytes))), "this is no record");
        } catch (RuntimeException e) {
            return at(bytes, 0, "this is no record: " + e.getMessage());
        }
        var form = ExportLine.of(record);
        var otherwise = Arrays.mismatch(form.getBytes(StandardCharsets.UTF_8), bytes);
        if (otherwise >= 0) {
            return at(bytes, otherwise, "an export is not written like this");
        }
        if (community != null && !community.equals(record.community())) {
            return at(bytes, value(form, "community"), "this is a record of another community");
        }
        community = record.community();
        var before = chain.head();
        var field = chain.differs(record);
        if (field == null) {
            return null;
        }
        return switch (field) {
            case "place" -> at(bytes, form.indexOf("\"place\":") + "\"place\":".length(), "record %d is missing before it".formatted(chain.place() + 1));
            case "previous" -> at(bytes, differing(form, "previous", record.previous(), before), "it does not follow the record before");
            default -> at(bytes, differing(form, "fingerprint", record.fingerprint(), Fingerprint.of(record)), "record %s is not what was fingerprinted".formatted(record.number()));
        };
    }

    private ExportChecked.Wrong at(byte[] bytes, int inLine, String why) {
        return new ExportChecked.Wrong(line, from + inLine, from, from + bytes.length, why);
    }

    /** Both stand behind the words of the record, so the last occurrence is theirs. */
    private static int differing(String form, String field, String stands, String expected) {
        var digit = 0;
        while (digit < Math.min(stands.length(), expected.length()) && stands.charAt(digit) == expected.charAt(digit)) {
            digit++;
        }
        return value(form, field) + digit;
    }

    private static int value(String form, String field) {
        var name = "\"" + field + "\":\"";
        return form.substring(0, form.lastIndexOf(name)).getBytes(StandardCharsets.UTF_8).length + name.length();
    }

    private static int columnOf(JacksonException e, byte[] bytes) {
        var column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, Math.max(0, Math.min(text.length(), column - 1))).getBytes(StandardCharsets.UTF_8).length;
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var next = in.read();
        if (next < 0) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(512);
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        return bytes.toByteArray();
    }
}
