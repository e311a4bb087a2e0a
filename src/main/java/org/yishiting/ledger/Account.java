package org.yishiting.ledger;

import java.util.UUID;
import org.yishiting.community.ResidentId;

/** An account within a community. It is opened by the first entry that touches it. */
public record Account(AccountKind kind, UUID holder) {

    private static final UUID NOBODY = new UUID(0, 0);

    public static Account of(ResidentId resident) {
        return new Account(AccountKind.RESIDENT, resident.residentId());
    }

    /** What a household keeps together. */
    public static Account pool(UUID household) {
        return new Account(AccountKind.POOL, household);
    }

    /** One of those that belong to nobody. */
    public static Account of(AccountKind system) {
        if (system.people()) {
            throw new IllegalArgumentException(system + " belongs to somebody");
        }
        return new Account(system, NOBODY);
    }

    static Account parse(String text) {
        var parts = text.split("/", 2);
        return new Account(AccountKind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    /** As it stands in the export and in what is hashed: {@code RESIDENT/…}. */
    @Override
    public String toString() {
        return kind + "/" + holder;
    }
}
