package org.yishiting.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ChainHash;

/** A line of the audit log as it is kept. */
record AuditLine(long line, Instant at, String act, @Nullable String staff, @Nullable String office, @Nullable String subject, String what, String why, int amount,
        @Nullable Long place, @Nullable String previous, @Nullable String fingerprint) {

    static final String COLUMNS = "line, happened_at, act, staff_id, office, subject_id, what, why, amount, place, previous, fingerprint";

    static AuditLine read(ResultSet row, int number) throws SQLException {
        return new AuditLine(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getInt(9), row.getObject(10, Long.class), row.getString(11), row.getString(12));
    }

    /** A change anywhere in the line or before it gives another one. Each field goes in with its length, so that none can pass for two. */
    String fingerprint(long linked, String before) {
        return ChainHash.of(Stream.of(before, String.valueOf(linked), at.toString(), act, Objects.toString(staff, ""), Objects.toString(office, ""),
                Objects.toString(subject, ""), what, why, String.valueOf(amount)));
    }
}
