package org.yishiting.records;

import java.util.Optional;
import java.util.regex.Pattern;

/** The place of a record in the register of its community: the first of a year is 1, and there are no gaps. Reads 2026-031. */
public record RecordNumber(int year, int serial) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{3,7})");

    public static Optional<RecordNumber> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new RecordNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    /** How links name the record of this number: {@code record:2026-031}. */
    public String end() {
        return RecordThings.RECORD + ":" + this;
    }

    @Override
    public String toString() {
        return "%d-%03d".formatted(year, serial);
    }
}
