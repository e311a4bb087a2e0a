package org.yishiting.records;

import org.yishiting.base.RuleViolation;

/**
 * A file to be entered with a record. Its bytes are kept as they are; their SHA-256 becomes part of the record and stays for ever, also where the
 * bytes are no longer handed out.
 */
public final class RecordDocument {

    public static final int MAX_MEGABYTES = 12;

    private static final int LONGEST_NAME = 120;

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final boolean open;

    private RecordDocument(String name, String mediaType, byte[] content, boolean open) {
        RuleViolation.require(content.length > 0 && content.length <= MAX_MEGABYTES * 1024 * 1024, "records.document.too-big", MAX_MEGABYTES);
        RuleViolation.require(!name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(it -> it < ' ' || "/\\:*?\"<>|".indexOf(it) >= 0), "records.document.name");
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.open = open;
    }

    /**
     * For everybody. Refuses an empty file or one of more than {@link #MAX_MEGABYTES} ({@code records.document.too-big}), and a name that no file
     * can have ({@code records.document.name}).
     */
    public static RecordDocument open(String name, String mediaType, byte[] content) {
        return new RecordDocument(name, mediaType, content, true);
    }

    /** For committee staff and the supervisory committee alone; everybody sees that it exists and its fingerprint. Refuses as {@link #open}. */
    public static RecordDocument inside(String name, String mediaType, byte[] content) {
        return new RecordDocument(name, mediaType, content, false);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    boolean open() {
        return open;
    }
}
