package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Unpacked;

/** Reads the column of names out of a spreadsheet a committee has, XLSX or CSV, and nothing else. */
final class RollSheet {

    private static final Set<String> HEADS = Set.of("姓名", "选民姓名", "名字", "name");
    private static final int HEAD_WITHIN = 10;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private RollSheet() {}

    /** @param number as the spreadsheet counts its rows */
    record Row(int number, String name) {}

    /** Rows below the heading, without those where nothing is written. Refuses with {@code enrolment.import.*} what it cannot read. */
    static List<Row> read(byte[] file) {
        require(file.length > 0, "enrolment.import.empty");
        var rows = file.length > 3 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : separated(file);
        for (var head = 0; head < Math.min(rows.size(), HEAD_WITHIN); head++) {
            var column = rows.get(head).cells().stream().map(RollSheet::plain).toList().stream().map(HEADS::contains).toList().indexOf(true);
            if (column >= 0) {
                return below(rows.subList(head + 1, rows.size()), column);
            }
        }
        throw new RuleViolation("enrolment.import.header");
    }

    private record Line(int number, List<String> cells) {}

    private static List<Row> below(List<Line> lines, int column) {
        return lines.stream().filter(it -> it.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(it -> new Row(it.number(), column < it.cells().size() ? it.cells().get(column) : "")).toList();
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\s\\uFEFF*＊]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Line> workbook(byte[] file) {
        try {
            Unpacked.requireBounded(file, "enrolment.import.unreadable");
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
                return rows.limit(RollImport.MOST + HEAD_WITHIN + 1L)
                        .map(row -> new Line(row.getRowNum(), row.stream().map(RollSheet::text).collect(Collectors.toList()))).toList();
            }
        } catch (IOException | RuntimeException _) {
            // A reader of XML throws much that is not declared at what is broken.
            throw new RuleViolation("enrolment.import.unreadable");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    private static List<Line> separated(byte[] file) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var line : decoded(file).split("\\R", RollImport.MOST + HEAD_WITHIN + 2)) {
            number++;
            lines.add(new Line(number, cells(line)));
        }
        return lines;
    }

    /** Spreadsheets in China save CSV in one or the other. */
    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            return new String(file, CHINESE);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\t' || sign == ';')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
