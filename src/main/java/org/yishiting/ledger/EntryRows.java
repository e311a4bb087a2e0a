package org.yishiting.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** How entries are read from the database. */
final class EntryRows {

    static final String COLUMNS = "e.community_id, e.place, e.kind, f.kind, f.holder_id, t.kind, t.holder_id, e.amount, e.source, e.why, e.rule, e.reviewer_id,"
            + " e.reference, e.reverses, e.posted_at, e.previous, e.fingerprint";
    static final String JOINS = "join ledger_account f on f.account_id = e.from_account join ledger_account t on t.account_id = e.to_account";
    static final int COUNT = 17;

    private EntryRows() {}

    /** @param first where the first of the columns stands, counted from 1 */
    static Entry read(ResultSet row, int first) throws SQLException {
        return new Entry(new EntryId(CommunityId.parse(row.getString(first)), row.getLong(first + 1)), EntryKind.valueOf(row.getString(first + 2)), account(row, first + 3),
                account(row, first + 5), row.getLong(first + 7), row.getString(first + 8), row.getString(first + 9), row.getString(first + 10),
                resident(row.getString(first + 11)), row.getString(first + 12), row.getObject(first + 13, Long.class), row.getTimestamp(first + 14).toInstant(),
                row.getString(first + 15), row.getString(first + 16));
    }

    private static Account account(ResultSet row, int column) throws SQLException {
        return new Account(AccountKind.valueOf(row.getString(column)), UUID.fromString(row.getString(column + 1)));
    }

    private static @Nullable ResidentId resident(@Nullable String id) {
        return id == null ? null : ResidentId.parse(id);
    }
}
