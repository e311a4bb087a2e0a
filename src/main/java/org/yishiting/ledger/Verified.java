package org.yishiting.ledger;

import org.jspecify.annotations.Nullable;

/** What came of reading a whole ledger. {@code differsAt} is the first place that is missing, not what was posted, or not what the balances say. */
public record Verified(long entries, @Nullable Long differsAt) {

    public boolean intact() {
        return differsAt == null;
    }
}
