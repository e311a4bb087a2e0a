package org.yishiting.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes a list as a table. Cells that a spreadsheet would take for a formula get an apostrophe before them. */
@Component
class CsvItems extends AbstractHttpMessageConverter<Items<?>> {

    CsvItems() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Items.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected Items<?> readInternal(Class<? extends Items<?>> type, HttpInputMessage input) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(Items<?> list, HttpOutputMessage output) throws IOException {
        output.getHeaders().set("X-Total-Count", String.valueOf(list.total()));
        var out = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        out.write('\uFEFF');
        var csv = CsvWriter.builder().build(out);
        if (!list.items().isEmpty()) {
            var columns = list.items().getFirst().getClass().getRecordComponents();
            csv.writeRecord(Arrays.stream(columns).map(RecordComponent::getName).toArray(String[]::new));
            for (var item : list.items()) {
                csv.writeRecord(Arrays.stream(columns).map(it -> cell(it, item)).toArray(String[]::new));
            }
        }
        csv.flush();
    }

    private static String cell(RecordComponent column, Record item) {
        try {
            var accessor = column.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(item);
            var text = value == null ? "" : value.toString();
            return value instanceof Number || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
