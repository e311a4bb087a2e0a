package org.yishiting.photos;

/** Where photos, documents and recordings are. They begin at the root, so that they hold on every page. */
public final class PhotosPaths {

    private PhotosPaths() {}

    /** At most 1600 pixels wide or high. */
    public static String photo(PhotoId id) {
        return "/photos/" + id;
    }

    /** At most 480 pixels wide or high. */
    public static String small(PhotoId id) {
        return photo(id) + "?size=small";
    }

    public static String document(DocumentId id) {
        return "/documents/" + id;
    }

    public static String voice(VoiceId id) {
        return "/voices/" + id;
    }
}
