package org.yishiting.servicecatalog;

import java.io.Serializable;

/** Names a guide in addresses, as in {@code schooling}. */
public record GuideKey(String guideKey) implements Serializable {

    @Override
    public String toString() {
        return guideKey;
    }
}
