package org.yishiting.proposals;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a remark. */
@Embeddable
public record RemarkId(UUID remarkId) implements Serializable {

    public static RemarkId next() {
        return new RemarkId(UUID.randomUUID());
    }

    public static RemarkId parse(String text) {
        return new RemarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return remarkId.toString();
    }
}
