package org.yishiting.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 个人信息登记: {@code privacy/<module>.csv}, a file of each module. A line names a table, its columns parted by blanks, and what, for what, on
 * which basis and until when; {@code -} in the third column says that the columns tell nothing of anybody, {@code *} in the second means the
 * whole table. A test compares it with the real tables.
 */
@Component
public class DataRegister {

    private static final int COLUMNS = 6;

    private final List<DataLine> lines;

    DataRegister(ResourcePatternResolver resources) throws IOException {
        lines = Stream.of(resources.getResources("classpath*:privacy/*.csv")).flatMap(DataRegister::read).toList();
    }

    public List<DataLine> lines() {
        return lines;
    }

    /** The first line that keeps this kind of data; all of them say the same. */
    public Optional<DataLine> about(String data) {
        return lines.stream().filter(it -> it.data().equals(data)).findFirst();
    }

    private static Stream<DataLine> read(Resource file) {
        var module = String.valueOf(file.getFilename()).replace(".csv", "");
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().skip(1).filter(it -> !it.isBlank()).map(it -> line(module, it)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataLine line(String module, String text) {
        var cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("privacy/" + module + ".csv needs six columns: " + text);
        }
        return new DataLine(module, cells[0], List.of(cells[1].split(" ")), cells[2], cells[3], cells[4], cells[5]);
    }
}
