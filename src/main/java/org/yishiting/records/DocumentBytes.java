package org.yishiting.records;

import org.jspecify.annotations.Nullable;

/** A file of a record with its bytes. */
public record DocumentBytes(RecordFile file, byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentBytes it && file.equals(it.file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file.name();
    }
}
