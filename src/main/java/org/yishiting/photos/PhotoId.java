package org.yishiting.photos;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a photo. */
@Embeddable
public record PhotoId(UUID photoId) implements Serializable {

    public static PhotoId next() {
        return new PhotoId(UUID.randomUUID());
    }

    public static PhotoId parse(String text) {
        return new PhotoId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return photoId.toString();
    }
}
